import { z } from 'zod'

/** What the desktop tells the window without being asked. Events carry no data of the vault. */
export const eventSchemas = {
  /** Locking has begun: save what is being typed and answer with `vault.flushed`. */
  'vault.locking': z.strictObject({}),
  /** A lock was given up because the newest text could not be saved; the text stays on screen. */
  'vault.lock-refused': z.strictObject({}),
  /** A client is here, says the menu; only the page knows where the person is. */
  'desk.client-asked': z.strictObject({}),
  'desk.keys-asked': z.strictObject({}),
  /** A reminder was shown: `desk.readGate` says something else now. */
  'desk.reminded': z.strictObject({}),
} as const

export type EventName = keyof typeof eventSchemas
export type EventPayload<K extends EventName> = z.infer<(typeof eventSchemas)[K]>
