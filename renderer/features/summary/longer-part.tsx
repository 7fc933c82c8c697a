import type { SummaryDocument, SummaryWeek } from '../../../shared/contract/summary.ts'
import { ITEMS, SUBSCALE_NAMES, SUBSCALES } from '../../../shared/domain/measure/items.ts'
import { readAnswers, scoreProQol } from '../../../shared/domain/measure/scoring.ts'
import { scoreText } from '../../../shared/domain/measure/wording.ts'
import { checkInWords, noted } from '../../../shared/domain/summary/what-was-done.ts'
import { plainDate, shortDate } from '../../app/date-words.ts'
import styles from './summary-page.module.css'

/** What the longer version has beside the page for a therapist: every measure, every answer, every week. */
export function LongerPart({ document }: { readonly document: SummaryDocument }) {
  return (
    <>
      {document.weeks.length > 0 && <Weeks document={document} />}
      {document.measures.length > 0 && <Measures document={document} />}
      {document.measures.length > 0 && <Answers document={document} />}
    </>
  )
}

function Weeks({ document: { weeks } }: { readonly document: SummaryDocument }) {
  return (
    <section>
      <h2>Week by week</h2>
      <table className={styles.scores}>
        <thead>
          <tr>
            <th scope="col">Days</th>
            <th scope="col">Steps</th>
            <th scope="col">Evenings</th>
            <th scope="col">Check-ins</th>
            <th scope="col">Days with practices</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.fromDay}>
              <th scope="row">
                <span className={styles.whole}>
                  {week.fromDay} to {week.untilDay}
                </span>
                <span className={styles.dates}>
                  {shortDate(week.from)} to {shortDate(week.until)}
                </span>
              </th>
              <td className={styles.whole}>
                {week.stepsDone} of {week.stepsOffered} offered
              </td>
              <td>{week.eveningsWritten}</td>
              <td>{checkInWords(week.checkIns).join(', ')}</td>
              <td>{practiceWords(week)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function practiceWords({ rituals, groundings, movements, nights }: SummaryWeek): string {
  return noted([
    ['ends of sessions', rituals],
    ['grounding', groundings],
    ['movement', movements],
    ['nights noted', nights],
  ]).join(', ')
}

function Measures({ document: { measures } }: { readonly document: SummaryDocument }) {
  return (
    <section>
      <h2>Every measure</h2>
      <table className={styles.scores}>
        <thead>
          <tr>
            <th scope="col">Finished</th>
            {SUBSCALES.map((subscale) => (
              <th key={subscale} scope="col">
                {SUBSCALE_NAMES[subscale]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measures.map(({ submittedOn, answers }) => {
            const scores = scoreProQol(readAnswers(answers))
            return (
              <tr key={submittedOn}>
                <th scope="row">{plainDate(submittedOn)}</th>
                {SUBSCALES.map((subscale) => (
                  <td key={subscale}>{scoreText(scores[subscale])}</td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** The first and the latest answer to each question, by its number and topic; a measure between them is in the table above. */
function Answers({ document: { measures } }: { readonly document: SummaryDocument }) {
  const [first] = measures
  const latest = measures.length > 1 ? measures.at(-1) : undefined
  const half = ITEMS.length / 2
  return (
    <section>
      <h2>Every answer, 1 never to 5 very often</h2>
      <div className={styles.answers}>
        {[ITEMS.slice(0, half), ITEMS.slice(half)].map((items) => (
          <table key={items[0]?.number} className={styles.scores}>
            <thead>
              <tr>
                <th scope="col">Question, by topic</th>
                <th scope="col">First</th>
                {latest !== undefined && <th scope="col">Now</th>}
              </tr>
            </thead>
            <tbody>
              {items.map(({ number, cue }) => (
                <tr key={number}>
                  <th scope="row">
                    {number}. {cue}
                  </th>
                  <td>{first?.answers[String(number)] ?? 'open'}</td>
                  {latest !== undefined && <td>{latest.answers[String(number)] ?? 'open'}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </section>
  )
}
