import type { FlushReport } from '../../shared/contract/vault.ts'
import { call, collectCalls, onEvent } from '../api/bridge.ts'

/** One place on the screen that may hold something unsaved. */
export type Flushing = {
  /** Saves what is still held; true once nothing there is unsaved. */
  readonly flush: () => Promise<boolean>
  /** Makes the calls once more that would save it, for `collectCalls` to hear. */
  readonly handOver: () => Promise<void>
}

/** How long saving may take before a lock; the desktop waits a little longer for the answer (`lock-times.ts`). */
export const FLUSH_WITHIN_MS = 900

const places = new Set<Flushing>()

/** Takes part in every flush until the returned function is called. */
export function registerFlush(place: Flushing): () => void {
  places.add(place)
  return () => places.delete(place)
}

/** Saves everything that is being typed anywhere; true once nothing is unsaved. */
export async function flushEverything(): Promise<boolean> {
  const outcomes = await Promise.all([...places].map(({ flush }) => flush()))
  return outcomes.every((saved) => saved)
}

/** Saves everything before a lock, as far as that works in time; hands over what would have saved the rest. */
export async function flushOrHandOver(): Promise<FlushReport> {
  const saved = flushEverything().catch(() => false)
  const outcome = await Promise.race([
    saved.then((isSaved): FlushReport['outcome'] => (isSaved ? 'saved' : 'failed')),
    new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), FLUSH_WITHIN_MS)),
  ])
  if (outcome === 'saved') return { outcome, unsaved: [] }
  return { outcome, unsaved: await collectCalls(() => Promise.allSettled([...places].map(handOverOf))) }
}

function handOverOf({ handOver }: Flushing): Promise<void> {
  return handOver()
}

/**
 * Answers the desktop's request to save before locking. Called once, when the page starts. From the request on the page
 * takes no more keys: one pressed after the last save would be lost without a word. Where locking is given up, the
 * field that had the focus has it again, and every text is still in its field.
 */
export function answerFlushRequests(): void {
  let focused: HTMLElement | null = null
  onEvent('vault.locking', () => {
    focused = document.activeElement instanceof HTMLElement ? document.activeElement : null
    // Leaving a field is what hands over a text that is still being composed.
    focused?.blur()
    document.body.inert = true
    blank(true)
    void flushOrHandOver().then((report) => call('vault.flushed', report))
  })
  onEvent('vault.lock-refused', () => {
    blank(false)
    document.body.inert = false
    focused?.focus()
  })
}

/** Security: what is on screen must not show in a thumbnail of the window, nor to who comes in while it still saves. */
function blank(isBlank: boolean): void {
  document.documentElement.toggleAttribute('data-blank', isBlank)
}
