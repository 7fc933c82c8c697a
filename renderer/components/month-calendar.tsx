import { parseDate } from '@internationalized/date'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from 'react-aria-components'
import styles from './month-calendar.module.css'

type MonthCalendarProps = {
  readonly label: string
  /** The day the keyboard is on; its month is the one that shows. YYYY-MM-DD. */
  readonly focused: string
  readonly onFocus: (date: string) => void
  /** The person's own today, which lasts until their day ends. */
  readonly today: string
  /** What stands under the number of a day; a day with null holds nothing and cannot be opened. */
  readonly noteOf: (date: string) => string | null
  /** A day in full words, with what is on it. */
  readonly nameOf: (date: string) => string
  readonly onOpen: (date: string) => void
}

/** One month, its days in a grid: arrows go from day to day, Page Up and Page Down from month to month. */
export function MonthCalendar(props: MonthCalendarProps) {
  const { label, focused, onFocus, today, noteOf, nameOf, onOpen } = props
  return (
    <Calendar
      aria-label={label}
      className={styles.calendar ?? ''}
      value={null}
      onChange={(date) => onOpen(date.toString())}
      focusedValue={parseDate(focused)}
      onFocusChange={(date) => onFocus(date.toString())}
      isDateUnavailable={(date) => noteOf(date.toString()) === null}
    >
      <header className={styles.header}>
        <Button slot="previous" aria-label="Earlier month" className={styles.step ?? ''}>
          <span aria-hidden="true">‹ </span>
          Earlier
        </Button>
        <Heading className={styles.month ?? ''} level={2} />
        <Button slot="next" aria-label="Later month" className={styles.step ?? ''}>
          Later
          <span aria-hidden="true"> ›</span>
        </Button>
      </header>
      <CalendarGrid className={styles.grid ?? ''} weekdayStyle="short">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={styles.weekday ?? ''}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => {
            const note = noteOf(date.toString())
            return (
              <CalendarCell
                date={date}
                className={styles.day ?? ''}
                data-holds={note !== null}
                data-own-today={date.toString() === today}
                render={(cell) => {
                  const named = { ...cell, 'aria-label': nameOf(date.toString()) }
                  return <div {...named} />
                }}
              >
                {({ formattedDate }) => (
                  <>
                    <span className={styles.number}>{formattedDate}</span>
                    <span className={styles.note}>{note ?? (date.toString() === today ? 'today' : '')}</span>
                  </>
                )}
              </CalendarCell>
            )
          }}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}
