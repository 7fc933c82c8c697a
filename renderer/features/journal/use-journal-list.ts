import { useCallback, useState } from 'react'
import type { JournalEntryLine } from '../../../shared/contract/journal.ts'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'

const PAGE = 50
const readFirst = () => call('journal.listEntries', { after: null, limit: PAGE })

/** The entries from newest to oldest, more of them when asked. */
export function useJournalList() {
  const { loaded, reload } = useLoaded(readFirst)
  const [more, setMore] = useState<{
    readonly entries: readonly JournalEntryLine[]
    readonly next: Parameters<typeof call<'journal.listEntries'>>[1]['after']
  } | null>(null)

  const first = loaded.state === 'ready' ? loaded.value : null
  const next = more === null ? (first?.next ?? null) : more.next
  const loadMore = useCallback(async () => {
    if (next === null) return
    const page = await call('journal.listEntries', { after: next, limit: PAGE })
    if (!page.ok) return
    setMore((before) => ({
      entries: [...(before?.entries ?? []), ...page.value.entries],
      next: page.value.next,
    }))
  }, [next])
  return { loaded, reload, later: more?.entries ?? [], hasMore: next !== null, loadMore }
}
