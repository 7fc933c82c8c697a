import { endOfMonth, parseDate, startOfMonth } from '@internationalized/date'
import { useCallback } from 'react'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'

/** The person's own today. */
export function useToday() {
  const load = useCallback(async () => {
    const read = await call('plan.readToday', {})
    return read.ok ? ({ ok: true, value: { today: read.value.today } } as const) : read
  }, [])
  return useLoaded(load)
}

/** How many pages each day holds, in the month `day` lies in. */
export function useDays(day: string) {
  const from = startOfMonth(parseDate(day)).toString()
  const until = endOfMonth(parseDate(day)).toString()
  const load = useCallback(() => call('journal.readDays', { from, until }), [from, until])
  const { loaded } = useLoaded(load)
  const pages = new Map(
    (loaded.state === 'ready' ? loaded.value.days : []).map((found) => [found.date, found.pages]),
  )
  return { pages, error: loaded.state === 'failed' ? loaded.error : null }
}
