import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'

/** Everything the practices noted, for a look back at a month. */
export function useMonthBehind() {
  return useLoaded(readMonthBehind)
}

async function readMonthBehind() {
  const [rituals, groundings, sleep, movement] = await Promise.all([
    call('practices.readMarks', { practice: 'ritual' }),
    call('practices.readMarks', { practice: 'grounding' }),
    call('practices.readSleep', {}),
    call('practices.readMovement', {}),
  ])
  if (!rituals.ok) return rituals
  if (!groundings.ok) return groundings
  if (!sleep.ok) return sleep
  if (!movement.ok) return movement
  const value = {
    rituals: rituals.value,
    groundings: groundings.value,
    sleep: sleep.value,
    movement: movement.value,
  }
  return { ok: true, value } as const
}
