import { ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import type { CountsByWeek } from '../../../shared/domain/patterns/patterns.ts'
import { shortDate } from '../../app/date-words.ts'
import styles from '../../components/chart.module.css'
import { ChartFrame } from '../../components/chart-frame.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { rowInWords } from './pattern-words.ts'

const ROW = 30
const AXIS = 44
/** Weeks between two dates under the picture, so that they never meet. */
const DATES_SHOWN = 6
/** Up to so many weeks there is room for the number in a dot. */
const NUMBERS_UP_TO_WEEKS = 26

type DotsByWeekProps = {
  readonly caption: string
  readonly mondays: readonly string[]
  readonly rows: CountsByWeek
}

/** A line for each word and a dot for each week it was chosen in, larger the more pages. The order is the form's. */
export function DotsByWeek({ caption, mondays, rows }: DotsByWeekProps) {
  const hasNumbers = mondays.length <= NUMBERS_UP_TO_WEEKS
  const points = rows.flatMap(({ counts }, row) =>
    counts.flatMap((count, week) => (count === 0 ? [] : [{ week, row, count }])),
  )
  const every = Math.ceil(mondays.length / DATES_SHOWN)
  const weeksWithPages = mondays.flatMap((monday, week) =>
    rows.some(({ counts }) => (counts[week] ?? 0) > 0) ? [{ monday, week }] : [],
  )
  return (
    <ChartFrame
      caption={caption}
      description={rows.map(({ label, counts }) => rowInWords(label, counts)).join(' ')}
      table={
        <DataTable
          caption="Pages by week"
          columns={['Week from', ...rows.map(({ label }) => label)]}
          rows={weeksWithPages.map(({ monday, week }) => [
            shortDate(monday),
            ...rows.map(({ counts }) => String(counts[week] ?? 0)),
          ])}
        />
      }
    >
      <div className={styles.chart}>
        <ResponsiveContainer width="100%" height={rows.length * ROW + AXIS}>
          <ScatterChart margin={{ top: 4, right: 24, bottom: 4, left: 0 }}>
            <XAxis
              type="number"
              dataKey="week"
              domain={[-0.5, mondays.length - 0.5]}
              ticks={mondays.map((_, week) => week).filter((week) => week % every === 0)}
              tickFormatter={(week: number) => shortDate(mondays[week] ?? '')}
              tickLine={false}
              interval={0}
            />
            <YAxis
              type="number"
              dataKey="row"
              domain={[-0.5, rows.length - 0.5]}
              reversed
              ticks={rows.map((_, row) => row)}
              tickFormatter={(row: number) => (rows[row]?.label ?? '').replaceAll(' ', '\u00a0')}
              width={168}
              axisLine={false}
              tickLine={false}
              interval={0}
            />
            <Scatter
              data={points}
              isAnimationActive={false}
              shape={({ cx, cy, count }: DotProps) => (
                <WeekDot cx={cx} cy={cy} count={count} hasNumber={hasNumbers} />
              )}
            />
          </ScatterChart>
        </ResponsiveContainer>
      </div>
    </ChartFrame>
  )
}

type DotProps = {
  readonly cx?: number | undefined
  readonly cy?: number | undefined
  readonly count?: number | undefined
}

function WeekDot({ cx = 0, cy = 0, count = 0, hasNumber }: DotProps & { readonly hasNumber: boolean }) {
  if (!hasNumber) return <circle cx={cx} cy={cy} r={2 + Math.min(count, 5)} className={styles.open} />
  return (
    <g>
      <circle cx={cx} cy={cy} r={7 + Math.min(count, 5)} className={styles.open} />
      <text x={cx} y={cy} dy="0.36em" textAnchor="middle" className={styles.number}>
        {count}
      </text>
    </g>
  )
}
