import type { PlanStep } from '../../../shared/domain/plan/day-types.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { StepList } from '../../components/step-list.tsx'
import { StepRow } from '../../components/step-row.tsx'
import { placeOfStep } from './step-places.ts'

type PlanStepsProps = {
  readonly steps: readonly PlanStep[]
  readonly doneIds: ReadonlySet<string>
  readonly onMark: (stepId: string, done: boolean) => void
}

/** The steps of a day, each with its way in and its mark. */
export function PlanSteps({ steps, doneIds, onMark }: PlanStepsProps) {
  const { goTo } = useNavigation()
  return (
    <StepList>
      {steps.map((step) => (
        <StepRow
          key={step.id}
          title={step.title}
          detail={step.detail}
          smallest={step.smallest}
          minutes={step.minutes}
          isDone={doneIds.has(step.id)}
          onDoneChange={(done) => onMark(step.id, done)}
          onOpen={() => goTo(placeOfStep(step))}
        />
      ))}
    </StepList>
  )
}
