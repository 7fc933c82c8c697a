import { z } from 'zod'
import { sodium } from '../keys/sodium.ts'
import type { ReadDb, WriteDb } from '../storage/store.ts'

const KEY_BYTES = 32
/** Names what the derived key is for, so that no other use of the secret gives the same bytes. */
const KEY_CONTEXT = 'respite: who wrote a backup, 1'
/** Names what is authenticated under it. */
const MANIFEST_CONTEXT = 'respite: manifest of a backup\n'

const keptSchema = z.object({ key: z.string().regex(/^[0-9a-f]{64}$/) })

/** The key a vault proves its backups with, and which sheet it belongs to. */
export type BackupMacKey = { readonly recipient: string; readonly key: Uint8Array }

/**
 * The key under which backups prove who wrote them: BLAKE2b over the recovery secret (the bytes of
 * `AGE-SECRET-KEY-1...`, in capitals), keyed with a context. The caller wipes both.
 *
 * Security: backups are encrypted to a recipient that stands in clear in the header, so anyone who can write to the
 * folder can make one that opens. This key follows from the secret on the sheet alone.
 */
export function macKeyOf(secretBytes: Uint8Array): Uint8Array {
  return sodium.crypto_generichash(KEY_BYTES, secretBytes, KEY_CONTEXT)
}

/** Keeps the key of the present sheet, in place of an earlier one's. */
export function keepMacKey(db: WriteDb, { recipient, key }: BackupMacKey): void {
  db.run(
    `INSERT INTO backup_mac_key (id, recipient, key) VALUES (1, :recipient, :key)
     ON CONFLICT (id) DO UPDATE SET recipient = excluded.recipient, key = excluded.key`,
    { recipient, key: sodium.to_hex(key) },
  )
}

/** The key for a recipient's backups; null where that sheet's secret was not at hand yet. */
export function readMacKey(db: ReadDb, recipient: string): Uint8Array | null {
  const row = db.one('SELECT key FROM backup_mac_key WHERE recipient = :recipient', { recipient })
  const kept = keptSchema.safeParse(row)
  return kept.success ? sodium.from_hex(kept.data.key) : null
}

/** The proof of a manifest: over all of it but the proof itself, whatever the order of its names. */
export function macOfManifest(manifest: Readonly<Record<string, unknown>>, key: Uint8Array): string {
  const { mac: _, ...rest } = manifest
  return sodium.crypto_generichash(32, `${MANIFEST_CONTEXT}${canonical(rest)}`, key, 'hex')
}

/** Whether a manifest was made under this key. */
export function isMacOf(manifest: Readonly<Record<string, unknown>>, mac: string, key: Uint8Array): boolean {
  return sodium.memcmp(sodium.from_hex(mac), sodium.from_hex(macOfManifest(manifest, key)))
}

/** JSON with the names of every object in one order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const sorted = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${sorted.map(([name, held]) => `${JSON.stringify(name)}:${canonical(held)}`).join(',')}}`
}
