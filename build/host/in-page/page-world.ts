import type { createBridgeEnd } from './bridge-end.ts'

/**
 * What runs in the page's own world before any script of the page: it waits for the preload script's world to hand over
 * the element both share, and puts what that world exposes on `window`, frozen. Nothing else stays behind.
 */
export function runPageWorld(makeEnd: typeof createBridgeEnd, handshake: string): void {
  // Sub-frames get no preload script and so no bridge.
  if (window.parent !== window) return
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) {
      for (const item of Object.values(value)) freeze(item)
      Object.freeze(value)
    }
    return typeof value === 'function' ? Object.freeze(value) : value
  }
  const meet = (event: Event) => {
    const element = (event as MouseEvent).relatedTarget as Element
    const end = makeEnd(element, 'from-page', 'from-preload')
    end.onExposed((name, wire) => {
      const value = freeze(end.fromWire(wire))
      Object.defineProperty(window, name, { value, enumerable: true, writable: false, configurable: false })
    })
  }
  window.addEventListener(handshake, meet, { once: true })
}
