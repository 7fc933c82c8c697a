import type { Output } from '../../../shared/contract/index.ts'
import { compareMeasures } from '../../../shared/domain/measure/comparison.ts'
import { CREDIT_LINE } from '../../../shared/domain/measure/items.ts'
import { LIMITS_OF_THE_FIGURES, LIMITS_TO_READ } from '../../../shared/domain/measure/limits.ts'
import {
  COMPARED_RESULT_SENTENCE,
  comparisonNotes,
  HELP_CARD_FIRST_SENTENCES,
  WHAT_IS_NOT_ASKED,
} from '../../../shared/domain/measure/wording.ts'
import { call } from '../../api/bridge.ts'
import { plainDate } from '../../app/date-words.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { useLoaded } from '../../app/use-loaded.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import { BackToMeasure } from './back-to-measure.tsx'
import { ComparisonChart } from './comparison-chart.tsx'
import { ComparisonLines } from './comparison-lines.tsx'
import { HelpSection } from './help-section.tsx'
import styles from './measure-screen.module.css'
import { MonthsSection } from './months-section.tsx'
import { MoversList } from './movers-list.tsx'

const readComparison = () => call('measure.readComparison', {})

/** First beside latest: the person's own words before any number, then three lines, then what they cannot tell. */
export function ComparisonScreen() {
  const { loaded, reload } = useLoaded(readComparison)
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ pair, ownWords }) =>
        pair === null ? (
          <Screen title="What moved, if anything">
            <EmptyState heading="There is nothing to compare yet">
              Once two measures are finished, they are here side by side. One that is begun waits under
              Measure.
            </EmptyState>
            <BackToMeasure />
          </Screen>
        ) : (
          <Comparison pair={pair} ownWords={ownWords} />
        )
      }
    </ScreenGate>
  )
}

type MeasurePair = NonNullable<Output<'measure.readComparison'>['pair']>

type ComparisonProps = {
  readonly pair: MeasurePair
  readonly ownWords: string | null
}

function Comparison({ pair, ownWords }: ComparisonProps) {
  const { first, between, latest } = pair
  const { goTo } = useNavigation()
  const comparison = compareMeasures(first, latest, between.at(-1) ?? null)
  const notes = comparisonNotes(comparison, { first: first.profession, latest: latest.profession })
  return (
    <Screen
      eyebrow={datesWords(first.submittedOn, latest.submittedOn)}
      title="What moved, if anything"
      lede={`${COMPARED_RESULT_SENTENCE} ${WHAT_IS_NOT_ASKED}`}
    >
      {ownWords !== null && (
        <Section title="How you said you are">
          <blockquote className={styles.ownWords}>{ownWords}</blockquote>
        </Section>
      )}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <ComparisonLines lines={comparison.lines} />
      {comparison.lines.some(({ kind }) => kind === 'compared') && (
        <Section title="The three together">
          <ComparisonChart lines={comparison.lines} />
        </Section>
      )}
      {between.length > 0 && <MonthsSection measures={[first, ...between, latest]} />}
      <MoversList movers={comparison.movers} />
      <HelpSection firstSentence={HELP_CARD_FIRST_SENTENCES[comparison.outcome]} />
      <Section title="What this cannot tell">
        <Limits limits={LIMITS_TO_READ} />
        <Details summary="How exact the figures are">
          <Limits limits={LIMITS_OF_THE_FIGURES} />
        </Details>
      </Section>
      <div>
        <Button kind="quiet" onPress={() => goTo({ screen: 'summary' })}>
          Open the page you can print
        </Button>
      </div>
      <p className={common.small}>{CREDIT_LINE}</p>
      <BackToMeasure />
    </Screen>
  )
}

function Limits({ limits }: { readonly limits: readonly string[] }) {
  return (
    <ul>
      {limits.map((limit) => (
        <li key={limit}>{limit}</li>
      ))}
    </ul>
  )
}

function datesWords(first: string, latest: string): string {
  return first === latest ? `Both on ${plainDate(first)}` : `${plainDate(first)} and ${plainDate(latest)}`
}
