import { useCallback, useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import type { SignId } from '../../../shared/domain/practices/signs.ts'
import { call } from '../../api/bridge.ts'
import { errorWords } from '../../api/error-words.ts'
import type { SaveOutcome } from '../../app/autosave.ts'
import { useAutosave } from '../../app/use-autosave.ts'
import { useLoaded } from '../../app/use-loaded.ts'

/** Every check so far, and whether the work itself is offered to look at: from day 4 on (clinical.md H12). */
export type SignsLog = Output<'practices.readSigns'> & { readonly mayLookAtWork: boolean }

/** The day of the plan from which on it is. */
export const WORK_FROM_DAY = 4

async function readSigns() {
  const [signs, today] = await Promise.all([call('practices.readSigns', {}), call('plan.readToday', {})])
  if (!signs.ok) return signs
  if (!today.ok) return today
  const { state } = today.value
  const mayLookAtWork = state.kind !== 'day' || state.day >= WORK_FROM_DAY
  return { ok: true, value: { ...signs.value, mayLookAtWork } } as const
}

/** Every check so far. */
export function useSignsLog() {
  return useLoaded(readSigns)
}

/** Today's check: ticks are saved by themselves; an outcome is read only when asked for. */
export function useSignsCheck(log: SignsLog, onSaved: () => void) {
  const known = log.checks.find(({ date }) => date === log.today)
  const [signs, setSigns] = useState<readonly SignId[]>(known?.signs ?? [])
  const [isRead, setRead] = useState(false)
  const save = useCallback(async (next: readonly SignId[]): Promise<SaveOutcome> => {
    const result = await call('practices.saveSigns', { signs: [...next] })
    return result.ok ? { ok: true } : { ok: false, failure: errorWords(result.error).happened }
  }, [])
  const { status, change, flush } = useAutosave(save)
  return {
    signs,
    status,
    isRead,
    tick: (sign: SignId, isTicked: boolean) => {
      const next = isTicked ? [...signs, sign] : signs.filter((known) => known !== sign)
      setSigns(next)
      setRead(false)
      change(next)
    },
    read: async () => {
      // A list with nothing ticked is a check too, and nothing has saved it yet.
      change(signs)
      if (!(await flush())) return
      setRead(true)
      onSaved()
    },
  }
}
