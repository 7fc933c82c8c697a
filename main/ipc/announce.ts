import type { WebContents } from 'electron'
import { type EventName, type EventPayload, eventSchemas } from '../../shared/contract/events.ts'

/** The channel events travel on; the preload script knows the same word. */
const EVENT_CHANNEL = 'respite:event'

/** Tells a page something it did not ask for. */
export function announce<K extends EventName>(
  contents: WebContents,
  name: K,
  payload: EventPayload<K>,
): void {
  if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, name, eventSchemas[name].parse(payload))
}
