import type { Output } from '../../../shared/contract/index.ts'
import type { CheckIn } from '../../../shared/contract/plan.ts'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { useSavedChanges } from '../../app/use-saved-changes.ts'

export type TodayData = Output<'plan.readToday'>

const readToday = () => call('plan.readToday', {})

/** Today's data and what can be done with it. Every change is saved first and then read back. */
export function useToday() {
  const { loaded, reload } = useLoaded(readToday)
  const { failure, after } = useSavedChanges(reload)
  return {
    loaded,
    reload,
    failure,
    checkIn: (checkIn: CheckIn) => void after(call('plan.saveCheckIn', { checkIn })),
    markStep: (stepId: string, done: boolean) => void after(call('plan.markStep', { stepId, done })),
    crossOutLine: (id: string) => void after(call('plan.crossOutLine', { id })),
  }
}
