import type { SummaryDocument } from '../../../shared/contract/summary.ts'
import { daysBetween } from '../../../shared/domain/civil-date.ts'
import { CREDIT_LINE } from '../../../shared/domain/measure/items.ts'
import { DERIVED_SENTENCE, NO_CAUSE_SENTENCE } from '../../../shared/domain/measure/limits.ts'
import { comparisonNotes, WHAT_IS_NOT_ASKED } from '../../../shared/domain/measure/wording.ts'
import { pageComparison } from '../../../shared/domain/summary/page-comparison.ts'
import {
  doneSentences,
  practiceSentences,
  trendSentences,
} from '../../../shared/domain/summary/what-was-done.ts'
import { plainDate } from '../../app/date-words.ts'
import { inclusionSentence } from './inclusion-sentence.ts'
import { LongerPart } from './longer-part.tsx'
import { PageMovers } from './page-movers.tsx'
import { PageScores } from './page-scores.tsx'
import { PageSingle } from './page-single.tsx'
import styles from './summary-page.module.css'

/** From so many days on, two measures are a month apart in the page's own words. */
const NEARLY_A_MONTH = 27

/** The one page for the person's own therapist, exactly as it prints: black on white, no branding, no diagnosis words. */
export function SummaryPage({ document }: { readonly document: SummaryDocument }) {
  const { choices, first, latest } = document
  const comparison = pageComparison(document)
  const done = [
    ...(choices.includeStepsDone ? doneSentences(document) : []),
    ...(choices.includePractices ? [...practiceSentences(document), ...trendSentences(document)] : []),
  ]
  const lines = choices.lines.filter((line) => line.trim() !== '')
  const professions = { first: first?.profession ?? '', latest: latest?.profession ?? '' }
  return (
    <article className={styles.page} data-paper={choices.paper} lang="en">
      <header className={styles.header}>
        <h1>{isWholeMonth(document) ? 'Thirty days, in summary' : 'The days so far, in summary'}</h1>
        <p>{headerLine(document)}</p>
      </header>
      {choices.includeOwnWords && document.ownWords !== null && (
        <section>
          <h2>In my own words</h2>
          <blockquote className={styles.ownWords}>{document.ownWords}</blockquote>
        </section>
      )}
      <section>
        <h2>Professional quality of life (ProQOL 5)</h2>
        {comparison === null ? (
          <PageSingle document={document} />
        ) : (
          <PageScores lines={comparison.lines} notes={comparisonNotes(comparison, professions)} />
        )}
        {!document.isMeasureOpen && <p className={styles.small}>{WHAT_IS_NOT_ASKED}</p>}
      </section>
      {comparison !== null && choices.includeMovers && (
        <PageMovers movers={comparison.movers} includeSensitive={choices.includeSensitiveMovers} />
      )}
      {done.length > 0 && (
        <section>
          <h2>What was done</h2>
          <p>{done.join(' ')}</p>
        </section>
      )}
      {lines.length > 0 && (
        <section>
          <h2>What I would like to talk about</h2>
          <ol className={styles.lines}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </section>
      )}
      {choices.nextPhase.trim() !== '' && (
        <section>
          <h2>Next</h2>
          <p>{choices.nextPhase}</p>
        </section>
      )}
      {choices.version === 'longer' && <LongerPart document={document} />}
      <footer className={styles.footer}>
        <p>{inclusionSentence(document)}</p>
        {comparison !== null && (
          <p>
            {DERIVED_SENTENCE} {NO_CAUSE_SENTENCE}
          </p>
        )}
        <p>{CREDIT_LINE}</p>
      </footer>
    </article>
  )
}

/** Whether the thirty days lie between the first day and the latest measure, or all but a few of them. */
function isWholeMonth({ startedOn, latest }: SummaryDocument): boolean {
  return startedOn !== null && latest !== null && daysBetween(startedOn, latest.submittedOn) >= NEARLY_A_MONTH
}

function headerLine({ choices, preparedOn, first, latest, startedOn }: SummaryDocument): string {
  const measured = [first, latest].flatMap((measure) =>
    measure === null ? [] : [plainDate(measure.submittedOn)],
  )
  return [
    choices.initials.trim(),
    startedOn === null ? '' : `Begun ${plainDate(startedOn)}`,
    measured.length === 0 ? '' : measuredWords(measured),
    `printed ${plainDate(preparedOn)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function measuredWords(dates: readonly string[]): string {
  const [first, second] = dates
  return first === second ? `measured twice on ${first}` : `measured ${dates.join(' and ')}`
}
