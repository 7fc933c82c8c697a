import { ErrorBar, ReferenceLine, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import {
  HIGHEST_LOW_SCORE,
  HIGHEST_SCORE,
  LOWEST_HIGH_SCORE,
  LOWEST_SCORE,
} from '../../../shared/domain/measure/scoring.ts'
import styles from '../chart.module.css'
import type { ChartPoint } from './chart-points.ts'

/** Three scales of three rows. */
const ROWS = 9
const HEIGHT = 260

type ScoreChartProps = {
  readonly points: readonly ChartPoint[]
  readonly size?: { readonly width: number; readonly height: number }
}

/**
 * Six points on one scale from 10 to 50: open circles first, filled squares now, whiskers for the margin of a single
 * score. Shape and words carry the meaning, so that it reads in black and white and after a fax.
 * Nothing is animated, the whiskers least of all: printed while they grow, they would claim a smaller margin.
 */
export function ScoreChart({ points, size }: ScoreChartProps) {
  const chart = (
    <ScatterChart margin={{ top: 8, right: 24, bottom: 8, left: 8 }} {...(size ?? {})}>
      <XAxis
        type="number"
        dataKey="score"
        domain={[LOWEST_SCORE, HIGHEST_SCORE]}
        ticks={[10, 20, 30, 40, 50]}
        tickLine={false}
      />
      <YAxis
        type="number"
        dataKey="row"
        domain={[0, ROWS]}
        reversed
        ticks={points.map((point) => point.row)}
        tickFormatter={(row: number) => labelOf(points, row)}
        width={104}
        axisLine={false}
        tickLine={false}
        interval={0}
      />
      <ReferenceLine x={HIGHEST_LOW_SCORE + 0.5} className={styles.edge ?? ''} strokeDasharray="3 4" />
      <ReferenceLine x={LOWEST_HIGH_SCORE - 0.5} className={styles.edge ?? ''} strokeDasharray="3 4" />
      <Scatter
        data={points.filter((point) => point.when === 'first')}
        shape={FirstMark}
        isAnimationActive={false}
      >
        <ErrorBar
          dataKey="margin"
          isAnimationActive={false}
          direction="x"
          width={5}
          strokeWidth={1.25}
          className={styles.margin ?? ''}
        />
      </Scatter>
      <Scatter
        data={points.filter((point) => point.when === 'now')}
        shape={NowMark}
        isAnimationActive={false}
      >
        <ErrorBar
          dataKey="margin"
          isAnimationActive={false}
          direction="x"
          width={5}
          strokeWidth={1.25}
          className={styles.margin ?? ''}
        />
      </Scatter>
    </ScatterChart>
  )
  if (size !== undefined) return <div className={styles.chart}>{chart}</div>
  return (
    <div className={styles.chart}>
      <ResponsiveContainer width="100%" height={HEIGHT}>
        {chart}
      </ResponsiveContainer>
    </div>
  )
}

/**
 * The score stands in the row's name: beside its mark it would meet the number of the row below. Spaces that never
 * break: the chart guesses how wide the words are, and would set them in two lines.
 */
function labelOf(points: readonly ChartPoint[], row: number): string {
  const point = points.find((candidate) => candidate.row === row)
  return point === undefined ? '' : `${point.scale} ${point.when} ${point.score}`.replaceAll(' ', '\u00a0')
}

type MarkProps = {
  readonly cx?: number | undefined
  readonly cy?: number | undefined
}

function FirstMark({ cx = 0, cy = 0 }: MarkProps) {
  return <circle cx={cx} cy={cy} r={5} className={styles.open} />
}

function NowMark({ cx = 0, cy = 0 }: MarkProps) {
  return <rect x={cx - 5} y={cy - 5} width={10} height={10} className={styles.filled} />
}
