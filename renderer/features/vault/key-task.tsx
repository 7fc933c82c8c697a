import { useState } from 'react'
import type { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'

type KeyCall =
  | 'vault.changePassphrase'
  | 'vault.prepareSheet'
  | 'vault.prepareRenewal'
  | 'vault.keepSheet'
  | 'vault.rehearseRecovery'
/** What came of one of them. */
export type KeyTaskResult = Awaited<ReturnType<typeof call<KeyCall>>>

/** One change of keys at a time, and the words for how it failed. While it runs, the form it is in cannot be left. */
export function useKeyTask() {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const run = async (work: () => Promise<KeyTaskResult>) => {
    if (isBusy) return
    setBusy(true)
    setFailure(null)
    const result = await work()
    setBusy(false)
    if (!result.ok) setFailure(errorWords(result.error))
  }
  return { run, isBusy, failure }
}
