import { useCallback, useState } from 'react'
import type { Result } from '../../../shared/result.ts'
import { isCollecting } from '../../api/bridge.ts'
import { errorWords } from '../../api/error-words.ts'
import type { SaveOutcome } from '../../app/autosave.ts'
import { useAutosave } from '../../app/use-autosave.ts'

/**
 * A small form whose every change is saved by itself. `problemOf` says in words why a value cannot be kept; such a
 * value stays in its field, unsaved. Both functions have to keep their identity from render to render.
 */
export function useSavedForm<T>(
  start: T,
  send: (value: T) => Promise<Result<unknown>>,
  problemOf: (value: T) => string | null,
) {
  const [value, setValue] = useState(start)
  const save = useCallback(
    async (next: T): Promise<SaveOutcome> => {
      const problem = problemOf(next)
      if (problem !== null) {
        // Never sent, but handed over at a lock: it is then offered as it stands.
        if (isCollecting()) await send(next)
        return { ok: false, failure: problem }
      }
      const result = await send(next)
      return result.ok ? { ok: true } : { ok: false, failure: errorWords(result.error).happened }
    },
    [send, problemOf],
  )
  const { status, change } = useAutosave(save)
  return {
    value,
    status,
    change: (next: T) => {
      setValue(next)
      change(next)
    },
  }
}
