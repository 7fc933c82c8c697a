import { useState } from 'react'
import { NO_FILTER } from '../../../shared/contract/entry-filter.ts'
import { longDate } from '../../app/date-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { MonthCalendar } from '../../components/month-calendar.tsx'
import { Screen } from '../../components/screen.tsx'
import { useDays, useToday } from './use-calendar.ts'

/** The journal by its days: which of them hold pages, and the way to those of one day. */
export function CalendarScreen({ start }: { readonly start: string | null }) {
  const { loaded, reload } = useToday()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ today }) => (
        <Screen eyebrow="Journal" title="The journal by day" lede="Choose a marked day to see its pages.">
          <DaysOfMonth start={start ?? today} today={today} />
        </Screen>
      )}
    </ScreenGate>
  )
}

function DaysOfMonth({ start, today }: { readonly start: string; readonly today: string }) {
  const [focused, setFocused] = useState(start)
  const { pages, error } = useDays(focused)
  const { goTo, remember } = useNavigation()
  return (
    <>
      <FailureNotice failure={error} />
      <MonthCalendar
        label="The journal by day"
        focused={focused}
        onFocus={(day) => {
          setFocused(day)
          remember({ screen: 'journal-calendar', day })
        }}
        today={today}
        noteOf={(day) => (pages.has(day) ? pagesInWords(pages.get(day) ?? 0) : null)}
        nameOf={(day) =>
          [longDate(day), ...(day === today ? ['today'] : []), pagesInWords(pages.get(day) ?? 0)].join(', ')
        }
        onOpen={(day) => goTo({ screen: 'journal', filter: { ...NO_FILTER, from: day, until: day } })}
      />
      <WayBack to={{ screen: 'journal' }}>Back to the journal</WayBack>
    </>
  )
}

function pagesInWords(count: number): string {
  if (count === 0) return 'no pages'
  return count === 1 ? 'one page' : `${count} pages`
}
