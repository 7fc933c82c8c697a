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
  /** How many there are on a day; a day with none cannot be opened. */
  readonly countOf: (date: string) => number
  /** A day in full words, with what is on it. */
  readonly nameOf: (date: string) => string
  readonly onOpen: (date: string) => void
}

/** One month, its days in a grid: arrows go from day to day, Page Up and Page Down from month to month. */
export function MonthCalendar(props: MonthCalendarProps) {
  const { label, focused, onFocus, today, countOf, nameOf, onOpen } = props
  return (
    <Calendar
      aria-label={label}
      className={styles.calendar ?? ''}
      value={null}
      onChange={(date) => onOpen(date.toString())}
      focusedValue={parseDate(focused)}
      onFocusChange={(date) => onFocus(date.toString())}
      isDateUnavailable={(date) => countOf(date.toString()) === 0}
    >
      <header className={styles.header}>
        <Button slot="previous" className={styles.step ?? ''}>
          <span aria-hidden="true">‹</span>
        </Button>
        <Heading className={styles.month ?? ''} level={2} />
        <Button slot="next" className={styles.step ?? ''}>
          <span aria-hidden="true">›</span>
        </Button>
      </header>
      <CalendarGrid className={styles.grid ?? ''} weekdayStyle="short">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={styles.weekday ?? ''}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => {
            const count = countOf(date.toString())
            return (
              <CalendarCell
                date={date}
                className={styles.day ?? ''}
                data-holds={count > 0}
                data-own-today={date.toString() === today}
                render={(cell) => {
                  const named = { ...cell, 'aria-label': nameOf(date.toString()) }
                  return <div {...named} />
                }}
              >
                {({ formattedDate }) => (
                  <>
                    <span className={styles.number}>{formattedDate}</span>
                    <span className={styles.count}>{count === 0 ? '' : count}</span>
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
