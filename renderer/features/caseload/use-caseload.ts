import { useState } from 'react'
import type { CaseloadClient } from '../../../shared/contract/caseload.ts'
import type { Output } from '../../../shared/contract/index.ts'
import type { CaseloadLimits } from '../../../shared/domain/caseload/figure-words.ts'
import type { Result } from '../../../shared/result.ts'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { useLoaded } from '../../app/use-loaded.ts'

export type CaseloadData = Output<'caseload.read'>
/** What became of a client that was handed in; `failed` is told in a notice. */
export type ClientOutcome = Output<'caseload.saveClient'>['outcome'] | 'failed'

const readCaseload = () => call('caseload.read', {})

/** The caseload and what can be done with it. Every change is saved first and then read back. */
export function useCaseload() {
  const { loaded, reload } = useLoaded(readCaseload)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const after = async <T>(change: Promise<Result<T>>): Promise<T | null> => {
    const result = await change
    setFailure(result.ok ? null : errorWords(result.error))
    reload()
    return result.ok ? result.value : null
  }
  return {
    loaded,
    reload,
    failure,
    saveClient: async (client: CaseloadClient): Promise<ClientOutcome> =>
      (await after(call('caseload.saveClient', { client })))?.outcome ?? 'failed',
    removeClient: (id: string) => void after(call('caseload.removeClient', { id })),
    saveLimits: async (limits: CaseloadLimits) =>
      (await after(call('caseload.saveLimits', { limits }))) !== null,
    keepReview: async (note: string) => (await after(call('caseload.keepReview', { note }))) !== null,
    removeReview: (reviewedOn: string) => void after(call('caseload.removeReview', { reviewedOn })),
  }
}
