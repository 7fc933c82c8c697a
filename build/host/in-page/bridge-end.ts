/** One end of the wall between the preload script's world and the page's. */
export type BridgeEnd = {
  /** What may cross: data as copies, functions and promises as stand-ins for them. Throws for anything else. */
  readonly toWire: (value: unknown) => unknown
  readonly fromWire: (wire: unknown) => unknown
  /** Told of everything that is neither a call nor an answer: what the other end exposes. */
  readonly onExposed: (listener: (name: string, wire: unknown) => void) => void
  readonly expose: (name: string, wire: unknown) => void
}

/**
 * Makes one end. Both worlds run this function's own text, so it may use nothing from outside itself.
 *
 * The worlds share no objects but the document's. `element` hangs in no document; each end holds its own view of it,
 * and an event dispatched on it arrives on the other side at once, its detail copied by Chromium as a structured clone.
 * So a call can return a value, and nobody who does not hold the element can listen.
 */
export function createBridgeEnd(element: Element, speak: string, hear: string): BridgeEnd {
  type Wire =
    | { readonly kind: 'data'; readonly value: unknown }
    | { readonly kind: 'function' | 'promise'; readonly id: number }
    | { readonly kind: 'array'; readonly items: readonly Wire[] }
    | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Wire])[] }
  type Said =
    | { readonly kind: 'call'; readonly id: number; readonly given: readonly Wire[] }
    | { readonly kind: 'answer'; readonly ok: boolean; readonly value: Wire }
    | { readonly kind: 'settled'; readonly id: number; readonly ok: boolean; readonly value: Wire }
    | { readonly kind: 'exposed'; readonly name: string; readonly value: Wire }

  // Security: taken before any script of the page runs, so that a page that replaces them later learns nothing.
  const { apply } = Reflect
  const { dispatchEvent, addEventListener } = EventTarget.prototype
  const NativeEvent = CustomEvent
  const clone = structuredClone
  const readDetail = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get ?? (() => null)

  const functions = new Map<number, (...given: unknown[]) => unknown>()
  const promises = new Map<number, PromiseWithResolvers<unknown>>()
  let lastId = 0
  let lastAnswer: Extract<Said, { kind: 'answer' }> | null = null
  let exposedListener: (name: string, wire: unknown) => void = () => {}

  const say = (said: Said) => apply(dispatchEvent, element, [new NativeEvent(speak, { detail: said })])

  const isPlain = (value: object) => {
    const prototype: unknown = Object.getPrototypeOf(value)
    return prototype === Object.prototype || prototype === null
  }
  const isLive = (value: unknown) => typeof value === 'function' || value instanceof Promise
  const holdsLive = (value: unknown, seen: Set<object>): boolean => {
    if (isLive(value)) return true
    if (typeof value !== 'object' || value === null || seen.has(value)) return false
    seen.add(value)
    if (!Array.isArray(value) && !isPlain(value)) return false
    return Object.values(value).some((item) => holdsLive(item, seen))
  }

  const toWire = (value: unknown, depth = 0): Wire => {
    if (depth > 1000) throw new Error('Electron contextBridge recursion depth exceeded.')
    if (typeof value === 'function') {
      lastId += 1
      functions.set(lastId, value as (...given: unknown[]) => unknown)
      return { kind: 'function', id: lastId }
    }
    if (value instanceof Promise) return promiseToWire(value)
    if (typeof value === 'object' && value !== null && holdsLive(value, new Set())) {
      if (Array.isArray(value)) return { kind: 'array', items: value.map((item) => toWire(item, depth + 1)) }
      const entries = Object.entries(value).map(([key, item]) => [key, toWire(item, depth + 1)] as const)
      return { kind: 'object', entries }
    }
    try {
      return { kind: 'data', value: clone(value) }
    } catch {
      throw new Error('An object could not be cloned.')
    }
  }

  const settle = (id: number, ok: boolean, value: unknown) => {
    try {
      say({ kind: 'settled', id, ok, value: toWire(value) })
    } catch (error) {
      say({ kind: 'settled', id, ok: false, value: { kind: 'data', value: error } })
    }
  }
  const promiseToWire = (promise: Promise<unknown>): Wire => {
    lastId += 1
    const id = lastId
    promise.then(
      (value) => settle(id, true, value),
      (error: unknown) => settle(id, false, error),
    )
    return { kind: 'promise', id }
  }

  const call = (id: number, given: readonly unknown[]) => {
    lastAnswer = null
    say({ kind: 'call', id, given: given.map((item) => toWire(item)) })
    const answer = lastAnswer as Extract<Said, { kind: 'answer' }> | null
    if (answer === null) throw new Error('stand-in: the other side of the bridge is gone')
    const value = fromWire(answer.value)
    if (!answer.ok) throw value
    return value
  }

  const fromWire = (wire: Wire): unknown => {
    if (wire.kind === 'data') return wire.value
    if (wire.kind === 'array') return wire.items.map((item) => fromWire(item))
    if (wire.kind === 'object')
      return Object.fromEntries(wire.entries.map(([k, item]) => [k, fromWire(item)]))
    const { id } = wire
    if (wire.kind === 'function') return (...given: unknown[]) => call(id, given)
    const promise = Promise.withResolvers<unknown>()
    promises.set(id, promise)
    return promise.promise
  }

  const answerCall = (id: number, given: readonly Wire[]) => {
    try {
      const value = functions.get(id)?.(...given.map((item) => fromWire(item)))
      say({ kind: 'answer', ok: true, value: toWire(value) })
    } catch (error) {
      const safe = error instanceof Error ? error : new Error(String(error))
      say({ kind: 'answer', ok: false, value: { kind: 'data', value: safe } })
    }
  }

  const hearSaid = (event: Event) => {
    const said = apply(readDetail, event, []) as Said | null
    if (said === null) return
    if (said.kind === 'call') answerCall(said.id, said.given)
    else if (said.kind === 'answer') lastAnswer = said
    else if (said.kind === 'exposed') exposedListener(said.name, said.value)
    else {
      const promise = promises.get(said.id)
      promises.delete(said.id)
      if (said.ok) promise?.resolve(fromWire(said.value))
      else promise?.reject(fromWire(said.value))
    }
  }
  apply(addEventListener, element, [hear, hearSaid])

  return {
    toWire,
    fromWire: (wire) => fromWire(wire as Wire),
    onExposed: (listener) => {
      exposedListener = listener
    },
    expose: (name, wire) => void say({ kind: 'exposed', name, value: wire as Wire }),
  }
}
