import { EXERCISE_CARE, EXERCISES, type GROUNDING_ACTS } from '../../../shared/domain/practices/exercises.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import type { Place } from '../../app/places.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { Screen } from '../../components/screen.tsx'
import common from '../../styles/common.module.css'
import { MarkRow } from './mark-row.tsx'
import { MarksPicture } from './marks-picture.tsx'

import { RecorderFooter, type RecorderScreenProps } from './recorder-footer.tsx'
import { StepTick } from './step-tick.tsx'
import { useMarks } from './use-marks.ts'

type Offer = {
  readonly act: (typeof GROUNDING_ACTS)[number]
  readonly name: string
  readonly about: string
  readonly place: Place
}

function offers(stepId: string | null): readonly Offer[] {
  return [
    ...EXERCISES.map(({ id, name, uses, minutes }) => ({
      act: id,
      name,
      about: `About ${minutes} minutes, with ${uses}.`,
      place: { screen: 'exercise', exercise: id, stepId } as const,
    })),
    {
      act: 'three-breaths',
      name: 'Three breaths',
      about: 'Under a minute. With a picture that moves, or without.',
      place: { screen: 'breaths', practice: 'grounding', stepId },
    },
  ]
}

/** The exercises, and the days on which one was done. */
export function GroundingScreen({ stepId, choice }: RecorderScreenProps) {
  const { goTo } = useNavigation()
  const { loaded, reload, failure, mark, unmark } = useMarks('grounding')
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {(marks) => (
        <Screen title="Grounding" lede={`Short exercises, step by step at your own pace. ${EXERCISE_CARE}`}>
          <FailureNotice failure={failure} />
          <ul className={common.ruled}>
            {offers(stepId).map(({ act, name, about, place }) => {
              const made = marks.marks.filter((known) => known.act === act)
              const last = made.at(-1)
              return (
                <MarkRow
                  key={act}
                  name={name}
                  about={about}
                  count={made.length}
                  onMark={() => void mark({ practice: 'grounding', act })}
                  onTakeBack={() => void (last !== undefined && unmark(last.id))}
                >
                  <Button kind="quiet" onPress={() => goTo(place)} label={`Begin: ${name}`}>
                    Begin
                  </Button>
                </MarkRow>
              )
            })}
          </ul>
          <StepTick stepId={stepId} />
          <MarksPicture marks={marks} what="an exercise" />
          <RecorderFooter choice={choice} />
          <WayBack />
        </Screen>
      )}
    </ScreenGate>
  )
}
