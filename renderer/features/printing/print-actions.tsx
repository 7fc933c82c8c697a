import type { ReactNode } from 'react'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import common from '../../styles/common.module.css'
import { EncryptedPdf } from './encrypted-pdf.tsx'
import styles from './print-actions.module.css'
import { type PrintWays, usePrinting } from './use-printing.ts'

type PrintActionsProps = {
  readonly ways: PrintWays
  /** What stands at the end of the row. */
  readonly children?: ReactNode
}

/** The three ways a page leaves the vault, who can read it then, and what came of it. */
export function PrintActions({ ways, children }: PrintActionsProps) {
  const { outcome, print, savePdf } = usePrinting(ways)
  const isWorking = outcome.kind === 'working'
  return (
    <>
      <p className={common.soft}>
        A PDF and a printed page are readable by anyone who gets them, and a printer may keep a copy.
      </p>
      <div className={common.actions}>
        <Button
          kind="primary"
          onPress={() => void print()}
          isPending={isWorking}
          pendingWords="Setting the page"
        >
          Print
        </Button>
        <Button kind="quiet" onPress={() => void savePdf(null)} isDisabled={isWorking}>
          Save as PDF
        </Button>
        <EncryptedPdf isDisabled={isWorking} onSave={(passphrase) => void savePdf(passphrase)} />
        {children}
      </div>
      {outcome.kind === 'done' && (
        <p role="status" className={styles.done}>
          {outcome.words}
        </p>
      )}
      {outcome.kind === 'failed' && <FailureNotice failure={outcome.words} />}
    </>
  )
}
