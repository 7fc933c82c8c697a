import type { SummaryDocument } from '../../../shared/contract/summary.ts'
import { ownTextsOf } from '../../../shared/domain/summary/own-texts.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { PaperSheet } from '../../components/paper-sheet.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import { PrintCheck } from '../identifiers/print-check.tsx'
import { ChoicesForm } from './choices-form.tsx'
import { EncryptedPdf } from './encrypted-pdf.tsx'
import { inclusionSentence } from './inclusion-sentence.ts'
import { SummaryPage } from './summary-page.tsx'
import styles from './summary-screen.module.css'
import { type PrintOutcome, useChoices, usePrinting, useSummaryDocument } from './use-summary.ts'

/** Putting together the one page that is taken to the person's own therapist. */
export function SummaryScreen() {
  const { loaded, reload } = useSummaryDocument()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ document }) => <SummaryEditor start={document} />}
    </ScreenGate>
  )
}

function SummaryEditor({ start }: { readonly start: SummaryDocument }) {
  const { choices, choose, status, flush } = useChoices(start.choices)
  const { outcome, savePdf, print } = usePrinting(flush)
  const document = { ...start, choices }
  const isWorking = outcome.kind === 'working'
  return (
    <Screen
      isWide
      title="The page to take along"
      lede="One page for your own therapist. The sheet below is what prints; under it you can save or print it."
    >
      <ChoicesForm document={document} onChange={choose} />
      <Section title="The page">
        <PaperSheet
          paper={choices.paper}
          renderNote={(pages) => pages > 1 && choices.version === 'one-page' && <RunsOn pages={pages} />}
        >
          <SummaryPage document={document} />
        </PaperSheet>
      </Section>
      <p>{inclusionSentence(document)}</p>
      <PrintCheck text={ownTextsOf(document)} />
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
        <SavedState status={status} />
      </div>
      <Outcome outcome={outcome} />
    </Screen>
  )
}

function RunsOn({ pages }: { readonly pages: number }) {
  return (
    <Notice kind="attention" heading={`This runs onto ${pages} pages`}>
      Your therapist may prefer one. You might shorten your own words or lines, or leave a part out.
    </Notice>
  )
}

function Outcome({ outcome }: { readonly outcome: PrintOutcome }) {
  if (outcome.kind === 'done')
    return (
      <p role="status" className={styles.done}>
        {outcome.words}
      </p>
    )
  if (outcome.kind !== 'failed') return null
  return <FailureNotice failure={outcome.words} />
}
