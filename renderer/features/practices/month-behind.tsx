import { addDays, type CivilDate } from '../../../shared/domain/civil-date.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Section } from '../../components/section.tsx'
import { MarksPicture } from './marks-picture.tsx'
import { MovementPicture } from './movement-picture.tsx'
import { NightsPicture } from './nights-picture.tsx'
import { useMonthBehind } from './use-month-behind.ts'

/** How many days of the practice journal a look back shows. */
const DAYS_SHOWN = 31

/** The practices of the last month as they were noted, for a look back. What was not noted leaves no gap; a month of which nothing was noted, no heading. */
export function MonthBehind() {
  const { loaded, reload } = useMonthBehind()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ rituals, groundings, sleep, movement }) => {
        const since = addDays(rituals.today, 1 - DAYS_SHOWN)
        const lately = <T extends { readonly date: CivilDate }>(days: readonly T[]) =>
          days.filter(({ date }) => date >= since)
        const nights = lately(sleep.nights)
        const entries = lately(movement.entries)
        const ritualDays = lately(rituals.days)
        const groundingDays = lately(groundings.days)
        const isEmpty = [nights, entries, ritualDays, groundingDays].every(({ length }) => length === 0)
        if (isEmpty) return null
        return (
          <Section title="The month behind you">
            <MarksPicture marks={{ ...rituals, days: [...ritualDays] }} what="the end of a session" />
            <MarksPicture marks={{ ...groundings, days: [...groundingDays] }} what="a grounding exercise" />
            {entries.length > 0 && <MovementPicture data={{ ...movement, entries: [...entries] }} />}
            {nights.length > 0 && <NightsPicture data={{ ...sleep, nights: [...nights] }} />}
          </Section>
        )
      }}
    </ScreenGate>
  )
}
