import type { ComparisonLine } from '../../../shared/domain/measure/comparison.ts'
import { BAND_NOTE } from '../../../shared/domain/measure/wording.ts'
import { oneDecimalWords } from '../../../shared/domain/number-words.ts'
import { ChartFrame } from '../../components/chart-frame.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { chartPoints } from '../../components/score-chart/chart-points.ts'
import { pictureInWords } from '../../components/score-chart/picture-in-words.ts'
import { ScoreChart } from '../../components/score-chart/score-chart.tsx'

/** The three scales as a picture, with the margin of each score, and the same figures as a table behind it. */
export function ComparisonChart({ lines }: { readonly lines: readonly ComparisonLine[] }) {
  const points = chartPoints(lines)
  if (points.length === 0) return null
  return (
    <ChartFrame
      caption={`For compassion satisfaction more points are better, for the other two fewer. The lines to either side of each mark are the margin of a single score. ${BAND_NOTE}`}
      description={pictureInWords(points)}
      table={
        <DataTable
          caption="The same in figures"
          columns={['Scale', 'When', 'Score', 'Margin']}
          rows={points.map((point) => [
            point.name,
            point.when,
            String(point.score),
            `${oneDecimalWords(point.margin)} either way`,
          ])}
        />
      }
    >
      <ScoreChart points={points} />
    </ChartFrame>
  )
}
