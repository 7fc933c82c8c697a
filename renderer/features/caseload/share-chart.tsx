import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import styles from '../../components/chart.module.css'
import { ChartFrame } from '../../components/chart-frame.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { LimitMark } from './limit-mark.tsx'
import { type ShareSeries, shareRows, TRAUMA_ROWS } from './share-rows.ts'

const HEIGHT_PER_BAR = 22
const HEIGHT_PER_GROUP = 16
const HEIGHT_OF_AXIS = 40

type ShareChartProps = {
  readonly caption: string
  /** One to four; the last one is filled darkest. */
  readonly series: readonly ShareSeries[]
  readonly limitPercent: number
}

/** Shares of trauma-focused and demanding work as bars from 0 to 100, the limit as an upright line over the trauma-focused ones, and a table. */
export function ShareChart({ caption, series, limitPercent }: ShareChartProps) {
  const rows = shareRows(series)
  const data = rows.map(({ name, shares }) => ({
    name,
    ...Object.fromEntries(shares.map((share, index) => [keyOf(index), share])),
  }))
  const height = rows.length * (series.length * HEIGHT_PER_BAR + HEIGHT_PER_GROUP) + HEIGHT_OF_AXIS
  return (
    <ChartFrame
      caption={caption}
      description={rows.map((row) => `${row.name}: ${inWords(row.shares, series)}.`).join(' ')}
      table={
        <DataTable
          caption="The same in figures"
          columns={['Share', ...series.map(({ name }) => name)]}
          rows={rows.map((row) => [row.name, ...row.shares.map((share) => `${share}%`)])}
        />
      }
    >
      <div className={`${styles.chart} ${styles.limited}`}>
        <ResponsiveContainer width="100%" height={height}>
          <BarChart
            data={data}
            layout="vertical"
            margin={{
              top: 22,
              right: series.some(({ label }) => label !== undefined) ? 104 : 48,
              bottom: 4,
              left: 0,
            }}
            barCategoryGap={8}
            barGap={2}
          >
            <XAxis type="number" domain={[0, 100]} ticks={[0, 25, 50, 75, 100]} unit="%" tickLine={false} />
            <YAxis
              type="category"
              dataKey="name"
              width={168}
              tickFormatter={(name: string) => name.replaceAll(' ', '\u00a0')}
              axisLine={false}
              tickLine={false}
              interval={0}
            />
            {series.map(({ name, label }, index) => (
              <Bar
                key={name}
                dataKey={keyOf(index)}
                isAnimationActive={false}
                minPointSize={1}
                className={barClass(index, series.length)}
              >
                <LabelList dataKey={keyOf(index)} position="right" formatter={labelWith(label)} />
              </Bar>
            ))}
            <LimitMark percent={limitPercent} from={TRAUMA_ROWS.first} until={TRAUMA_ROWS.last} />
          </BarChart>
        </ResponsiveContainer>
      </div>
    </ChartFrame>
  )
}

function keyOf(index: number): string {
  return `share${index}`
}

function labelWith(label: string | undefined) {
  return (value: unknown) => (label === undefined ? `${value}%` : `${value}% ${label}`)
}

function inWords(shares: readonly number[], series: readonly ShareSeries[]): string {
  return shares.map((share, index) => `${share}% ${series[index]?.name ?? ''}`).join(', ')
}

/** The last of several is filled; the ones before it are only outlined, the earlier the fainter. */
function barClass(index: number, count: number): string {
  if (index === count - 1) return styles.filled ?? ''
  return (index === count - 2 ? styles.open : styles.dashed) ?? ''
}
