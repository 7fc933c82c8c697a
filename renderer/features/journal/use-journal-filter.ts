import { useCallback, useEffect, useState } from 'react'
import { type EntryFilter, NO_FILTER } from '../../../shared/contract/entry-filter.ts'
import { call } from '../../api/bridge.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import type { FilterNames } from './filter-words.ts'

const NO_NAMES: FilterNames = { codes: [], tags: [] }

async function readNames() {
  const [codes, tags] = await Promise.all([call('codes.list', {}), call('journal.listTags', {})])
  if (!codes.ok) return codes
  if (!tags.ok) return tags
  return { ok: true, value: { codes: codes.value.codes, tags: tags.value.tags } } as const
}

/**
 * Which pages of the journal are looked at, and the codes and tags they can be chosen by. Where the person goes on
 * from here to a page and comes back, the same pages are looked at.
 */
export function useJournalFilter(start: EntryFilter | null) {
  const [filter, setFilter] = useState<EntryFilter>(start ?? NO_FILTER)
  const { loaded } = useLoaded(readNames)
  const { remember } = useNavigation()
  const change = useCallback(
    (next: EntryFilter) => {
      setFilter(next)
      remember({ screen: 'journal', filter: next })
    },
    [remember],
  )
  return { filter, change, names: loaded.state === 'ready' ? loaded.value : NO_NAMES }
}

/** How many pages fit a filter and hold the words typed; null where that is not asked or not known yet. */
export function useEntryCount(filter: EntryFilter, typed: string, isWanted: boolean) {
  const [found, setFound] = useState<{ readonly count: number; readonly hasMore: boolean } | null>(null)
  useEffect(() => {
    let isCurrent = true
    if (isWanted)
      void call('journal.countEntries', { filter, typed }).then((result) => {
        if (isCurrent) setFound(result.ok ? result.value : null)
      })
    else setFound(null)
    return () => {
      isCurrent = false
    }
  }, [filter, typed, isWanted])
  return found
}
