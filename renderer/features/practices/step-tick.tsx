import { FailureNotice } from '../../app/failure-notice.tsx'
import { CheckboxLine } from '../../components/checkbox-line.tsx'
import styles from './practices.module.css'
import { useStepMark } from './use-step-mark.ts'

/** Ticks the step of the day that led here; nothing where the practice was opened by itself. */
export function StepTick({ stepId }: { readonly stepId: string | null }) {
  return stepId === null ? null : <OpenedStep stepId={stepId} />
}

function OpenedStep({ stepId }: { readonly stepId: string }) {
  const { title, isDone, failure, mark } = useStepMark(stepId)
  if (title === null) return null
  return (
    <div className={styles.tick}>
      <FailureNotice failure={failure} />
      <CheckboxLine isSelected={isDone} onChange={mark} description={title}>
        {isDone ? 'Done' : 'Mark this step as done'}
      </CheckboxLine>
    </div>
  )
}
