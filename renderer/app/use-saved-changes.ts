import { useState } from 'react'
import type { AppError } from '../../shared/errors.ts'
import type { Result } from '../../shared/result.ts'

/**
 * Changes that are saved first and then read back, well or not, so that the screen shows what is kept. `failure` is the
 * last one's where it was not saved, to be said until the next change. Closing the system's own dialog is no failure.
 */
export function useSavedChanges(reload: () => void) {
  const [failure, setFailure] = useState<AppError | null>(null)
  const after = async <T>(change: Promise<Result<T>>): Promise<Result<T>> => {
    const result = await change
    setFailure(result.ok || result.error.code === 'cancelled' ? null : result.error)
    reload()
    return result
  }
  return { failure, after }
}
