import { addDays, type CivilDate } from '../../../shared/domain/civil-date.ts'
import { shortDate } from '../../app/date-words.ts'
import chart from '../../components/chart.module.css'
import { ChartFrame } from '../../components/chart-frame.tsx'
import { DataTable } from '../../components/data-table.tsx'
import styles from './week-and-month.module.css'

/** What one day shows. Days that are left out are no holes: the line goes on. */
type PictureDay = {
  readonly date: CivilDate
  /** 1 the smallest dot to 5 the largest. */
  readonly size: number
  /** A ring instead of a dot; the caption says what it stands for. */
  readonly isRing?: boolean
  /** A few letters under the dot of the week. */
  readonly label?: string
}

type WeekAndMonthProps = {
  readonly today: CivilDate
  readonly days: readonly PictureDay[]
  /** What the dots are, in one sentence. */
  readonly caption: string
  readonly description: string
  /** The table behind it; the first cell of each row is its day. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const DAYS_IN_WEEK = 7
const WEEKS = 4
const STEP = 40
const ROW = 26
const LEFT = 60

const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short', timeZone: 'UTC' })

/** The last seven days, and the last four weeks: dots on lines, with the same figures as a table behind them. */
export function WeekAndMonth({ today, days, caption, description, columns, rows }: WeekAndMonthProps) {
  const byDate = new Map(days.map((day) => [day.date, day]))
  return (
    <ChartFrame
      caption={caption}
      description={description}
      table={<DataTable caption={caption} columns={columns} rows={rows} />}
    >
      <div className={styles.pair}>
        <WeekPicture today={today} byDate={byDate} />
        <MonthPicture today={today} byDate={byDate} />
      </div>
    </ChartFrame>
  )
}

type PictureProps = { readonly today: CivilDate; readonly byDate: ReadonlyMap<CivilDate, PictureDay> }

function WeekPicture({ today, byDate }: PictureProps) {
  const dates = lastDays(today, DAYS_IN_WEEK)
  return (
    <div>
      <p className={styles.title}>Last seven days</p>
      <svg className={styles.picture} viewBox={`0 0 ${DAYS_IN_WEEK * STEP} 104`} aria-hidden="true">
        <line className={styles.line} x1={0} x2={DAYS_IN_WEEK * STEP} y1={36} y2={36} />
        {dates.map((date, index) => {
          const day = byDate.get(date)
          const x = index * STEP + STEP / 2
          return (
            <g key={date}>
              {day !== undefined && <Dot day={day} x={x} y={36} scale={2.6} />}
              <text className={styles.value} x={x} y={68}>
                {day?.label ?? ''}
              </text>
              <text className={styles.day} x={x} y={90} data-today={date === today}>
                {weekday.format(new Date(`${date}T12:00:00Z`))}
              </text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}

function MonthPicture({ today, byDate }: PictureProps) {
  const dates = lastDays(today, DAYS_IN_WEEK * WEEKS)
  const width = LEFT + DAYS_IN_WEEK * 30
  return (
    <div>
      <p className={styles.title}>Last four weeks</p>
      <svg className={styles.picture} viewBox={`0 0 ${width} ${WEEKS * ROW}`} aria-hidden="true">
        {Array.from({ length: WEEKS }, (_, week) => {
          const row = dates.slice(week * DAYS_IN_WEEK, (week + 1) * DAYS_IN_WEEK)
          const y = week * ROW + ROW / 2
          return (
            <g key={row[0]}>
              <text className={styles.from} x={0} y={y + 4}>
                {shortDate(row[0] ?? today)}
              </text>
              <line className={styles.line} x1={LEFT} x2={width} y1={y} y2={y} />
              {row.map((date, index) => {
                const day = byDate.get(date)
                if (day === undefined) return null
                return <Dot key={date} day={day} x={LEFT + index * 30 + 15} y={y} scale={1.7} />
              })}
            </g>
          )
        })}
      </svg>
    </div>
  )
}

function Dot({
  day,
  x,
  y,
  scale,
}: {
  readonly day: PictureDay
  readonly x: number
  readonly y: number
  readonly scale: number
}) {
  const radius = (Math.min(Math.max(day.size, 1), 5) + 1) * scale
  return <circle className={day.isRing === true ? chart.open : chart.filled} cx={x} cy={y} r={radius} />
}

/** The last so many days up to today, oldest first. */
function lastDays(today: CivilDate, count: number): readonly CivilDate[] {
  return Array.from({ length: count }, (_, index) => addDays(today, index - count + 1))
}
