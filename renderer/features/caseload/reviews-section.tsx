import { shareWords } from '../../../shared/domain/caseload/figure-words.ts'
import { figureWords } from '../../../shared/domain/number-words.ts'
import { plainDate } from '../../app/date-words.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Section } from '../../components/section.tsx'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'

import { ShareChart } from './share-chart.tsx'
import type { CaseloadData } from './use-caseload.ts'

/** The picture stays readable with this many; the table holds all of them. */
const REVIEWS_IN_PICTURE = 3

type ReviewsSectionProps = {
  readonly data: CaseloadData
  /** The line of the next review as it is typed. */
  readonly note: string
  readonly onNote: (note: string) => void
  readonly onKeep: (note: string) => Promise<boolean>
  readonly onRemove: (reviewedOn: string) => void
}

/** What the caseload added up to on other days, side by side, and when the next look is due. */
export function ReviewsSection({ data, note, onNote, onKeep, onRemove }: ReviewsSectionProps) {
  const { reviews, limits, today, clients } = data
  const newest = reviews.at(-1)
  const keep = async () => {
    if (await onKeep(note)) onNote('')
  }
  return (
    <Section title="Reviews" description={dueWords(data)}>
      {reviews.length > 1 && (
        <ShareChart
          caption="The latest reviews, oldest first; the filled bars are the newest."
          series={reviews
            .slice(-REVIEWS_IN_PICTURE)
            .map((review) => ({ name: plainDate(review.reviewedOn), figures: review }))}
          limitPercent={limits.limitPercent}
        />
      )}
      {reviews.length > 0 && (
        <DataTable
          caption="Each review as it was on its day"
          columns={[
            'On',
            'Clients',
            'Sessions',
            'Trauma by client',
            'by session',
            'Demanding',
            'Load',
            'Note',
          ]}
          rows={reviews.map((review) => [
            plainDate(review.reviewedOn),
            String(review.clients),
            figureWords(review.sessions),
            shareWords(review.traumaClients, review.clients, review.limitPercent),
            shareWords(review.traumaSessions, review.sessions, review.limitPercent),
            shareWords(review.demandingClients, review.clients),
            figureWords(review.load),
            review.note,
          ])}
        />
      )}
      {clients.length > 0 && (
        <>
          <TextField
            label="A line for today’s review"
            value={note}
            onChange={onNote}
            maxLength={300}
            description="May stay empty. The sums are kept with today’s date and without codes."
          />
          <div className={common.actions}>
            <Button kind="quiet" onPress={() => void keep()}>
              {newest?.reviewedOn === today ? 'Replace today’s review' : 'Keep a review of today'}
            </Button>
            {newest !== undefined && (
              <Button kind="plain" onPress={() => onRemove(newest.reviewedOn)}>
                Remove the one of {plainDate(newest.reviewedOn)}
              </Button>
            )}
          </div>
        </>
      )}
    </Section>
  )
}

function dueWords({ reviews, nextReviewOn, today }: CaseloadData): string {
  if (nextReviewOn === null || reviews.length === 0)
    return 'None yet. A look every three months shows what moved.'
  if (nextReviewOn <= today) return `The quarterly look was due from ${plainDate(nextReviewOn)}. It can wait.`
  return `The next quarterly look is on ${plainDate(nextReviewOn)}.`
}
