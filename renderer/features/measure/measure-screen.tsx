import { useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { STALE_DRAFT_SUGGESTION } from '../../../shared/domain/measure/wording.ts'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { plainDate } from '../../app/date-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { useLoaded } from '../../app/use-loaded.ts'
import { Button } from '../../components/button.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import styles from './measure-screen.module.css'

type Overview = Output<'measure.readOverview'>
type Submitted = Overview['submitted'][number]

const readOverview = () => call('measure.readOverview', {})

/** What was measured so far and what can be done next. No score stands here. */
export function MeasureScreen() {
  const { loaded, reload } = useLoaded(readOverview)
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {(overview) => <MeasureOverview overview={overview} onChanged={reload} />}
    </ScreenGate>
  )
}

function MeasureOverview({
  overview,
  onChanged,
}: {
  readonly overview: Overview
  readonly onChanged: () => void
}) {
  const { goTo } = useNavigation()
  const { failure, begin, discard } = useDrafts(overview, onChanged)
  const { draft, submitted } = overview
  const canCompare = submitted.length >= 2 && draft === null
  return (
    <Screen
      title="Measure"
      lede="Thirty questions about the last thirty days, asked on the first day and on the last. No score is good or bad."
    >
      <FailureNotice failure={failure} />
      {draft !== null && (
        <Section title={`Begun on ${plainDate(draft.startedOn)}`}>
          <p>{draft.answered} of 30 answered. Everything so far is saved.</p>
          {draft.isStale && <p>{STALE_DRAFT_SUGGESTION}</p>}
          <div className={common.actions}>
            <Button kind="primary" onPress={() => goTo({ screen: 'answer-sheet' })}>
              Go on
            </Button>
            <Button kind="plain" onPress={() => void discard(draft.id)}>
              Start afresh instead
            </Button>
          </div>
        </Section>
      )}
      {canCompare && (
        <Section title="What moved, if anything">
          <Button kind="primary" onPress={() => goTo({ screen: 'comparison' })}>
            Compare first and latest
          </Button>
        </Section>
      )}
      {draft === null && !canCompare && (
        <Button kind="primary" onPress={() => void begin()}>
          {submitted.length === 0 ? 'Begin the first measure' : 'Measure again'}
        </Button>
      )}
      {submitted.length > 0 && (
        <Section title="Finished">
          {overview.earlierHidden && (
            <p>
              Earlier answers and scores stay out of sight until this one is in, so that they do not steer it.
            </p>
          )}
          <SubmittedList submitted={submitted} isHidden={overview.earlierHidden} />
          {canCompare && (
            <Button kind="quiet" onPress={() => void begin()}>
              Measure again
            </Button>
          )}
        </Section>
      )}
      <Section
        title="The wording"
        description={
          overview.hasOfficialWording
            ? 'The measure shows the sentences of your own copy of the form.'
            : 'So far Respite shows only the topic of each question. You can add the wording from your own copy of the form.'
        }
      >
        <Button kind="quiet" onPress={() => goTo({ screen: 'official-form' })}>
          {overview.hasOfficialWording ? 'Look at the official wording' : 'Bring in the official wording'}
        </Button>
      </Section>
    </Screen>
  )
}

function SubmittedList({
  submitted,
  isHidden,
}: {
  readonly submitted: readonly Submitted[]
  readonly isHidden: boolean
}) {
  const { goTo } = useNavigation()
  return (
    <ul className={common.ruled}>
      {submitted.map((measure, index) => (
        <li key={measure.id} className={styles.finished}>
          {isHidden ? (
            submittedWords(measure, index, submitted.length)
          ) : (
            <Button kind="plain" onPress={() => goTo({ screen: 'result', id: measure.id })}>
              {submittedWords(measure, index, submitted.length)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** "First, March 2, 2026": two of one day would otherwise bear the same name. */
function submittedWords({ submittedOn }: Submitted, index: number, count: number): string {
  const date = plainDate(submittedOn)
  if (count === 1) return date
  if (index === 0) return `First, ${date}`
  return index === count - 1 ? `Latest, ${date}` : `Check ${index + 1}, ${date}`
}

function useDrafts(overview: Overview, onChanged: () => void) {
  const { goTo } = useNavigation()
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const begin = async () => {
    const begun = await call('measure.begin', {
      id: crypto.randomUUID(),
      profession: overview.professionWord,
    })
    if (begun.ok) goTo({ screen: 'answer-sheet' })
    else setFailure(errorWords(begun.error))
  }
  const discard = async (id: string) => {
    const discarded = await call('measure.discardDraft', { id })
    setFailure(discarded.ok ? null : errorWords(discarded.error))
    onChanged()
  }
  return { failure, begin, discard }
}
