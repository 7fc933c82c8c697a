import { useCallback, useEffect, useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { call } from '../../api/bridge.ts'

/** What is going on with the keys of the vault. */
export type KeyWorkState = Output<'vault.readKeyWork'>

const LOOK_EVERY_MS = 400

/**
 * What is going on with the keys, as the vault itself knows it, and not as one form remembers it: a form may have been
 * left and come back to. Null until it was read once. Looks again by itself while something is going on.
 */
export function useKeyWork(): { readonly work: KeyWorkState | null; readonly look: () => Promise<void> } {
  const [work, setWork] = useState<KeyWorkState | null>(null)
  const look = useCallback(async () => {
    const result = await call('vault.readKeyWork', {})
    if (result.ok) setWork(result.value)
  }, [])
  const isBusy = work === null || work.doing !== null
  useEffect(() => {
    void look()
    if (!isBusy) return
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [isBusy, look])
  return { work, look }
}
