import { useCallback, useState } from 'react'
import type { EntryFilter } from '../../../shared/contract/entry-filter.ts'
import type { Output } from '../../../shared/contract/index.ts'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'

const PAGE = 50

type Page = Output<'journal.listEntries'>

/** The entries that fit a filter from newest to oldest, more of them when asked. */
export function useJournalList(filter: EntryFilter) {
  const readFirst = useCallback(
    () => call('journal.listEntries', { filter, after: null, limit: PAGE }),
    [filter],
  )
  const { loaded, reload } = useLoaded(readFirst)
  const first = loaded.state === 'ready' ? loaded.value : null
  // Later pages belong to the first they were asked for; another first page begins anew.
  const [more, setMore] = useState<{ readonly first: Page; readonly pages: Page } | null>(null)
  const later = more !== null && more.first === first ? more.pages : null
  const next = (later ?? first)?.next ?? null
  const loadMore = useCallback(async () => {
    if (next === null || first === null) return
    const page = await call('journal.listEntries', { filter, after: next, limit: PAGE })
    if (!page.ok) return
    setMore((before) => ({
      first,
      pages: {
        entries: [...(before?.first === first ? before.pages.entries : []), ...page.value.entries],
        next: page.value.next,
      },
    }))
  }, [next, first, filter])
  return { loaded, reload, later: later?.entries ?? [], hasMore: next !== null, loadMore }
}
