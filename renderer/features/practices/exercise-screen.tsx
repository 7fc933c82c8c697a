import { useState } from 'react'
import {
  EXERCISE_CARE,
  type Exercise,
  type ExerciseId,
  exerciseOf,
} from '../../../shared/domain/practices/exercises.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { Screen } from '../../components/screen.tsx'
import common from '../../styles/common.module.css'
import styles from './exercise.module.css'
import { MarkAtTheEnd } from './mark-at-the-end.tsx'

type ExerciseScreenProps = { readonly exercise: ExerciseId; readonly stepId: string | null }

/** One exercise, one step on the screen at a time, at the person's own pace. */
export function ExerciseScreen({ exercise: id, stepId }: ExerciseScreenProps) {
  const exercise = exerciseOf(id)
  const [at, setAt] = useState(0)
  const isOver = at >= exercise.steps.length
  return (
    <Screen eyebrow="Grounding" title={exercise.name} lede={EXERCISE_CARE}>
      <div className={styles.stage} aria-live="polite">
        <p>{isOver ? 'That is the end of it. Stay a moment, if you like.' : exercise.steps[at]}</p>
        {!isOver && (
          <p className={common.small}>
            {at + 1} of {exercise.steps.length}
          </p>
        )}
      </div>
      {isOver ? (
        <MarkAtTheEnd done={{ practice: 'grounding', act: id }} stepId={stepId} onAgain={() => setAt(0)} />
      ) : (
        <StepButtons exercise={exercise} at={at} onGo={setAt} stepId={stepId} />
      )}
      <WayBack>Leave, and note nothing</WayBack>
    </Screen>
  )
}

type StepButtonsProps = {
  readonly exercise: Exercise
  readonly at: number
  readonly onGo: (at: number) => void
  readonly stepId: string | null
}

function StepButtons({ exercise, at, onGo, stepId }: StepButtonsProps) {
  const { goTo } = useNavigation()
  return (
    <div className={common.actions}>
      <Button kind="primary" onPress={() => onGo(at + 1)}>
        Go on
      </Button>
      {at > 0 && (
        <Button kind="quiet" onPress={() => onGo(at - 1)}>
          One back
        </Button>
      )}
      <Button kind="plain" onPress={() => onGo(exercise.steps.length)}>
        Stop here
      </Button>
      {exercise.isBodily && (
        <Button kind="plain" onPress={() => goTo({ screen: 'exercise', exercise: 'room', stepId })}>
          Look around the room instead
        </Button>
      )}
    </div>
  )
}
