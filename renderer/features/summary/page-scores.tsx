import { RELIABLE_CHANGE } from '../../../shared/domain/measure/change.ts'
import type { ComparisonLine } from '../../../shared/domain/measure/comparison.ts'
import { HIGHER_IS_BETTER, SUBSCALE_NAMES } from '../../../shared/domain/measure/items.ts'
import {
  CHANGE_WORDS,
  changeText,
  NOT_CLEARLY_DIFFERENT_MEANING,
  outOfReachSentence,
  scoreText,
  unconfirmedSentence,
} from '../../../shared/domain/measure/wording.ts'
import { PageChart } from './page-chart.tsx'
import styles from './summary-page.module.css'

type PageScoresProps = {
  readonly lines: readonly ComparisonLine[]
  /** What else belongs under them: how the two measures lie to each other. */
  readonly notes: readonly string[]
}

/** Three lines (first, now, change, needed, the word), the picture below them, and what the words mean. */
export function PageScores({ lines, notes }: PageScoresProps) {
  const notesBelow = [...notesUnder(lines), ...notes]
  return (
    <>
      <table className={styles.scores}>
        <thead>
          <tr>
            <th scope="col">Scale (10 to 50)</th>
            <th scope="col">Better is</th>
            <th scope="col">First</th>
            <th scope="col">Now</th>
            <th scope="col">Change</th>
            <th scope="col">Needed</th>
            <th scope="col">Reads as</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <ScoreRow key={line.subscale} line={line} />
          ))}
        </tbody>
      </table>
      <PageChart lines={lines} />
      {notesBelow.length > 0 && <p className={styles.small}>{notesBelow.join(' ')}</p>}
    </>
  )
}

function ScoreRow({ line }: { readonly line: ComparisonLine }) {
  const needed = `${RELIABLE_CHANGE[line.subscale].pointsNeeded} points or more`
  return (
    <tr>
      <th scope="row">{SUBSCALE_NAMES[line.subscale]}</th>
      <td>{HIGHER_IS_BETTER[line.subscale] ? 'more' : 'fewer'}</td>
      {line.kind === 'compared' ? (
        <>
          <td>{line.first}</td>
          <td>{line.now}</td>
          <td>{changeText(line.change)}</td>
          <td>{needed}</td>
          <td className={styles.word}>{CHANGE_WORDS[line.word]}</td>
        </>
      ) : (
        <td colSpan={5}>
          First {scoreText(line.first)}; now {scoreText(line.now)}. Cannot be compared.
        </td>
      )}
    </tr>
  )
}

/** What the words in the table mean, each said once. */
function notesUnder(lines: readonly ComparisonLine[]): readonly string[] {
  const compared = lines.filter((line) => line.kind === 'compared')
  const isUnclear = compared.some((line) => line.word === 'not-clearly-different')
  const notes = compared.flatMap((line) => {
    const reach = outOfReachSentence(line.first, line.subscale)
    return reach === null ? [] : [`${SUBSCALE_NAMES[line.subscale]}: ${reach}`]
  })
  const unconfirmed = compared.flatMap((line) => unconfirmedSentence(line) ?? [])
  return [...(isUnclear ? [NOT_CLEARLY_DIFFERENT_MEANING] : []), ...notes, ...new Set(unconfirmed)]
}
