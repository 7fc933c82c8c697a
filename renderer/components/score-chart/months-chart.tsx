import {
  ErrorBar,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts'
import type { MonthPoint } from '../../../shared/domain/measure/months.ts'
import { HIGHEST_SCORE, LOWEST_SCORE } from '../../../shared/domain/measure/scoring.ts'
import styles from '../chart.module.css'

const HEIGHT = 190

type MonthsChartProps = {
  readonly points: readonly MonthPoint[]
  /** Inside lies what is not clearly different from the first. */
  readonly noise: { readonly from: number; readonly to: number }
  /** How far a single score reaches to either side, in points. */
  readonly margin: number
  /** A date as it stands under the picture. */
  readonly dateWords: (date: string) => string
}

/**
 * One scale over the months: an open circle for the first, filled dots after it, whiskers for the margin of a single
 * score, and a pale strip of what cannot be told from the first. Reads without colour.
 */
export function MonthsChart({ points, noise, margin, dateWords }: MonthsChartProps) {
  const data = points.map((point) => ({ ...point, margin }))
  const dateOf = (day: number) => points.find((point) => point.day === day)?.date
  const labelOf = (day: number) => {
    const date = dateOf(day)
    return date === undefined ? '' : dateWords(date)
  }
  return (
    <div className={styles.chart}>
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <LineChart data={data} margin={{ top: 16, right: 32, bottom: 4, left: 0 }}>
          <XAxis
            type="number"
            dataKey="day"
            domain={['dataMin', 'dataMax']}
            ticks={points.map(({ day }) => day)}
            tickFormatter={labelOf}
            tickLine={false}
            interval="preserveStartEnd"
          />
          <YAxis
            domain={[LOWEST_SCORE, HIGHEST_SCORE]}
            ticks={[10, 20, 30, 40, 50]}
            width={34}
            tickLine={false}
            axisLine={false}
          />
          <ReferenceArea y1={noise.from} y2={noise.to} className={styles.noise ?? ''} />
          <ReferenceLine y={noise.from} className={styles.edge ?? ''} strokeDasharray="2 4" />
          <ReferenceLine y={noise.to} className={styles.edge ?? ''} strokeDasharray="2 4" />
          <Line
            dataKey="score"
            className={styles.months ?? ''}
            isAnimationActive={false}
            dot={({ cx, cy, index, payload }) => (
              <MonthMark key={index} x={cx} y={cy} isFirst={index === 0} score={payload.score} />
            )}
            activeDot={false}
          >
            <ErrorBar
              dataKey="margin"
              direction="y"
              width={5}
              strokeWidth={1.25}
              isAnimationActive={false}
              className={styles.margin ?? ''}
            />
          </Line>
        </LineChart>
      </ResponsiveContainer>
    </div>
  )
}

type MonthMarkProps = {
  readonly x: number | undefined
  readonly y: number | undefined
  readonly isFirst: boolean
  readonly score: number
}

function MonthMark({ x = 0, y = 0, isFirst, score }: MonthMarkProps) {
  return (
    <g>
      <circle cx={x} cy={y} r={isFirst ? 5 : 4.5} className={isFirst ? styles.open : styles.filled} />
      <text x={x + 9} y={y - 7} className={styles.number}>
        {score}
      </text>
    </g>
  )
}
