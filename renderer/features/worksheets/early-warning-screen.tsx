import type { ReactNode } from 'react'
import type { SubmittedMeasure } from '../../../shared/contract/measure.ts'
import { type ComparisonLine, compareMeasures } from '../../../shared/domain/measure/comparison.ts'
import { comparisonNotes, WHAT_IS_NOT_ASKED } from '../../../shared/domain/measure/wording.ts'
import { plainDate } from '../../app/date-words.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { OwnSigns } from './own-signs.tsx'
import { useEarlyWarning } from './use-worksheet.ts'
import styles from './worksheets.module.css'

type EarlyWarningScreenProps = {
  /** The measure's own way to show compared lines; features do not import each other. */
  readonly renderLines: (lines: readonly ComparisonLine[]) => ReactNode
}

/** After day 30: the person's own signs first, then the latest measure beside the first, in the measure's words. */
export function EarlyWarningScreen({ renderLines }: EarlyWarningScreenProps) {
  const { loaded, reload } = useEarlyWarning()
  const { goTo } = useNavigation()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ signs, isAfterThePlan, pair }) => (
        <Screen
          eyebrow="Measure"
          title="Early signs"
          lede="Your own words first, then the measure. Neither decides anything."
        >
          <OwnSigns signs={signs} />
          {pair === null ? (
            <Section title="The measure">
              <p>
                {isAfterThePlan
                  ? 'There is nothing to compare yet. Two measures are needed, and none may be half-finished.'
                  : 'After day 30, the latest measure is here beside the first. Until then, find both under Measure.'}
              </p>
              <Button kind="plain" onPress={() => goTo({ screen: 'measure' })}>
                To the measure
              </Button>
            </Section>
          ) : (
            <Compared pair={pair} renderLines={renderLines} />
          )}
          <div className={styles.apart}>
            <Button kind="quiet" onPress={() => goTo({ screen: 'help' })}>
              When to get help
            </Button>
          </div>
          <WayBack />
        </Screen>
      )}
    </ScreenGate>
  )
}

type ComparedProps = EarlyWarningScreenProps & {
  readonly pair: {
    readonly first: SubmittedMeasure
    readonly between: readonly SubmittedMeasure[]
    readonly latest: SubmittedMeasure
  }
}

function Compared({ pair: { first, between, latest }, renderLines }: ComparedProps) {
  const { goTo } = useNavigation()
  const comparison = compareMeasures(first, latest, between.at(-1) ?? null)
  const notes = comparisonNotes(comparison, { first: first.profession, latest: latest.profession })
  return (
    <>
      <Section
        title={`The measure, ${plainDate(first.submittedOn)} and ${plainDate(latest.submittedOn)}`}
        description={WHAT_IS_NOT_ASKED}
      >
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </Section>
      {renderLines(comparison.lines)}
      <Button kind="quiet" onPress={() => goTo({ screen: 'comparison' })}>
        All of the comparison
      </Button>
    </>
  )
}
