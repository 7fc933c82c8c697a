import { useState } from 'react'
import { EXERCISE_CARE } from '../../../shared/domain/practices/exercises.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { Screen } from '../../components/screen.tsx'
import { SwitchLine } from '../../components/switch-line.tsx'
import common from '../../styles/common.module.css'
import styles from './exercise.module.css'
import { MarkAtTheEnd } from './mark-at-the-end.tsx'
import { BREATHS, type BreathState, useBreaths, useReducedMotion } from './use-breaths.ts'

type BreathsScreenProps = {
  readonly practice: 'ritual' | 'grounding'
  readonly stepId: string | null
}

/** Three breaths with a picture that moves, or in words alone where less movement is wanted. */
export function BreathsScreen({ practice, stepId }: BreathsScreenProps) {
  const { goTo } = useNavigation()
  const prefersStill = useReducedMotion()
  const [chosen, setChosen] = useState<boolean | null>(null)
  const moves = chosen ?? !prefersStill
  const { state, begin, next, stop } = useBreaths(moves)
  return (
    <Screen
      eyebrow={practice === 'ritual' ? 'Between sessions' : 'Grounding'}
      title="Three breaths"
      lede={EXERCISE_CARE}
    >
      {moves ? <MovingBreath state={state} /> : <StillBreath state={state} />}
      {state.kind === 'over' ? (
        <MarkAtTheEnd done={{ practice, act: 'three-breaths' }} stepId={stepId} onAgain={begin} />
      ) : (
        <div className={common.actions}>
          {state.kind === 'ready' && (
            <Button kind="primary" onPress={begin}>
              Begin
            </Button>
          )}
          {state.kind === 'breathing' && !moves && (
            <Button kind="primary" onPress={next}>
              Go on
            </Button>
          )}
          {state.kind === 'breathing' && (
            <Button kind="plain" onPress={stop}>
              Stop here
            </Button>
          )}
          <Button kind="plain" onPress={() => goTo({ screen: 'exercise', exercise: 'room', stepId })}>
            Look around the room instead
          </Button>
        </div>
      )}
      {state.kind !== 'over' && !prefersStill && (
        <SwitchLine
          isSelected={moves}
          onChange={setChosen}
          description="Off, it goes by words, at your own pace."
        >
          A circle that moves
        </SwitchLine>
      )}
      <WayBack />
    </Screen>
  )
}

function MovingBreath({ state }: { readonly state: BreathState }) {
  const phase = state.kind === 'breathing' ? state.phase : 'none'
  return (
    <div>
      <div className={styles.breath} aria-hidden="true">
        <span className={styles.circle} data-phase={phase} />
        <span className={styles.word}>{state.kind === 'breathing' ? state.phase : ''}</span>
      </div>
      <p className={`${common.small} ${styles.centred}`} role="status">
        {state.kind === 'breathing' ? `Breath ${state.breath} of ${BREATHS}, ${state.phase}` : ''}
        {state.kind === 'ready' &&
          'Wider as the breath comes in, narrower as it goes out. Follow loosely, or not.'}
        {state.kind === 'over' && 'That is the end of it.'}
      </p>
    </div>
  )
}

function StillBreath({ state }: { readonly state: BreathState }) {
  return (
    <div className={styles.stage} aria-live="polite" data-still="true">
      <p>{stillWords(state)}</p>
      {state.kind === 'breathing' && (
        <p className={common.small}>
          {state.breath} of {BREATHS}
        </p>
      )}
    </div>
  )
}

function stillWords(state: BreathState): string {
  if (state.kind === 'over') return 'That is the end of it.'
  if (state.kind !== 'breathing') return 'In words, and at your own pace.'
  return state.phase === 'in'
    ? 'Let a breath come in by itself.'
    : 'Let it go out, a little longer than it came.'
}
