import { useState } from 'react'
import { LEAST_PAIRS, type NightsBeside } from '../../../shared/domain/patterns/nights-beside.ts'
import { RESTED_WORDS } from '../../../shared/domain/practices/sleep.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Section } from '../../components/section.tsx'
import { type PatternWeeks, useNightsBeside } from './use-patterns.ts'

/** Nights beside exposure: there only for somebody who asks (clinical.md H14). */
export function NightsSection({ weeks }: { readonly weeks: PatternWeeks }) {
  const [isAsked, setAsked] = useState(false)
  return (
    <Section
      title="Nights beside exposure"
      description="Sleep goes up and down for many reasons, and watching it closely can disturb it. So this is counted only when you ask."
    >
      {isAsked ? (
        <NightsFigures weeks={weeks} />
      ) : (
        <Button kind="quiet" onPress={() => setAsked(true)}>
          Count the nights
        </Button>
      )}
    </Section>
  )
}

function NightsFigures({ weeks }: { readonly weeks: PatternWeeks }) {
  const { loaded, reload } = useNightsBeside(weeks)
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ nights }) => <NightsTable nights={nights} />}
    </ScreenGate>
  )
}

function NightsTable({ nights: { pairs, figures } }: { readonly nights: NightsBeside }) {
  if (figures === null)
    return (
      <p>
        That takes {LEAST_PAIRS} nights noted after a day with an exposure page; in these weeks there{' '}
        {pairs === 1 ? 'is 1' : `are ${pairs}`}.
      </p>
    )
  return (
    <>
      <p>
        In these entries, so many mornings were how rested. Which nights were noted, and which days had a
        page, shapes this as much as sleep does.
      </p>
      <DataTable
        caption="Mornings by how rested"
        columns={['Rested', 'After a day with an exposure page', 'After other days']}
        rows={RESTED_WORDS.map((word, rested) => [
          word,
          String(figures.afterExposure[rested] ?? 0),
          String(figures.afterOtherDays[rested] ?? 0),
        ])}
      />
    </>
  )
}
