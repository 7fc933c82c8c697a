import type { Output } from '../../shared/contract/index.ts'
import { riskOfFolder } from './backup/risk-of-folder.ts'
import type { Session } from './session.ts'
import { knownMarks, newestMark } from './storage/opening-mark.ts'

/** How many times its own size a vault needs to be brought up to date: its copy, its archive, and the pages that change. */
const ROOM_FOR_MIGRATION = 3

/** How far the open vault has come, and which of the marks seen elsewhere it has grown out of. */
export function readFreshness(session: Session, seenMarks: readonly string[]): Output<'vault.readFreshness'> {
  return {
    ...session.freshness(),
    ...session.store().read((db) => ({ mark: newestMark(db), knownMarks: knownMarks(db, seenMarks) })),
    isShared: riskOfFolder(session.files, session.vault.folder) !== null,
  }
}

/** Whether the open vault can be written, and how much room that takes where it cannot. */
export function readMode({ store, files, vault }: Session): Output<'vault.readMode'> {
  return {
    isForReading: store().isForReading,
    neededBytes: ROOM_FOR_MIGRATION * files.size(vault.database),
  }
}
