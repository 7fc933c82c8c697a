import { useCallback, useEffect, useRef, useState } from 'react'
import type { EntryFilter } from '../../../shared/contract/entry-filter.ts'
import type { JournalHit } from '../../../shared/contract/journal.ts'
import type { AppError } from '../../../shared/errors.ts'
import { call } from '../../api/bridge.ts'

const PAGE = 50
/** After this long without a key the search is made; short enough to feel at once. */
const PAUSE_MS = 120

/** What was found for the words typed, or how looking failed; null while nothing is looked for. */
type Found = {
  readonly typed: string
  readonly hits: readonly JournalHit[]
  readonly next: number | null
  readonly failure: AppError | null
}

/** Looks through the journal, or through what a filter leaves of it, while the person types. An answer that comes after further typing is not shown. */
export function useJournalSearch(filter: EntryFilter) {
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const newest = useRef({ typed: '', filter })
  const ask = useCallback(
    async (words: string, before: Found | null) => {
      const after = before?.next ?? null
      const result = await call('journal.search', { typed: words, filter, after, limit: PAGE })
      if (newest.current.typed !== words || newest.current.filter !== filter) return
      const earlier = before?.hits ?? []
      setFound(
        result.ok
          ? { typed: words, hits: [...earlier, ...result.value.hits], next: result.value.next, failure: null }
          : { typed: words, hits: earlier, next: null, failure: result.error },
      )
    },
    [filter],
  )
  useEffect(() => {
    newest.current = { typed, filter }
    if (typed.trim() === '') {
      setFound(null)
      return
    }
    const timer = setTimeout(() => void ask(typed, null), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, filter, ask])
  return { typed, setTyped, found, loadMore: () => void (found !== null && ask(found.typed, found)) }
}
