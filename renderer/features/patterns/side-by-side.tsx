import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { WeekBesides } from '../../../shared/domain/patterns/patterns.ts'
import { shortDate } from '../../app/date-words.ts'
import styles from '../../components/chart.module.css'
import { ChartFrame } from '../../components/chart-frame.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { countWords } from './pattern-words.ts'

const HEIGHT = 116

type SideBySideProps = { readonly mondays: readonly string[]; readonly beside: WeekBesides }

/** Exposure above and connection below, week under week and on one scale. */
export function SideBySide({ mondays, beside }: SideBySideProps) {
  const { exposurePages, exposureMinutes, connections } = beside
  const most = Math.max(...exposurePages, ...connections, 1)
  const filled = mondays.flatMap((monday, week) =>
    (exposurePages[week] ?? 0) + (connections[week] ?? 0) > 0 ? [{ monday, week }] : [],
  )
  return (
    <ChartFrame
      caption="In these entries, pages about exposure above, moments of connection below, week under week. The picture cannot say whether one has to do with the other."
      description={filled
        .map(
          ({ monday, week }) =>
            `Week from ${shortDate(monday)}: ${countWords(exposurePages[week] ?? 0, 'page')} about exposure, ${countWords(connections[week] ?? 0, 'moment')} of connection.`,
        )
        .join(' ')}
      table={
        <DataTable
          caption="Exposure and connection by week"
          columns={['Week from', 'Pages about exposure', 'Minutes noted on them', 'Moments of connection']}
          rows={filled.map(({ monday, week }) => [
            shortDate(monday),
            String(exposurePages[week] ?? 0),
            String(exposureMinutes[week] ?? 0),
            String(connections[week] ?? 0),
          ])}
        />
      }
    >
      <WeekBars title="Pages about exposure" mondays={mondays} counts={exposurePages} most={most} />
      <WeekBars title="Moments of connection" mondays={mondays} counts={connections} most={most} isOutlined />
    </ChartFrame>
  )
}

type WeekBarsProps = {
  readonly title: string
  readonly mondays: readonly string[]
  readonly counts: readonly number[]
  readonly most: number
  readonly isOutlined?: boolean
}

function WeekBars({ title, mondays, counts, most, isOutlined }: WeekBarsProps) {
  const data = mondays.map((monday, week) => ({
    name: shortDate(monday),
    count: counts[week] ?? 0,
    words: counts[week] ? String(counts[week]) : '',
  }))
  return (
    <div className={styles.chart}>
      <p className={styles.title}>{title}</p>
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <BarChart data={data} margin={{ top: 18, right: 16, bottom: 0, left: 8 }} barCategoryGap="30%">
          <XAxis dataKey="name" tickLine={false} interval="preserveStartEnd" minTickGap={24} />
          <YAxis domain={[0, most]} hide />
          <Bar
            dataKey="count"
            isAnimationActive={false}
            className={(isOutlined ? styles.open : styles.filled) ?? ''}
          >
            {mondays.length <= 26 && <LabelList dataKey="words" position="top" />}
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
