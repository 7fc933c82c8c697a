import { useEffect, useState } from 'react'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import styles from './gate-page.module.css'
import { RecoverySheet, type ShownSheet } from './recovery-sheet.tsx'
import { keptWords } from './sheet-words.ts'

/**
 * A new sheet that waits to be typed back, on the way there or on coming back to it. Afterwards it says what holds, and
 * a fresh window takes the place of the one that showed a key.
 */
export function PendingSheet({ onGivenUp }: { readonly onGivenUp: () => void }) {
  const [sheet, setSheet] = useState<ShownSheet | null>(null)
  const [kept, setKept] = useState<readonly string[] | null>(null)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  useEffect(() => {
    void call('vault.readPendingSheet', {}).then((result) => {
      if (!result.ok) setFailure(errorWords(result.error))
      else setSheet(result.value.pending)
    })
  }, [])
  const giveUp = async () => {
    await call('vault.forgetSheet', {})
    onGivenUp()
  }
  if (kept !== null)
    return (
      <>
        <div role="status" className={styles.column}>
          {kept.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <Button kind="primary" onPress={() => void call('vault.enter', {})}>
          Go on
        </Button>
      </>
    )
  return (
    <>
      <h3>The new recovery sheet</h3>
      <FailureNotice failure={failure} />
      {sheet !== null && (
        <RecoverySheet
          sheet={sheet}
          onKept={(hasBackup) => setKept(keptWords(sheet.kind, hasBackup))}
          onGivenUp={() => void giveUp()}
        />
      )}
    </>
  )
}
