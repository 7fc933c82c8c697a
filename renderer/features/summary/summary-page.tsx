import type { SummaryDocument } from '../../../shared/contract/summary.ts'
import { compareMeasures, type MeasureComparison } from '../../../shared/domain/measure/comparison.ts'
import { CREDIT_LINE, SUBSCALE_NAMES, SUBSCALES } from '../../../shared/domain/measure/items.ts'
import { DERIVED_SENTENCE, NO_CAUSE_SENTENCE } from '../../../shared/domain/measure/limits.ts'
import { readAnswers, scoreProQol } from '../../../shared/domain/measure/scoring.ts'
import { comparisonNotes, scoreText, WHAT_IS_NOT_ASKED } from '../../../shared/domain/measure/wording.ts'
import { plainDate } from '../../app/date-words.ts'
import { inclusionSentence } from './inclusion-sentence.ts'
import { LongerPart } from './longer-part.tsx'
import { PageMovers } from './page-movers.tsx'
import { PageScores } from './page-scores.tsx'
import styles from './summary-page.module.css'
import { doneSentences, practiceSentences } from './what-was-done.ts'

/** The one page for the person's own therapist, exactly as it prints: black on white, no branding, no diagnosis words. */
export function SummaryPage({ document }: { readonly document: SummaryDocument }) {
  const { choices, first, latest } = document
  const comparison = first !== null && latest !== null ? compare(first, latest, document.previous) : null
  const done = [
    ...(choices.includeStepsDone ? doneSentences(document) : []),
    ...(choices.includePractices ? practiceSentences(document) : []),
  ]
  const lines = choices.lines.filter((line) => line.trim() !== '')
  return (
    <article className={styles.page} lang="en">
      <header className={styles.header}>
        <h1>Thirty days, in summary</h1>
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
          <SingleMeasure document={document} />
        ) : (
          <Compared document={document} comparison={comparison} />
        )}
        <p className={styles.small}>{WHAT_IS_NOT_ASKED}</p>
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
        <p>
          {DERIVED_SENTENCE} {NO_CAUSE_SENTENCE}
        </p>
        <p>{CREDIT_LINE}</p>
      </footer>
    </article>
  )
}

type PageMeasure = NonNullable<SummaryDocument['first']>

function compare(first: PageMeasure, latest: PageMeasure, previous: PageMeasure | null): MeasureComparison {
  const taken = (measure: PageMeasure) => ({ ...measure, answers: readAnswers(measure.answers) })
  return compareMeasures(taken(first), taken(latest), previous === null ? null : taken(previous))
}

function headerLine({ choices, preparedOn, first, latest, startedOn }: SummaryDocument): string {
  const measured =
    latest === null
      ? first?.submittedOn
      : `${plainDate(first?.submittedOn ?? latest.submittedOn)} and ${plainDate(latest.submittedOn)}`
  return [
    choices.initials.trim(),
    startedOn === null ? '' : `Begun ${plainDate(startedOn)}`,
    measured === undefined ? '' : `measured ${latest === null ? plainDate(measured) : measured}`,
    `printed ${plainDate(preparedOn)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function Compared({
  document,
  comparison,
}: {
  readonly document: SummaryDocument
  readonly comparison: MeasureComparison
}) {
  const notes = comparisonNotes(comparison, {
    first: document.first?.profession ?? '',
    latest: document.latest?.profession ?? '',
  })
  return (
    <>
      <PageScores lines={comparison.lines} />
      {notes.length > 0 && <p className={styles.small}>{notes.join(' ')}</p>}
    </>
  )
}

function SingleMeasure({ document }: { readonly document: SummaryDocument }) {
  if (document.first === null) return <p>Nothing was measured yet.</p>
  const scores = scoreProQol(readAnswers(document.first.answers))
  return (
    <ul className={styles.lines}>
      {SUBSCALES.map((subscale) => (
        <li key={subscale}>
          {SUBSCALE_NAMES[subscale]}: {scoreText(scores[subscale])}
        </li>
      ))}
      <li>There is no second measure yet, so nothing can be said about change.</li>
    </ul>
  )
}
