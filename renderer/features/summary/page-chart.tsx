import type { ComparisonLine } from '../../../shared/domain/measure/comparison.ts'
import { BAND_NOTE } from '../../../shared/domain/measure/wording.ts'
import { chartPoints } from '../../components/score-chart/chart-points.ts'
import { pictureInWords } from '../../components/score-chart/picture-in-words.ts'
import { ScoreChart } from '../../components/score-chart/score-chart.tsx'
import styles from './summary-page.module.css'

/** Fits the page's text column on A4 and on Letter, in CSS pixels. */
const SIZE = { width: 640, height: 160 }

/** The picture of the scores at its printed size. */
export function PageChart({ lines }: { readonly lines: readonly ComparisonLine[] }) {
  const points = chartPoints(lines)
  if (points.length === 0) return null
  return (
    <figure className={styles.chart}>
      <div role="img" aria-label={pictureInWords(points)}>
        <ScoreChart points={points} size={SIZE} />
      </div>
      <figcaption className={styles.small}>
        The lines to either side of each mark are the margin of a single score. {BAND_NOTE}
      </figcaption>
    </figure>
  )
}
