import type { SubmittedMeasure } from '../../../shared/contract/measure.ts'
import { RELIABLE_CHANGE } from '../../../shared/domain/measure/change.ts'
import { SUBSCALE_NAMES, SUBSCALES, type Subscale } from '../../../shared/domain/measure/items.ts'
import { monthPoints, noiseAround } from '../../../shared/domain/measure/months.ts'
import { directionSentence } from '../../../shared/domain/measure/wording.ts'
import { oneDecimalWords } from '../../../shared/domain/number-words.ts'
import { plainDate, shortDate } from '../../app/date-words.ts'
import { ChartFrame } from '../../components/chart-frame.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { MonthsChart } from '../../components/score-chart/months-chart.tsx'
import { Section } from '../../components/section.tsx'

/** Every check from the first to the latest, a picture a scale. What counts stays first against latest. */
export function MonthsSection({ measures }: { readonly measures: readonly SubmittedMeasure[] }) {
  return (
    <Section
      title="All the checks between"
      description="The lines above compare the first with the latest only. One check that crosses may be noise; the next one confirms it or does not."
    >
      {SUBSCALES.map((subscale) => (
        <ScaleOverMonths key={subscale} subscale={subscale} measures={measures} />
      ))}
    </Section>
  )
}

type ScaleOverMonthsProps = {
  readonly subscale: Subscale
  readonly measures: readonly SubmittedMeasure[]
}

function ScaleOverMonths({ subscale, measures }: ScaleOverMonthsProps) {
  const points = monthPoints(measures, subscale)
  const [first] = points
  if (first === undefined || points.length < 2) return null
  const name = SUBSCALE_NAMES[subscale]
  const margin = RELIABLE_CHANGE[subscale].marginOfOneScore
  return (
    <ChartFrame
      caption={`${name}. ${directionSentence(subscale)} Inside the pale strip it is not clearly different from the first.`}
      description={`${name}: ${points.map(({ date, score }) => `${score} on ${plainDate(date)}`).join(', ')}.`}
      table={
        <DataTable
          caption={name}
          columns={['On', 'Score', 'Margin']}
          rows={points.map(({ date, score }) => [
            plainDate(date),
            String(score),
            `${oneDecimalWords(margin)} either way`,
          ])}
        />
      }
    >
      <MonthsChart
        points={points}
        noise={noiseAround(first.score, subscale)}
        margin={margin}
        dateWords={shortDate}
      />
    </ChartFrame>
  )
}
