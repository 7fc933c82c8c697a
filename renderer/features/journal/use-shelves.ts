import { useCallback, useState } from 'react'
import type { Shelf } from '../../../shared/contract/entry-filter.ts'
import type { AppError } from '../../../shared/errors.ts'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { useSavedChanges } from '../../app/use-saved-changes.ts'

/** The shelves one entry lies on, and putting it there. `asked` is set where the move asks once more. */
export function useShelvesOf(entryId: string) {
  const load = useCallback(() => call('journal.readShelvesOf', { id: entryId }), [entryId])
  const { loaded, reload } = useLoaded(load)
  const [asked, setAsked] = useState<Shelf | null>(null)
  const [failure, setFailure] = useState<AppError | null>(null)
  const put = async (shelf: Shelf, isSure: boolean) => {
    const result = await call('journal.putOnShelf', { id: entryId, shelf, line: null, isSure })
    const asks = !result.ok && result.error.code === 'not-now'
    setAsked(asks ? shelf : null)
    setFailure(result.ok || asks ? null : result.error)
    reload()
  }
  return {
    shelves: loaded.state === 'ready' ? loaded.value.shelves : [],
    asked,
    failure,
    stopAsking: () => setAsked(null),
    put: (shelf: Shelf, isSure = false) => void put(shelf, isSure),
    takeOff: (shelf: Shelf) => void call('journal.takeOffShelf', { id: entryId, shelf }).then(reload),
  }
}

/** What lies on one shelf. */
export function useShelf(shelf: Shelf) {
  const load = useCallback(() => call('journal.readShelf', { shelf }), [shelf])
  const { loaded, reload } = useLoaded(load)
  const { failure, after } = useSavedChanges(reload)
  return {
    loaded,
    reload,
    failure,
    markTaken: (id: string, isTaken: boolean) =>
      void after(call('journal.markTaken', { id, shelf, isTaken })),
    takeOff: (id: string) => void after(call('journal.takeOffShelf', { id, shelf })),
  }
}
