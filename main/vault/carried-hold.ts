import type { LegalHold } from './backup/settle-restored.ts'
import { readHold } from './features/safekeeping/safekeeping-repository.ts'
import type { Session } from './session.ts'
import { type HeldRow, heldRows } from './storage/held-rows.ts'

/** What of a legal hold goes along into a vault that takes this one's place; nothing of one that is locked can be read. */
export function carriedHold(session: Session): {
  readonly hold: LegalHold | null
  readonly held: Iterable<HeldRow>
} {
  if (session.state() !== 'unlocked') return { hold: null, held: [] }
  const store = session.store()
  return { hold: store.read(readHold), held: heldRows(store.read) }
}
