import { z } from 'zod'
import { unsavedCallSchema } from '../../../../shared/contract/drafts.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

/** The pair that drafts are sealed with, in hex. */
export type InboxKey = { readonly publicKey: string; readonly privateKey: string }

const keptCallSchema = unsavedCallSchema.extend({
  /** Whether it can be made again as it is. What does not fit the call's own schema is only offered as text. */
  fits: z.boolean(),
  /** What it saves to was saved again after unlocking. */
  isChanged: z.boolean(),
})
const keptCallsSchema = z.array(keptCallSchema)
export type KeptCall = z.infer<typeof keptCallSchema>

/** A draft that was opened and waits to be put back or let go. */
export type KeptDraft = {
  readonly id: string
  readonly writtenAtMs: number
  readonly calls: readonly KeptCall[]
}

export function readInboxKey(db: ReadDb): InboxKey | null {
  return db.one<InboxKey>(
    'SELECT public_key AS publicKey, private_key AS privateKey FROM inbox_key WHERE id = 1',
  )
}

export function insertInboxKey(db: WriteDb, key: InboxKey): void {
  db.run('INSERT INTO inbox_key (id, public_key, private_key) VALUES (1, :publicKey, :privateKey)', {
    ...key,
  })
}

/** Every draft that waits, the oldest first. */
export function listKeptDrafts(db: ReadDb): readonly KeptDraft[] {
  return db
    .all<{ id: string; writtenAtMs: number; calls: string }>(
      'SELECT id, written_at_ms AS writtenAtMs, calls FROM kept_draft ORDER BY written_at_ms, id',
    )
    .flatMap(({ calls, ...rest }) => {
      const read = readCalls(calls)
      return read === null ? [] : [{ ...rest, calls: read }]
    })
}

/** One that cannot be read any more, out of an older build's vault or somebody else's, must not hide the others. */
function readCalls(text: string): KeptDraft['calls'] | null {
  try {
    return keptCallsSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Keeps a draft, in place of what was kept of it before. */
export function keepDraft(db: WriteDb, { id, writtenAtMs, calls }: KeptDraft): void {
  db.run(
    `INSERT INTO kept_draft (id, written_at_ms, calls) VALUES (:id, :writtenAtMs, :calls)
     ON CONFLICT (id) DO UPDATE SET calls = excluded.calls`,
    { id, writtenAtMs, calls: JSON.stringify(calls) },
  )
}

export function deleteKeptDraft(db: WriteDb, id: string): void {
  db.run('DELETE FROM kept_draft WHERE id = :id', { id })
}
