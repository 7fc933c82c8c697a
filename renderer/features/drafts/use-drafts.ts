import { useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'

const readDrafts = () => call('drafts.list', {})

/** What became of the text that was put back last. */
export type PutBack = 'where-it-was' | 'own-page'

/** The text that could not be saved before a lock, and what can be done with it. */
export function useDrafts(beforePutBack: () => Promise<unknown>, onPutBack: () => void) {
  const { loaded, reload } = useLoaded(readDrafts)
  const [failure, setFailure] = useState<AppError | null>(null)
  const [outcome, setOutcome] = useState<PutBack | null>(null)
  const [isBusy, setBusy] = useState(false)
  const putBack = async (id: string) => {
    setBusy(true)
    // What is on the screen is saved first, so that the vault knows what has changed meanwhile.
    await beforePutBack()
    const result = await call('drafts.putBack', { id })
    setBusy(false)
    setFailure(result.ok ? null : result.error)
    setOutcome(result.ok ? (result.value.newPages === 0 ? 'where-it-was' : 'own-page') : null)
    reload()
    if (result.ok) onPutBack()
  }
  const letGo = async (id: string) => {
    setBusy(true)
    const result = await call('drafts.letGo', { id })
    setBusy(false)
    setFailure(result.ok ? null : result.error)
    reload()
  }
  return {
    drafts: loaded.state === 'ready' ? loaded.value.drafts : [],
    unopened: loaded.state === 'ready' ? loaded.value.unopened : 0,
    failure,
    outcome,
    isBusy,
    putBack: (id: string) => void putBack(id),
    letGo: (id: string) => void letGo(id),
    forgetOutcome: () => setOutcome(null),
  }
}
