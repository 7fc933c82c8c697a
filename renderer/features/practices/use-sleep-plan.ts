import type { SleepPlan } from '../../../shared/domain/practices/sleep.ts'
import { call } from '../../api/bridge.ts'
import { useSavedForm } from './use-saved-form.ts'

/** A plan that is null was not set, and there is nothing to save of it. */
const savePlan = async (plan: SleepPlan | null) =>
  plan === null ? ({ ok: true, value: {} } as const) : call('practices.saveSleepPlan', { plan })
const noProblem = () => null

/** The planned evening; every change is saved by itself. */
export function useSleepPlan(start: SleepPlan | null) {
  return useSavedForm(start, savePlan, noProblem)
}
