import { useCallback, useRef, useState } from 'react'
import type { Result } from '../../../shared/result.ts'
import { errorWords } from '../../api/error-words.ts'
import { useAutosave } from '../../app/use-autosave.ts'

/**
 * A form whose every change is kept by itself. `mend` is given what is on the screen and what was kept last, and gives
 * what the vault can keep of it: a date half typed must not hold back the words beside it, nor keep Respite from
 * locking.
 */
export function useKept<T>(
  start: T,
  mend: (value: T, kept: T) => T,
  send: (value: T) => Promise<Result<unknown>>,
) {
  const [value, setValue] = useState(start)
  const kept = useRef(start)
  const save = useCallback(
    async (next: T) => {
      const fit = mend(next, kept.current)
      const result = await send(fit)
      if (result.ok) kept.current = fit
      return result.ok
        ? ({ ok: true } as const)
        : ({ ok: false, failure: errorWords(result.error).happened } as const)
    },
    [mend, send],
  )
  const { status, change, flush } = useAutosave(save)
  const set = (changes: Partial<T>) => {
    const next = { ...value, ...changes }
    setValue(next)
    change(next)
  }
  return { value, set, status, flush }
}
