import type { SetUp, SetUpDraft } from '../../../../shared/contract/plan.ts'
import type { Weekday } from '../../../../shared/domain/civil-date.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

type SetUpRow = {
  readonly profession_word: string
  readonly counting: SetUp['counting']
  readonly workdays: string
  readonly workday_start_minutes: number
  readonly workday_end_minutes: number
  readonly day_ends_at_minutes: number
  readonly starts_on: string
  readonly local_help_line: string | null
}

/** What was chosen at set-up, or null before that. */
export function readSetUp(db: ReadDb): SetUp | null {
  const row = db.one<SetUpRow>('SELECT * FROM set_up')
  if (row === null) return null
  return {
    professionWord: row.profession_word,
    counting: row.counting,
    workdays: row.workdays.split('').map(Number) as Weekday[],
    workdayStartMinutes: row.workday_start_minutes,
    workdayEndMinutes: row.workday_end_minutes,
    dayEndsAtMinutes: row.day_ends_at_minutes,
    startsOn: row.starts_on,
    localHelpLine: row.local_help_line,
  }
}

/** Keeps the choices, whether they are the first or a change. */
export function writeSetUp(db: WriteDb, setUp: SetUp): void {
  db.run(
    `INSERT INTO set_up (id, profession_word, counting, workdays, workday_start_minutes, workday_end_minutes,
       day_ends_at_minutes, starts_on, local_help_line)
     VALUES (1, :professionWord, :counting, :workdays, :workdayStartMinutes, :workdayEndMinutes,
       :dayEndsAtMinutes, :startsOn, :localHelpLine)
     ON CONFLICT (id) DO UPDATE SET profession_word = excluded.profession_word, counting = excluded.counting,
       workdays = excluded.workdays, workday_start_minutes = excluded.workday_start_minutes,
       workday_end_minutes = excluded.workday_end_minutes, day_ends_at_minutes = excluded.day_ends_at_minutes,
       starts_on = excluded.starts_on, local_help_line = excluded.local_help_line`,
    { ...setUp, workdays: setUp.workdays.join('') },
  )
}

/** What was chosen before the first day was begun, or null. */
export function readSetUpDraft(db: ReadDb): SetUpDraft | null {
  const row = db.one<{ draft: string }>('SELECT draft FROM set_up_draft')
  return row === null ? null : (JSON.parse(row.draft) as SetUpDraft)
}

/** Keeps the choices as far as they are made. */
export function writeSetUpDraft(db: WriteDb, draft: SetUpDraft): void {
  db.run('INSERT OR REPLACE INTO set_up_draft (id, draft) VALUES (1, :draft)', {
    draft: JSON.stringify(draft),
  })
}

/** Takes the half-made choices away: the real ones stand now. */
export function forgetSetUpDraft(db: WriteDb): void {
  db.run('DELETE FROM set_up_draft')
}
