import type { SummaryDocument } from '../../../shared/contract/summary.ts'
import { SUBSCALE_NAMES, SUBSCALES } from '../../../shared/domain/measure/items.ts'
import { readAnswers, scoreProQol } from '../../../shared/domain/measure/scoring.ts'
import {
  BAND_NOTE,
  directionSentence,
  MEASURE_OPEN_SENTENCE,
  marginSentence,
  scoreText,
} from '../../../shared/domain/measure/wording.ts'
import styles from './summary-page.module.css'

type PageSingleProps = { readonly document: Pick<SummaryDocument, 'first' | 'isMeasureOpen'> }

/** Where no two measures can be compared: the one there is, or why there is none on the page. */
export function PageSingle({ document: { first, isMeasureOpen } }: PageSingleProps) {
  if (isMeasureOpen) return <p>{MEASURE_OPEN_SENTENCE}</p>
  if (first === null) return <p>Nothing was measured yet.</p>
  const scores = scoreProQol(readAnswers(first.answers))
  return (
    <>
      <table className={styles.scores}>
        <tbody>
          {SUBSCALES.map((subscale) => (
            <tr key={subscale}>
              <th scope="row">{SUBSCALE_NAMES[subscale]}</th>
              <td className={styles.word}>{scoreText(scores[subscale])}</td>
              <td>
                {directionSentence(subscale)} {marginSentence(subscale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.small}>
        Each scale runs from 10 to 50. {BAND_NOTE} There is no second measure yet, so nothing can be said
        about change.
      </p>
    </>
  )
}
