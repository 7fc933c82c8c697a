import { useState } from 'react'
import type { JournalKind } from '../../../shared/domain/journal/kinds.ts'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { useLoaded } from '../../app/use-loaded.ts'

/** What lies on the shelf where a page was left to the person's own therapy; it says nothing, on purpose. */
const LEFT_TO_THERAPY = 'Left for my own therapy. Nothing is written here.'

/** The way chosen for the deep week: gentle, deep, or null where nothing was chosen. */
export function useChosenWay() {
  return useLoaded(readChosenWay)
}

async function readChosenWay() {
  const result = await call('worksheets.read', { name: 'readiness' })
  if (!result.ok) return result
  const { route } = result.value.fields
  return { ok: true, value: { way: route === 'gentle' || route === 'deep' ? route : null } } as const
}

/** The gentle way instead of a page: it ticks the step that led here, like the page would, and goes back. */
export function useGentleWay(kind: JournalKind, stepId: string | null, onDone: () => void) {
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const [id] = useState(() => crypto.randomUUID())
  const tickStep = async () => {
    const ticked = stepId === null ? null : await call('plan.markStep', { stepId, done: true })
    if (ticked === null || ticked.ok) onDone()
    else setFailure(errorWords(ticked.error))
  }
  const leaveToTherapy = async () => {
    const body = LEFT_TO_THERAPY
    const saved = await call('journal.saveEntry', { id, kind, stepId, fields: {}, body, revision: 0 })
    // Pressed again after a failure further on, the page is there already.
    if (!saved.ok && saved.error.code !== 'changed-elsewhere') return setFailure(errorWords(saved.error))
    const put = await call('journal.putOnShelf', { id, shelf: 'therapy', line: null, isSure: true })
    if (!put.ok) return setFailure(errorWords(put.error))
    await tickStep()
  }
  return { failure, tickStep: () => void tickStep(), leaveToTherapy: () => void leaveToTherapy() }
}
