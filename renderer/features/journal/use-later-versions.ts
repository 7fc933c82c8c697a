import { useCallback, useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { call } from '../../api/bridge.ts'

export const VERSIONS_A_PAGE = 100

type Page = Output<'journal.listVersions'>

/** The versions of an entry that come after the first page of them, more when asked. */
export function useLaterVersions(id: string, first: Page | null) {
  // Later pages belong to the first they were asked for; another first page begins anew.
  const [more, setMore] = useState<{ readonly first: Page; readonly page: Page } | null>(null)
  const later = more !== null && more.first === first ? more.page : null
  const next = (later ?? first)?.next ?? null
  const loadMore = useCallback(async () => {
    if (next === null || first === null) return
    const page = await call('journal.listVersions', { id, before: next, limit: VERSIONS_A_PAGE })
    if (!page.ok) return
    setMore((before) => ({
      first,
      page: {
        versions: [...(before?.first === first ? before.page.versions : []), ...page.value.versions],
        next: page.value.next,
      },
    }))
  }, [id, next, first])
  return { later: later?.versions ?? [], hasMore: next !== null, loadMore }
}
