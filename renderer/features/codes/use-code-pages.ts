import { useCallback, useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'

const AT_ONCE = 50

/** The pages linked to one code, from newest to oldest, more of them when asked. */
export function useCodePages(codeId: string) {
  const load = useCallback(() => call('codes.listEntries', { codeId, after: null, limit: AT_ONCE }), [codeId])
  const { loaded, reload } = useLoaded(load)
  const [later, setLater] = useState<readonly Output<'codes.listEntries'>[]>([])
  const first = loaded.state === 'ready' ? [loaded.value] : []
  const all = [...first, ...later]
  const next = all.at(-1)?.next ?? null
  const loadMore = async () => {
    if (next === null) return
    const page = await call('codes.listEntries', { codeId, after: next, limit: AT_ONCE })
    if (page.ok) setLater((before) => [...before, page.value])
  }
  return { loaded, reload, pages: all.flatMap((page) => page.entries), hasMore: next !== null, loadMore }
}
