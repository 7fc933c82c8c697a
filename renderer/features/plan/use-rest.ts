import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { useSavedChanges } from '../../app/use-saved-changes.ts'

const readRest = () => call('plan.readRest', {})

/** Days off, pauses and rounds, and how they are changed. Every change is saved first and then read back. */
export function useRest() {
  const { loaded, reload } = useLoaded(readRest)
  const { failure, after } = useSavedChanges(reload)
  return {
    loaded,
    reload,
    failure,
    setDayOff: (date: string, isOff: boolean) => void after(call('plan.setDayOff', { date, isOff })),
    pause: (from: string) => void after(call('plan.pause', { from })),
    resume: (on: string) => void after(call('plan.resume', { on })),
    beginRound: (startsOn: string) => void after(call('plan.beginRound', { startsOn })),
  }
}
