import type { Recorder } from '../../../shared/domain/practices/recorders.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import type { PracticeName } from '../../app/places.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { Screen } from '../../components/screen.tsx'
import { GroundingScreen } from './grounding-screen.tsx'
import { MovementScreen } from './movement-screen.tsx'
import type { RecorderScreenProps, RecorderSwitch } from './recorder-footer.tsx'
import { RECORDER_WORDS } from './recorder-words.ts'
import { RitualScreen } from './ritual-screen.tsx'
import { SignsScreen } from './signs-screen.tsx'
import { SleepScreen } from './sleep-screen.tsx'
import { useRecorders } from './use-recorders.ts'

/** The step that asks about the sleep line by itself, before its two weeks are over. */
const KEEP_SLEEP_STEP = 'day-13-sleep'

type PracticeScreenProps = { readonly practice: PracticeName; readonly stepId: string | null }

/** One practice. A recorder that is off, or whose day has not come, says so and offers one thing to do. */
export function PracticeScreen({ practice, stepId }: PracticeScreenProps) {
  return practice === 'signs' ? (
    <SignsScreen stepId={stepId} />
  ) : (
    <RecorderScreen recorder={practice} stepId={stepId} />
  )
}

function RecorderScreen({
  recorder,
  stepId,
}: {
  readonly recorder: Recorder
  readonly stepId: string | null
}) {
  const { loaded, reload, failure, choose } = useRecorders()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ recorders }) => {
        const known = recorders[recorder]
        // A step that leads here is reason enough to open it before its day.
        const isOpen = known.state === 'on' || (known.state === 'waiting' && stepId !== null)
        const { name, about } = RECORDER_WORDS[recorder]
        if (!isOpen)
          return (
            <Screen title={name} lede={about}>
              <FailureNotice failure={failure} />
              <p>
                {known.state === 'off'
                  ? 'This is switched off. What was noted before is kept.'
                  : 'This opens later in the month. It can also be opened now.'}
              </p>
              <Button kind="primary" onPress={() => choose(recorder, 'kept')}>
                {known.state === 'off' ? 'Switch it on again' : 'Open it now'}
              </Button>
              <WayBack />
            </Screen>
          )
        const choice: RecorderSwitch = {
          asks: stepId === KEEP_SLEEP_STEP || (known.state === 'on' && known.asks),
          failure,
          keep: () => choose(recorder, 'kept'),
          switchOff: () => choose(recorder, 'off'),
        }
        return <OpenRecorder recorder={recorder} stepId={stepId} choice={choice} />
      }}
    </ScreenGate>
  )
}

function OpenRecorder({ recorder, ...rest }: RecorderScreenProps & { readonly recorder: Recorder }) {
  switch (recorder) {
    case 'ritual':
      return <RitualScreen {...rest} />
    case 'grounding':
      return <GroundingScreen {...rest} />
    case 'sleep':
      return <SleepScreen {...rest} />
    case 'movement':
      return <MovementScreen {...rest} />
  }
}
