import { useState } from 'react'
import type { CaseloadClient, CaseloadDraft, CaseloadDraftForm } from '../../../shared/contract/caseload.ts'
import type { Output } from '../../../shared/contract/index.ts'
import type { CaseloadLimits } from '../../../shared/domain/caseload/figure-words.ts'
import { call } from '../../api/bridge.ts'
import { errorWords } from '../../api/error-words.ts'
import type { SaveOutcome } from '../../app/autosave.ts'
import { useAutosave } from '../../app/use-autosave.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { useSavedChanges } from '../../app/use-saved-changes.ts'

/** What is half typed on the screen, kept by itself like everything that is typed. */
export function useCaseloadDraft(start: CaseloadDraft) {
  const [draft, setDraft] = useState(start)
  const { change } = useAutosave(async (next: CaseloadDraft): Promise<SaveOutcome> => {
    const result = await call('caseload.saveDraft', { draft: next })
    return result.ok ? { ok: true } : { ok: false, failure: errorWords(result.error).happened }
  })
  const set = (more: Partial<CaseloadDraft>) => {
    const next = { ...draft, ...more }
    setDraft(next)
    change(next)
  }
  return {
    draft,
    /** What is half typed of one client; null where nothing is any more. */
    setForm: (clientId: string, form: CaseloadDraftForm | null) => {
      const others = draft.forms.filter(({ id }) => id !== clientId)
      set({ forms: form === null ? others : [...others, form] })
    },
    setNote: (note: string) => set({ note }),
  }
}

export type CaseloadData = Output<'caseload.read'>
/** What became of a client that was handed in; `failed` is told in a notice. */
export type ClientOutcome = Output<'caseload.saveClient'>['outcome'] | 'failed'

const readCaseload = () => call('caseload.read', {})

/** The caseload and what can be done with it. Every change is saved first and then read back. */
export function useCaseload() {
  const { loaded, reload } = useLoaded(readCaseload)
  const { failure, after } = useSavedChanges(reload)
  return {
    loaded,
    reload,
    failure,
    saveClient: async (client: CaseloadClient): Promise<ClientOutcome> => {
      const result = await after(call('caseload.saveClient', { client }))
      return result.ok ? result.value.outcome : 'failed'
    },
    removeClient: (id: string) => void after(call('caseload.removeClient', { id })),
    saveLimits: async (limits: CaseloadLimits) => (await after(call('caseload.saveLimits', { limits }))).ok,
    keepReview: async (note: string) => (await after(call('caseload.keepReview', { note }))).ok,
    removeReview: (reviewedOn: string) => void after(call('caseload.removeReview', { reviewedOn })),
  }
}
