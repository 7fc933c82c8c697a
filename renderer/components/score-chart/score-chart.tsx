import {
  ErrorBar,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from 'recharts'
import {
  HIGHEST_LOW_SCORE,
  HIGHEST_SCORE,
  LOWEST_HIGH_SCORE,
  LOWEST_SCORE,
} from '../../../shared/domain/measure/scoring.ts'
import styles from '../chart.module.css'
import { type ChartPoint, ROWS, type RowLabel, rowLabels } from './chart-points.ts'

const HEIGHT = 300
/** Wide enough for "first 50"; the name of a scale runs on over the picture, where its row is free. */
const LABEL_WIDTH = 64
/** Between the names of the fields and the picture, so that none is read with the first scale's name below it. */
const BAND_OFFSET = 9

/** The three fields between the two edges, named in the picture itself. */
const BANDS = [
  { name: 'low', from: LOWEST_SCORE, until: HIGHEST_LOW_SCORE + 0.5 },
  { name: 'moderate', from: HIGHEST_LOW_SCORE + 0.5, until: LOWEST_HIGH_SCORE - 0.5 },
  { name: 'high', from: LOWEST_HIGH_SCORE - 0.5, until: HIGHEST_SCORE },
] as const

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
  const labels = rowLabels(points)
  const chart = (
    <ScatterChart margin={{ top: 11 + BAND_OFFSET, right: 12, bottom: 0, left: 0 }} {...(size ?? {})}>
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
        ticks={labels.map(({ row }) => row)}
        tick={({ y, payload }) => <RowWords y={y} label={labels.find(({ row }) => row === payload.value)} />}
        width={LABEL_WIDTH}
        axisLine={false}
        tickLine={false}
        interval={0}
      />
      {BANDS.map(({ name, from, until }) => (
        <ReferenceArea
          key={name}
          x1={from}
          x2={until}
          className={styles.band ?? ''}
          label={{ value: name, position: 'top', offset: BAND_OFFSET }}
        />
      ))}
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

type RowWordsProps = {
  readonly y: number | string
  readonly label: RowLabel | undefined
}

/** One line of words beside its row; the chart's own would be broken in two where it guesses them too wide. */
function RowWords({ y, label }: RowWordsProps) {
  return (
    <text x={0} y={y} dy="0.35em" className={label?.isName === true ? styles.name : styles.number}>
      {label?.words}
    </text>
  )
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
