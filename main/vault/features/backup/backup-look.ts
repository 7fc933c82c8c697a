import { civilDateAt } from '../../../../shared/domain/civil-date.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { Result } from '../../../../shared/result.ts'
import type { CallMoment } from '../../../../shared/vault-messages.ts'
import type { Store } from '../../storage/store.ts'
import { COMMITS_BETWEEN_BACKUPS, COMMITS_BETWEEN_TRIES } from './backup-due.ts'
import { type BackupTries, commitsOf, triesFor } from './surroundings.ts'

/** The open vault, as far as this has to know it. */
type Opened = { readonly state: () => string; readonly store: () => Store }

/** Whether a backup may be due after a call; asked of every call, so it costs microseconds. */
export type BackupLook = (name: unknown, moment: CallMoment, result: Result<unknown>) => boolean

/**
 * A computer that is never locked has no unlocking at which the backup of the day would be made. So the vault looks
 * itself: when much was saved, on another day, and once when its own files are gone, because what is open then may be
 * all there is.
 */
export function createBackupLook(opened: Opened, tries: BackupTries): BackupLook {
  let lookedOn = ''
  let hasRescued = false
  return (name, moment, result) => {
    if (opened.state() !== 'unlocked' || String(name).startsWith('backup.')) return false
    if (!result.ok) {
      const isFirst = result.error.code === 'vault-not-in-place' && !hasRescued
      if (isFirst) hasRescued = true
      return isFirst
    }
    const store = opened.store()
    const known = triesFor(tries, store)
    const commits = commitsOrNone(store)
    if (commits === null || commits === known.commitsAtTry) return false
    hasRescued = false
    const day = civilDateAt(moment.nowMs, moment.timeZone, 0)
    const isAnotherDay = lookedOn !== '' && day !== lookedOn
    lookedOn = day
    const between = known.failure === null ? COMMITS_BETWEEN_BACKUPS : COMMITS_BETWEEN_TRIES
    const isTime = isAnotherDay || commits - known.commitsAtTry >= between
    if (isTime) known.commitsAtTry = commits
    return isTime
  }
}

/** Null where the disk does not say: the answer of the call that was looked after is not this one's to change. */
function commitsOrNone(store: Store): number | null {
  try {
    return commitsOf(store)
  } catch (error) {
    if (error instanceof ExpectedFailure) return null
    throw error
  }
}
