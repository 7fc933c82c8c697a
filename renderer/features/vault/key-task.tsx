import { useState } from 'react'
import type { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { Notice } from '../../components/notice.tsx'

type KeyCall =
  | 'vault.changePassphrase'
  | 'vault.renewRecovery'
  | 'vault.renewDataKey'
  | 'vault.rehearseRecovery'
type Outcome = Awaited<ReturnType<typeof call<KeyCall>>>

/** One change of keys at a time, and the words for how it failed. */
export function useKeyTask() {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const run = async (work: () => Promise<Outcome>) => {
    if (isBusy) return
    setBusy(true)
    setFailure(null)
    const result = await work()
    setBusy(false)
    if (!result.ok) setFailure(errorWords(result.error))
  }
  return { run, isBusy, failure }
}

/** What went wrong with a change of keys, and what to do. */
export function TaskFailure({ failure }: { readonly failure: ErrorWords | null }) {
  if (failure === null) return null
  return (
    <Notice kind="failed" heading={failure.happened}>
      {failure.nextStep}
    </Notice>
  )
}
