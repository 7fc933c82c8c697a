import { useState } from 'react'
import { chosenActs, type RitualAct, type RitualChoice } from '../../../shared/domain/practices/rituals.ts'
import { lineProblem } from '../../../shared/domain/practices/texts.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { CheckboxLine } from '../../components/checkbox-line.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'
import { MarkRow } from './mark-row.tsx'
import { MarksPicture } from './marks-picture.tsx'
import styles from './practices.module.css'
import { RecorderFooter, type RecorderScreenProps } from './recorder-footer.tsx'
import { StepTick } from './step-tick.tsx'
import { useMarks } from './use-marks.ts'
import { useRitualChoice, useRitualForm } from './use-ritual.ts'

/** The acts that mark the end of a session: choosing them, marking them, and the days they were done on. */
export function RitualScreen(props: RecorderScreenProps) {
  const { loaded, reload } = useRitualChoice()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ choice }) => <Ritual start={choice} {...props} />}
    </ScreenGate>
  )
}

function Ritual({ start, stepId, choice: recorder }: RecorderScreenProps & { readonly start: RitualChoice }) {
  const { choice, status, change } = useRitualForm(start)
  const [isChoosing, setChoosing] = useState(chosenActs(start).length === 0)
  const acts = chosenActs(choice)
  return (
    <Screen
      title="Between sessions"
      lede="One small act that marks the end of a session. It ends the hour without shutting anyone out."
    >
      {isChoosing ? (
        <Section title="Choose one, or a few">
          <RitualFields choice={choice} onChange={change} />
          <div className={common.actions}>
            <Button kind="primary" isDisabled={acts.length === 0} onPress={() => setChoosing(false)}>
              Use these
            </Button>
            <SavedState
              status={status}
              untouched={acts.length === 0 ? 'Tick at least one.' : 'Saved as you choose.'}
            />
          </div>
        </Section>
      ) : (
        <>
          {choice.intention.trim() !== '' && <p className={styles.intention}>{choice.intention}</p>}
          <ActsToday acts={acts} stepId={stepId} />
          <Button kind="plain" onPress={() => setChoosing(true)}>
            Choose differently
          </Button>
        </>
      )}
      <StepTick stepId={stepId} />
      <RecorderFooter choice={recorder} />
      <WayBack />
    </Screen>
  )
}

type RitualFieldsProps = {
  readonly choice: RitualChoice
  readonly onChange: (more: Partial<RitualChoice>) => void
}

function RitualFields({ choice, onChange }: RitualFieldsProps) {
  const [hasOwn, setHasOwn] = useState(choice.ownWords !== '')
  const chooseOwn = (isChosen: boolean) => {
    setHasOwn(isChosen)
    if (!isChosen) onChange({ ownWords: '' })
  }
  const ownProblem = lineProblem(choice.ownWords)
  const intentionProblem = lineProblem(choice.intention)
  return (
    <div className={styles.fields}>
      <div>
        <CheckboxLine
          isSelected={choice.walk}
          onChange={(walk) => onChange({ walk })}
          description="To the window, the stairs or once around the building."
        >
          A short walk
        </CheckboxLine>
        <CheckboxLine
          isSelected={choice.threeBreaths}
          onChange={(threeBreaths) => onChange({ threeBreaths })}
          description="Out a little longer than in. There is a guide, with or without movement."
        >
          Three breaths
        </CheckboxLine>
        <CheckboxLine
          isSelected={choice.handWashing}
          onChange={(handWashing) => onChange({ handWashing })}
          description="Once, with water as warm as you like. If you tend to repeat it, choose a different act."
        >
          Washing my hands
        </CheckboxLine>
        <CheckboxLine isSelected={hasOwn} onChange={chooseOwn}>
          One of my own
        </CheckboxLine>
      </div>
      {hasOwn && (
        <TextField
          label="In a few words"
          description="Open the window, close the folder, a cup of tea."
          value={choice.ownWords}
          onChange={(ownWords) => onChange({ ownWords })}
          {...(ownProblem === null ? {} : { error: ownProblem })}
        />
      )}
      <TextField
        label="A line to go with it"
        description="A sentence to say to yourself, for example “This stays here.” You can leave it empty."
        value={choice.intention}
        onChange={(intention) => onChange({ intention })}
        {...(intentionProblem === null ? {} : { error: intentionProblem })}
      />
    </div>
  )
}

type ActsTodayProps = {
  readonly acts: readonly { readonly act: RitualAct; readonly words: string }[]
  readonly stepId: string | null
}

function ActsToday({ acts, stepId }: ActsTodayProps) {
  const { goTo } = useNavigation()
  const { loaded, reload, failure, mark, unmark } = useMarks('ritual')
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {(marks) => (
        <>
          <FailureNotice failure={failure} />
          <ul className={common.ruled}>
            {acts.map(({ act, words }) => {
              const made = marks.marks.filter((known) => known.act === act)
              const last = made.at(-1)
              return (
                <MarkRow
                  key={act}
                  name={words}
                  count={made.length}
                  onMark={() => void mark({ practice: 'ritual', act })}
                  onTakeBack={() => void (last !== undefined && unmark(last.id))}
                >
                  {act === 'three-breaths' && (
                    <Button
                      kind="plain"
                      onPress={() => goTo({ screen: 'breaths', practice: 'ritual', stepId })}
                    >
                      Open the guide
                    </Button>
                  )}
                </MarkRow>
              )
            })}
          </ul>
          <MarksPicture marks={marks} what="an act between sessions" />
        </>
      )}
    </ScreenGate>
  )
}
