import { useCallback, useEffect, useState } from 'react'
import type { AppError } from '../../shared/errors.ts'
import type { Result } from '../../shared/result.ts'

/** What a screen has of its data. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: AppError }

/**
 * Loads a screen's data once and again whenever `reload` is called; what is on screen stays there meanwhile. `load`
 * has to keep its identity from render to render.
 */
export function useLoaded<T>(load: () => Promise<Result<T>>): {
  readonly loaded: Loaded<T>
  readonly reload: () => void
} {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' })
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is the request to load again.
  useEffect(() => {
    let isCurrent = true
    void load().then((result) => {
      if (!isCurrent) return
      setLoaded(
        result.ok ? { state: 'ready', value: result.value } : { state: 'failed', error: result.error },
      )
    })
    return () => {
      isCurrent = false
    }
  }, [load, round])
  return { loaded, reload: useCallback(() => setRound((previous) => previous + 1), []) }
}
