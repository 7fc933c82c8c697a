import type { SummaryDocument } from '../../../shared/contract/summary.ts'
import { ownTextsOf } from '../../../shared/domain/summary/own-texts.ts'
import { call } from '../../api/bridge.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { PaperSheet } from '../../components/paper-sheet.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { PrintCheck } from '../identifiers/print-check.tsx'
import { PrintActions } from '../printing/print-actions.tsx'
import { ChoicesForm } from './choices-form.tsx'
import { inclusionSentence } from './inclusion-sentence.ts'
import { SummaryPage } from './summary-page.tsx'
import { useChoices, useSummaryDocument } from './use-summary.ts'

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
  const document = { ...start, choices }
  return (
    <Screen
      isWide
      title="The page to take along"
      lede="One page for your own therapist. The sheet below is what prints; under it you can save or print it."
    >
      {start.isMeasureOpen && <MeasureIsOpen />}
      <ChoicesForm document={document} onChange={choose} />
      <Section title="The sheet">
        <PaperSheet
          paper={choices.paper}
          renderNote={(pages) => pages > 1 && choices.version === 'one-page' && <RunsOn pages={pages} />}
        >
          <SummaryPage document={document} />
        </PaperSheet>
      </Section>
      <p>{inclusionSentence(document)}</p>
      <PrintCheck text={ownTextsOf(document)} />
      <PrintActions
        ways={{
          flush,
          print: () => call('summary.print', {}),
          savePdf: (secret) => call('summary.savePdf', { secret }),
        }}
      >
        <SavedState status={status} />
      </PrintActions>
    </Screen>
  )
}

function MeasureIsOpen() {
  const { goTo } = useNavigation()
  return (
    <Notice kind="plain" heading="A measure is open">
      <p>Until it is finished, the page shows no scores and nothing about what moved.</p>
      <Button kind="plain" onPress={() => goTo({ screen: 'measure' })}>
        Go to the measure
      </Button>
    </Notice>
  )
}

function RunsOn({ pages }: { readonly pages: number }) {
  return (
    <Notice kind="attention" heading={`This runs onto ${pages} pages`}>
      Your therapist may prefer one. You might shorten your own words or lines, or leave a part out.
    </Notice>
  )
}
