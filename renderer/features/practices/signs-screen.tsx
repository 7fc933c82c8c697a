import {
  countSigns,
  HEARING_SIGNS,
  isALot,
  OUTCOME_WORDS,
  type SignId,
  signsOutcome,
  WORK_SIGNS,
} from '../../../shared/domain/practices/signs.ts'
import { plainDate } from '../../app/date-words.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { CheckboxLine } from '../../components/checkbox-line.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'

import { StepTick } from './step-tick.tsx'
import { type SignsLog, useSignsCheck, useSignsLog, WORK_FROM_DAY } from './use-signs.ts'

/** Two lists of six signs, and one of four outcomes in words. */
export function SignsScreen({ stepId }: { readonly stepId: string | null }) {
  const { loaded, reload } = useSignsLog()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {(log) => <SignsCheck log={log} onSaved={reload} stepId={stepId} />}
    </ScreenGate>
  )
}

type SignsCheckProps = {
  readonly log: SignsLog
  readonly onSaved: () => void
  readonly stepId: string | null
}

function SignsCheck({ log, onSaved, stepId }: SignsCheckProps) {
  const { goTo } = useNavigation()
  const { signs, status, isRead, tick, read } = useSignsCheck(log, onSaved)
  const earlier = log.checks.filter(({ date }) => date !== log.today)
  return (
    <Screen
      title="Signs check"
      lede="Tick what fits the last seven days. Not everyone draws the line between the two lists in the same place, and they overlap; they show where to begin and name no condition. A few good hours do not rule anything out."
    >
      <SignList title="What may come from what you hear" signs={HEARING_SIGNS} ticked={signs} onTick={tick} />
      <SignList
        title="What may come from the work as a whole"
        signs={WORK_SIGNS}
        ticked={signs}
        onTick={tick}
      />
      <div className={common.actions}>
        <Button kind={isRead ? 'quiet' : 'primary'} onPress={() => void read()}>
          See where to begin
        </Button>
        <SavedState status={status} />
      </div>
      {isRead && <Outcome signs={signs} mayLookAtWork={log.mayLookAtWork} />}
      <Section title="If something else is going on">
        <p>
          {isRead && signsOutcome(signs) !== 'few'
            ? 'If it is more than this, or you are not well, help is one page away.'
            : 'If none of these fit, or you are not well, help is one page away.'}
        </p>
        <Button kind="quiet" onPress={() => goTo({ screen: 'help' })}>
          When to get help
        </Button>
      </Section>
      <StepTick stepId={stepId} />
      {earlier.length > 0 && (
        <Section title="Earlier">
          <DataTable
            caption="Signs ticked in each list"
            columns={['Day', 'From what you hear', 'From the work', 'In words']}
            rows={earlier.map((check) => {
              const { hearing, work } = countSigns(check.signs)
              return [
                plainDate(check.date),
                `${hearing} of ${HEARING_SIGNS.length}`,
                `${work} of ${WORK_SIGNS.length}`,
                OUTCOME_WORDS[signsOutcome(check.signs)].heading,
              ]
            })}
          />
        </Section>
      )}
      <WayBack />
    </Screen>
  )
}

type SignListProps = {
  readonly title: string
  readonly signs: readonly { readonly id: SignId; readonly words: string }[]
  readonly ticked: readonly SignId[]
  readonly onTick: (sign: SignId, isTicked: boolean) => void
}

function SignList({ title, signs, ticked, onTick }: SignListProps) {
  return (
    <Section title={title}>
      <div>
        {signs.map(({ id, words }) => (
          <CheckboxLine key={id} isSelected={ticked.includes(id)} onChange={(now) => onTick(id, now)}>
            {words}
          </CheckboxLine>
        ))}
      </div>
    </Section>
  )
}

type OutcomeProps = { readonly signs: readonly SignId[]; readonly mayLookAtWork: boolean }

function Outcome({ signs, mayLookAtWork }: OutcomeProps) {
  const { goTo } = useNavigation()
  const outcome = signsOutcome(signs)
  const { heading, lines } = OUTCOME_WORDS[outcome]
  const isAboutWork = outcome === 'more-work' || outcome === 'both'
  const isAboutPractice = outcome === 'more-hearing' || outcome === 'both'
  return (
    <div role="status">
      <Section title={heading}>
        {isALot(signs) && <p>That is a lot to carry at once, and you do not have to sort it out alone.</p>}
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {isAboutWork && !mayLookAtWork && <p>From day {WORK_FROM_DAY}, the thirty days turn to the work.</p>}
        <div className={common.actions}>
          {isAboutWork && mayLookAtWork && (
            <>
              <Button kind="quiet" onPress={() => goTo({ screen: 'caseload' })}>
                Look at the caseload
              </Button>
              <Button kind="quiet" onPress={() => goTo({ screen: 'work-adjustments' })}>
                One change in the work
              </Button>
            </>
          )}
          {isAboutPractice && (
            <Button kind="quiet" onPress={() => goTo({ screen: 'practices' })}>
              Choose a practice
            </Button>
          )}
        </div>
      </Section>
    </div>
  )
}
