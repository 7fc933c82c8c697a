import { type ReactNode, useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { PATTERN_WEEKS } from '../../../shared/contract/patterns.ts'
import type { Picture } from '../../../shared/domain/patterns/patterns.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import { DotsByWeek } from './dots-by-week.tsx'
import { LoadByWeekday } from './load-by-weekday.tsx'
import { NightsSection } from './nights-section.tsx'
import { countWords, notEnoughWords } from './pattern-words.ts'

import { SideBySide } from './side-by-side.tsx'
import { type PatternWeeks, usePatterns } from './use-patterns.ts'

/** What the forms of some weeks add up to. It describes what was written down, and names no cause and no client. */
export function PatternsScreen() {
  const [weeks, setWeeks] = useState<PatternWeeks>(12)
  const { loaded, reload } = usePatterns(weeks)
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {(data) => (
        <Screen
          title="Patterns"
          lede="What your pages of the last weeks add up to. A picture shows what was written down, not what leads to what; a week without a dot may be a week without writing."
        >
          <RadioChoice
            label="Over"
            orientation="horizontal"
            value={String(weeks)}
            onChange={(value) => setWeeks(PATTERN_WEEKS.find((one) => String(one) === value) ?? 12)}
            options={[
              { value: '12', label: 'twelve weeks' },
              { value: '26', label: 'half a year' },
              { value: '52', label: 'a year' },
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
      <Section title="What you were drawn to do">
        <PictureOf picture={pulls}>
          {(rows) => (
            <DotsByWeek
              caption={`In these entries, ${countWords(pulls.pages, 'page')} name a pull. Each dot is a week; its number is how many pages.`}
              mondays={mondays}
              rows={rows}
            />
          )}
        </PictureOf>
      </Section>
      <Section title="How it reached you">
        <PictureOf picture={reachedBy}>
          {(rows) => (
            <DotsByWeek
              caption={`In these entries, ${countWords(reachedBy.pages, 'page')} about exposure say how it came. Each dot is a week; its number is how many pages.`}
              mondays={mondays}
              rows={rows}
            />
          )}
        </PictureOf>
      </Section>
      <Section title="Load by weekday">
        <PictureOf picture={loads}>{(days) => <LoadByWeekday loads={days} />}</PictureOf>
      </Section>
      <Section title="Exposure and connection">
        <PictureOf picture={beside}>
          {(weeksBeside) => <SideBySide mondays={mondays} beside={weeksBeside} />}
        </PictureOf>
      </Section>
    </>
  )
}

type PictureOfProps<Figures> = {
  readonly picture: Picture<Figures>
  readonly children: (figures: Figures) => ReactNode
}

function PictureOf<Figures>({ picture, children }: PictureOfProps<Figures>) {
  if (picture.figures === null) return <p className={common.soft}>{notEnoughWords(picture)}</p>
  return children(picture.figures)
}
