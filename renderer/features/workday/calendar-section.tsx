import { FileTrigger } from 'react-aria-components'
import type { DaySession } from '../../../shared/domain/workday/day-session.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'

import { useCalendarTimes } from './use-day-sheet.ts'

type CalendarSectionProps = {
  readonly date: string
  readonly onTimes: (times: readonly DaySession[]) => void
}

/** Taking the times of this day from a calendar file. */
export function CalendarSection({ date, onTimes }: CalendarSectionProps) {
  const { words, isReading, read } = useCalendarTimes(date, onTimes)
  return (
    <Section
      title="Times from a calendar file"
      description="Only the times of this day are taken from the file (.ics). Titles, names and notes are dropped before anything is kept."
    >
      <div className={common.actions}>
        <FileTrigger
          acceptedFileTypes={['.ics', 'text/calendar']}
          onSelect={(files) => {
            const file = files?.[0]
            if (file !== undefined) void read(file)
          }}
        >
          <Button kind="quiet" isPending={isReading} pendingWords="Reading">
            Choose a file
          </Button>
        </FileTrigger>
        <span role="status" className={common.small}>
          {words}
        </span>
      </div>
    </Section>
  )
}
