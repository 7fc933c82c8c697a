import { useCallback } from 'react'
import type { DayPassed } from '../../../shared/contract/plan.ts'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { useSavedChanges } from '../../app/use-saved-changes.ts'

/**
 * The thirty days of a round (null: the one under way) with what was done on each, and ways to mark steps of any of
 * them and to say why a day went by.
 */
export function useMonth(round: number | null = null) {
  const load = useCallback(() => call('plan.readMonth', { round }), [round])
  const { loaded, reload } = useLoaded(load)
  const { failure, after } = useSavedChanges(reload)
  return {
    loaded,
    reload,
    failure,
    markStep: (stepId: string, done: boolean) => void after(call('plan.markStep', { stepId, done })),
    sayWhyPassed: (day: number, reason: DayPassed['reason'] | null) =>
      void after(call('plan.sayWhyPassed', { day, reason })),
  }
}
