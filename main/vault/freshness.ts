import type { Output } from '../../shared/contract/index.ts'
import { riskOfFolder } from './backup/risk-of-folder.ts'
import type { Session } from './session.ts'
import { knownMarks, newestMark } from './storage/opening-mark.ts'

/** How far the open vault has come, and which of the marks seen elsewhere it has grown out of. */
export function readFreshness(session: Session, seenMarks: readonly string[]): Output<'vault.readFreshness'> {
  return {
    ...session.freshness(),
    ...session.store().read((db) => ({ mark: newestMark(db), knownMarks: knownMarks(db, seenMarks) })),
    isShared: riskOfFolder(session.files, session.vault.folder) !== null,
  }
}
