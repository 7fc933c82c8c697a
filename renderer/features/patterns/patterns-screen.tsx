import { useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { PATTERN_WEEKS } from '../../../shared/contract/patterns.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { DefinitionLine } from '../../components/definition-line.tsx'
import { DefinitionList } from '../../components/definition-list.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { DotsByWeek } from './dots-by-week.tsx'
import { LoadByWeekday } from './load-by-weekday.tsx'
import { NightsSection } from './nights-section.tsx'
import { countWords, NOT_ENOUGH_WORDS, soFarWords } from './pattern-words.ts'
import { SideBySide } from './side-by-side.tsx'
import { type PatternWeeks, usePatterns } from './use-patterns.ts'

/** The pictures in the order they stand in. */
const TITLES = {
  pulls: 'What you were drawn to do',
  reachedBy: 'How it reached you',
  loads: 'Load by weekday',
  beside: 'Exposure and connection',
} as const

/** What the forms of some weeks add up to. It describes what was written down, and names no cause and no client. */
export function PatternsScreen() {
  const [weeks, setWeeks] = useState<PatternWeeks>(12)
  const { loaded, reload } = usePatterns(weeks)
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {(data) => (
        <Screen
          eyebrow="Journal"
          title="Patterns"
          lede="What your pages of the last weeks add up to. A picture shows what was written down, not what leads to what; a week without a dot may be a week without writing."
        >
          <RadioChoice
            label="How far back"
            orientation="horizontal"
            value={String(weeks)}
            onChange={(value) => setWeeks(PATTERN_WEEKS.find((one) => String(one) === value) ?? 12)}
            options={[
              { value: '12', label: 'Twelve weeks' },
              { value: '26', label: 'Half a year' },
              { value: '52', label: 'A year' },
            ]}
          />
          <Pictures {...data} />
          <NightsSection key={weeks} weeks={weeks} />
          <WayBack />
        </Screen>
      )}
    </ScreenGate>
  )
}

function Pictures({ mondays, patterns }: Output<'patterns.read'>) {
  const { pulls, reachedBy, loads, beside } = patterns
  return (
    <>
      {pulls.figures !== null && (
        <Section title={TITLES.pulls}>
          <DotsByWeek
            caption={`In these entries, ${countWords(pulls.pages, 'page')} name a pull. Each dot is a week; its number is how many pages.`}
            mondays={mondays}
            rows={pulls.figures}
          />
        </Section>
      )}
      {reachedBy.figures !== null && (
        <Section title={TITLES.reachedBy}>
          <DotsByWeek
            caption={`In these entries, ${countWords(reachedBy.pages, 'page')} about exposure say how it came. Each dot is a week; its number is how many pages.`}
            mondays={mondays}
            rows={reachedBy.figures}
          />
        </Section>
      )}
      {loads.figures !== null && (
        <Section title={TITLES.loads}>
          <LoadByWeekday loads={loads.figures} />
        </Section>
      )}
      {beside.figures !== null && (
        <Section title={TITLES.beside}>
          <SideBySide mondays={mondays} beside={beside.figures} />
        </Section>
      )}
      <NotYet patterns={patterns} />
    </>
  )
}

type Patterns = Output<'patterns.read'>['patterns']

/** The pictures that are still without enough pages, said once for all of them. */
function NotYet({ patterns }: { readonly patterns: Patterns }) {
  const missing = (Object.keys(TITLES) as (keyof Patterns)[]).filter(
    (name) => patterns[name].figures === null,
  )
  if (missing.length === 0) return null
  return (
    <Section title="Not enough pages yet" description={NOT_ENOUGH_WORDS}>
      <DefinitionList>
        {missing.map((name) => (
          <DefinitionLine key={name} term={TITLES[name]}>
            {soFarWords(patterns[name])}
          </DefinitionLine>
        ))}
      </DefinitionList>
    </Section>
  )
}
