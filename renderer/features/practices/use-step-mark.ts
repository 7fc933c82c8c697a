import { useCallback } from 'react'
import { PLAN_DAYS } from '../../../shared/domain/plan/plan-days.ts'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { useSavedChanges } from '../../app/use-saved-changes.ts'

/** The step of the plan a practice was opened from: its title, whether it is ticked, and ticking it. */
export function useStepMark(stepId: string) {
  const load = useCallback(() => call('plan.readToday', {}), [])
  const { loaded, reload } = useLoaded(load)
  const { failure, after } = useSavedChanges(reload)
  const step = PLAN_DAYS.flatMap((day) => day.steps).find(({ id }) => id === stepId)
  const isDone = loaded.state === 'ready' && loaded.value.doneSteps.some((done) => done.stepId === stepId)
  return {
    title: loaded.state === 'ready' ? (step?.title ?? null) : null,
    isDone,
    failure,
    mark: (done: boolean) => void after(call('plan.markStep', { stepId, done })),
  }
}
