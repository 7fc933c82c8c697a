import { useState } from 'react'
import type { PracticeAct } from '../../../shared/contract/practices.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import common from '../../styles/common.module.css'
import { StepTick } from './step-tick.tsx'
import { useMarks } from './use-marks.ts'

type MarkAtTheEndProps = {
  readonly done: PracticeAct
  readonly stepId: string | null
  readonly onAgain: () => void
}

/** After an exercise: one tap to mark it, or once more. */
export function MarkAtTheEnd({ done, stepId, onAgain }: MarkAtTheEndProps) {
  const { failure, mark } = useMarks(done.practice)
  const [isMarked, setMarked] = useState(false)
  return (
    <>
      <FailureNotice failure={failure} />
      <div className={common.actions}>
        {isMarked ? (
          <p role="status">Marked for today.</p>
        ) : (
          <Button kind="primary" onPress={() => void mark(done).then(({ ok }) => setMarked(ok))}>
            Mark as done
          </Button>
        )}
        <Button kind="quiet" onPress={onAgain}>
          Once more
        </Button>
      </div>
      <StepTick stepId={stepId} />
    </>
  )
}
