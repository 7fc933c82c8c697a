import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { figureWords } from '../../../shared/domain/number-words.ts'
import type { WeekdayLoad } from '../../../shared/domain/patterns/patterns.ts'
import { weekdayWords } from '../../app/date-words.ts'
import styles from '../../components/chart.module.css'
import { ChartFrame } from '../../components/chart-frame.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { countWords } from './pattern-words.ts'

const HEIGHT = 190
/** A Monday; any would do. */
const SOME_MONDAY = Date.UTC(2024, 0, 1, 12)
const DAY_MS = 86_400_000

const shortName = new Intl.DateTimeFormat(undefined, { weekday: 'short', timeZone: 'UTC' })

/** The middle load of the notes of each weekday, with how many notes stand behind it. */
export function LoadByWeekday({ loads }: { readonly loads: readonly WeekdayLoad[] }) {
  const noted = loads.filter(({ notes }) => notes > 0)
  const data = loads.map(({ weekday, notes, middle }) => ({
    name: `${shortName.format(dayOf(weekday))} (${notes})`,
    middle,
  }))
  return (
    <ChartFrame
      caption="In these entries, the middle load of each weekday, from 0 light to 10 too much. How many notes it comes from is in brackets."
      description={noted
        .map(
          ({ weekday, notes, middle }) =>
            `${weekdayWords(weekday)}: ${middleWords(middle)}, of ${countWords(notes, 'note')}.`,
        )
        .join(' ')}
      table={
        <DataTable
          caption="Load by weekday"
          columns={['Day', 'Middle load', 'Notes']}
          rows={noted.map(({ weekday, notes, middle }) => [
            weekdayWords(weekday),
            middleWords(middle),
            String(notes),
          ])}
        />
      }
    >
      <div className={styles.chart}>
        <ResponsiveContainer width="100%" height={HEIGHT}>
          <BarChart data={data} margin={{ top: 20, right: 16, bottom: 4, left: 0 }} barCategoryGap="28%">
            <XAxis dataKey="name" tickLine={false} interval={0} />
            <YAxis domain={[0, 10]} ticks={[0, 5, 10]} width={34} axisLine={false} tickLine={false} />
            <Bar dataKey="middle" isAnimationActive={false} className={styles.filled ?? ''}>
              <LabelList
                dataKey="middle"
                position="top"
                formatter={(middle) => middleWords(typeof middle === 'number' ? middle : null)}
              />
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      </div>
    </ChartFrame>
  )
}

function middleWords(middle: number | null): string {
  return middle === null ? '' : figureWords(middle)
}

function dayOf(weekday: number): number {
  return SOME_MONDAY + (weekday - 1) * DAY_MS
}
