import { type CivilDate, civilDateAt } from '../../../../shared/domain/civil-date.ts'
import { estimateRows } from '../../backup/archive-rows.ts'
import { archiveAt, type BackupTarget } from '../../backup/backup-target.ts'
import { yieldToOthers } from '../../backup/slices.ts'
import { quoted } from '../../storage/digested-tables.ts'
import type { ReadDb, Store } from '../../storage/store.ts'
import type { VaultContext } from '../vault-context.ts'
import { listNoted, type NotedBackup } from './backup-repository.ts'
import { type BackupSurroundings, commitsOf, triesFor } from './surroundings.ts'

/**
 * About three days' saves: ten minutes of writing are some two hundred of them. So a long day at the desk, or a
 * computer that is never locked, gets a second backup, and an ordinary one does not.
 */
export const COMMITS_BETWEEN_BACKUPS = 600
/** After one that failed: some five minutes of writing. */
export const COMMITS_BETWEEN_TRIES = 100
/**
 * The fewest rows that three days of use leave: an opening and a page each. What was saved before this opening is counted
 * by rows, because a backup notes how many it holds and not how many commits.
 */
const ROWS_OF_THREE_DAYS = 6
/** So many rows without a backup are worth a word whatever the days say. */
const ROWS_WORTH_A_WORD = 30
const DAYS_WITHOUT = 3
const MOST_COUNTED_ROWS = 100_000

/** Whether a backup has to be made now. Days alone do not tell: a clock may stand or jump. */
export async function isBackupDue(
  target: BackupTarget,
  { store, moment, personDay }: VaultContext,
  { asNoted, tries }: BackupSurroundings,
): Promise<boolean> {
  const known = triesFor(tries, store)
  const commits = commitsOf(store)
  if (store.lost() !== null) return known.rescuedCommits !== commits
  const { today, setUp } = store.read(personDay)
  // Before set-up there is nothing to keep, and a full disk would greet a newcomer.
  if (setUp === null) return false
  // The newest, not any of the day: a clock that was set back comes to days that have one already.
  const newest = store.read(listNoted).at(-1)
  const isFirstLook = !known.hasLooked
  known.hasLooked = true
  if (newest?.madeOn !== today || moment.nowMs < newest.madeAtMs || known.failure !== null) return true
  // One of an earlier sheet would be worth nothing to whoever destroyed that.
  if (newest.recipient !== target.recipient) return true
  if (commits - known.commitsAtBackup >= COMMITS_BETWEEN_BACKUPS) return true
  if (isFirstLook && (await rowsSince(store, newest)) >= ROWS_OF_THREE_DAYS) return true
  return !(await asNoted(archiveAt(target.folder, newest.name), newest))
}

/** What there is to say of the backups. */
export type BackupStanding = { readonly newestOn: CivilDate | null; readonly isOverdue: boolean }

/** Whether somebody should hear that there has been no backup for long: three days of use, or as much as they leave. */
export async function backupStanding(
  target: BackupTarget,
  { store, moment, personDay }: VaultContext,
  { asNoted, tries }: BackupSurroundings,
): Promise<BackupStanding> {
  const known = triesFor(tries, store)
  const { today, setUp } = store.read(personDay)
  const newest = await newestProven(target, store, asNoted)
  const newestOn = newest?.madeOn ?? null
  if (setUp === null) return { newestOn, isOverdue: false }
  const dayOf = (ms: number) => civilDateAt(ms, moment.timeZone, setUp.dayEndsAtMinutes)
  const days = store.read((db) => daysOfUseSince(db, newestOn, dayOf))
  if (new Set([...days, today].filter((day) => day !== newestOn)).size >= DAYS_WITHOUT)
    return { newestOn, isOverdue: true }
  // By openings: where there is none at all, no clock that stands may keep that from being said.
  if (newest === null) return { newestOn, isOverdue: openings(store) >= DAYS_WITHOUT }
  if (commitsOf(store) - known.commitsAtBackup >= COMMITS_BETWEEN_BACKUPS)
    return { newestOn, isOverdue: true }
  const rows = await rowsSince(store, newest)
  // By the clock today has one; that another failed and so much came since tells of a clock that stands.
  const isBehindAStandingClock = known.failure !== null && newestOn === today && rows >= ROWS_OF_THREE_DAYS
  return { newestOn, isOverdue: isBehindAStandingClock || rows >= ROWS_WORTH_A_WORD }
}

/** The newest backup that lies there as it was noted, and that the sheet valid now opens. */
async function newestProven(
  { folder, recipient }: BackupTarget,
  store: Store,
  asNoted: BackupSurroundings['asNoted'],
): Promise<NotedBackup | null> {
  const own = store.read(listNoted).filter((backup) => backup.recipient === recipient)
  for (const backup of own.toReversed())
    if (await asNoted(archiveAt(folder, backup.name), backup)) return backup
  return null
}

function openings(store: Store): number {
  return (
    store.read((db) => db.one<{ count: number }>('SELECT count(*) AS count FROM opening_mark'))?.count ?? 0
  )
}

/** The days of the openings after the last one of a day, in the order they were made, whatever the clock said. */
function daysOfUseSince(
  db: ReadDb,
  newestOn: CivilDate | null,
  dayOf: (ms: number) => CivilDate,
): readonly CivilDate[] {
  const marks = db.all<{ openedAtMs: number }>(
    'SELECT opened_at_ms AS openedAtMs FROM opening_mark ORDER BY id',
  )
  const days = marks.map(({ openedAtMs }) => dayOf(openedAtMs))
  return newestOn === null ? days : days.slice(days.lastIndexOf(newestOn) + 1)
}

/**
 * By how many rows the vault has grown, or shrunk, since a backup. Table by table, with turns between them. Unknown, and
 * 0, in a vault so large that counting one table would hold up a save (300,000 pages: 0.2 s): there the saves since the
 * opening and a clock that goes back have to do.
 */
async function rowsSince(store: Store, { rowCount }: NotedBackup): Promise<number> {
  const { tables } = store.shape()
  if (store.read((db) => estimateRows(db, tables)) > MOST_COUNTED_ROWS) return 0
  let rows = 0
  for (const { name } of tables) {
    rows +=
      store.read((db) => db.one<{ count: number }>(`SELECT count(*) AS count FROM ${quoted(name)}`))?.count ??
      0
    await yieldToOthers()
  }
  return Math.abs(rows - rowCount)
}
