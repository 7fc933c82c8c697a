import { ChartFrame } from '../../../renderer/components/chart-frame.tsx'
import { DataTable } from '../../../renderer/components/data-table.tsx'
import type { ChartPoint } from '../../../renderer/components/score-chart/chart-points.ts'
import { pictureInWords } from '../../../renderer/components/score-chart/picture-in-words.ts'
import { ScoreChart } from '../../../renderer/components/score-chart/score-chart.tsx'
import { Screen } from '../../../renderer/components/screen.tsx'
import { Section } from '../../../renderer/components/section.tsx'

const POINTS: readonly ChartPoint[] = [
  {
    scale: 'compassion-satisfaction',
    name: 'Compassion satisfaction',
    when: 'first',
    row: 1.35,
    score: 31,
    margin: 4.3,
  },
  {
    scale: 'compassion-satisfaction',
    name: 'Compassion satisfaction',
    when: 'now',
    row: 2.35,
    score: 37,
    margin: 4.3,
  },
  { scale: 'burnout', name: 'Burnout', when: 'first', row: 4.35, score: 33, margin: 4.9 },
  { scale: 'burnout', name: 'Burnout', when: 'now', row: 5.35, score: 28, margin: 4.9 },
  {
    scale: 'secondary-traumatic-stress',
    name: 'Secondary traumatic stress',
    when: 'first',
    row: 7.35,
    score: 27,
    margin: 5.1,
  },
  {
    scale: 'secondary-traumatic-stress',
    name: 'Secondary traumatic stress',
    when: 'now',
    row: 8.35,
    score: 26,
    margin: 5.1,
  },
]

/** A picture and the table behind it. */
export function FigureParts() {
  const table = (
    <DataTable
      caption="The same in figures"
      columns={['Scale', 'When', 'Score', 'Margin']}
      rows={POINTS.map(({ name, when, score, margin }) => [name, when, `${score}`, `${margin} either way`])}
    />
  )
  return (
    <Screen title="Figures" lede="A picture, and the table behind it.">
      <ChartFrame
        caption="First and now, each with the margin of a single score. The two upright lines part low, moderate and high."
        description={pictureInWords(POINTS)}
        table={table}
      >
        <ScoreChart points={POINTS} />
      </ChartFrame>
      <Section title="A table by itself">{table}</Section>
    </Screen>
  )
}
