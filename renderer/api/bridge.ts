import type { EventName, EventPayload } from '../../shared/contract/events.ts'
import type { CallName, Input, Output } from '../../shared/contract/index.ts'
import type { Result } from '../../shared/result.ts'

/** What the preload script puts on the page. This file is its only user. */
type RespiteBridge = {
  readonly invoke: (name: string, payload: unknown) => Promise<unknown>
  readonly on: (listener: (name: string, payload: unknown) => void) => void
}

declare global {
  interface Window {
    readonly respite: RespiteBridge
  }
}

/**
 * Makes one call of the contract. Comes back with the value or with an expected failure; it rejects only where the
 * desktop process itself is gone, and then says so as a failure too. Bytes that go in are wiped once it came back: hand
 * over a copy of what is still needed.
 */
export async function call<K extends CallName>(name: K, input: Input<K>): Promise<Result<Output<K>>> {
  try {
    // The desktop parsed this reply against the same contract before it left.
    return (await window.respite.invoke(name, input)) as Result<Output<K>>
  } catch {
    return { ok: false, error: { code: 'vault-process-ended' } }
  } finally {
    wipeBytes(input)
  }
}

/** Security: the bytes of a passphrase or a recovery key must not outlive the call in the page's memory. */
function wipeBytes(input: unknown): void {
  if (input instanceof Uint8Array) input.fill(0)
  else if (typeof input === 'object' && input !== null)
    for (const value of Object.values(input)) wipeBytes(value)
}

type Listener<K extends EventName> = (payload: EventPayload<K>) => void

const listeners = new Map<EventName, Set<Listener<EventName>>>()

window.respite.on((name, payload) => {
  const known = listeners.get(name as EventName) ?? new Set()
  for (const listener of known) listener(payload as EventPayload<EventName>)
})

/** Hears an event until the returned function is called. */
export function onEvent<K extends EventName>(name: K, listener: Listener<K>): () => void {
  const known = listeners.get(name) ?? new Set()
  listeners.set(name, known)
  known.add(listener as Listener<EventName>)
  return () => known.delete(listener as Listener<EventName>)
}
