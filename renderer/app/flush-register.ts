import { call, onEvent } from '../api/bridge.ts'

/** Saves what one place on the screen still holds; true once nothing there is unsaved. */
export type Flush = () => Promise<boolean>

const flushes = new Set<Flush>()

/** Takes part in every flush until the returned function is called. */
export function registerFlush(flush: Flush): () => void {
  flushes.add(flush)
  return () => flushes.delete(flush)
}

/** Saves everything that is being typed anywhere; true once nothing is unsaved. */
export async function flushEverything(): Promise<boolean> {
  const outcomes = await Promise.all([...flushes].map((flush) => flush()))
  return outcomes.every((saved) => saved)
}

/**
 * Answers the desktop's request to save before locking. Called once, when the page starts. From the request on the page
 * takes no more keys: one pressed after the last save would be lost without a word. Where locking is given up, the
 * field that had the focus has it again.
 */
export function answerFlushRequests(): void {
  let focused: HTMLElement | null = null
  onEvent('vault.locking', () => {
    focused = document.activeElement instanceof HTMLElement ? document.activeElement : null
    // Leaving a field is what hands over a text that is still being composed.
    focused?.blur()
    document.body.inert = true
    blank(true)
    void flushEverything().then((saved) => call('vault.flushed', { saved }))
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
