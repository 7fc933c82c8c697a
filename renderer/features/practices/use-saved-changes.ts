import { useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import type { Result } from '../../../shared/result.ts'

/** Changes that are saved first and then read back; the last one that failed is kept to be said. */
export function useSavedChanges(reload: () => void) {
  const [failure, setFailure] = useState<AppError | null>(null)
  const after = async (change: Promise<Result<unknown>>): Promise<boolean> => {
    const result = await change
    setFailure(result.ok ? null : result.error)
    reload()
    return result.ok
  }
  return { failure, after }
}
