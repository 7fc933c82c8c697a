import { useCallback } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import type { PracticeAct } from '../../../shared/contract/practices.ts'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { useSavedChanges } from '../../app/use-saved-changes.ts'

export type Marks = Output<'practices.readMarks'>

/** What was marked of a practice, marking it once more today, and taking a mark back. */
export function useMarks(practice: PracticeAct['practice']) {
  const load = useCallback(() => call('practices.readMarks', { practice }), [practice])
  const { loaded, reload } = useLoaded(load)
  const { failure, after } = useSavedChanges(reload)
  return {
    loaded,
    reload,
    failure,
    mark: (done: PracticeAct) => after(call('practices.mark', { id: crypto.randomUUID(), done })),
    unmark: (id: string) => after(call('practices.unmark', { id })),
  }
}
