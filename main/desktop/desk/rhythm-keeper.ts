import { contract, type Output, type VaultCallName } from '../../../shared/contract/index.ts'
import { civilDateAt } from '../../../shared/domain/civil-date.ts'
import { dueTime } from '../../../shared/domain/desk/due-time.ts'
import { eveningBefore } from '../../../shared/domain/desk/evening.ts'
import { type WorkRhythm, withoutPast } from '../../../shared/domain/desk/work-rhythm.ts'
import type { Clock } from '../clock.ts'
import type { SettingsStore } from '../settings.ts'
import type { VaultOwner } from '../vault-owner.ts'
import { needsRhythm } from './reminder-plan.ts'

/** Calls after which the person works at other times than before. */
const CHANGES: ReadonlySet<string> = new Set([
  'plan.saveSetUp',
  'plan.setDayOff',
  'plan.pause',
  'plan.resume',
  'practices.saveSleepPlan',
])

/** Knows when the person works. */
export type RhythmKeeper = {
  /** Null until a vault was open here. */
  readonly current: () => WorkRhythm | null
  /** Asks the open vault; leaves everything as it is where none is open. */
  readonly learn: () => Promise<void>
  /** A call went to the vault: learns anew where it changed something that matters here. */
  readonly called: (name: string) => void
  /** Writes outside the vault what is needed there now, and takes away what is not. */
  readonly keep: () => void
  /** The vault was erased: nothing of it stays here. */
  readonly forget: () => void
  /** When to remind of what is due today; null where nothing is, or the vault is locked. */
  readonly dueAtMinutes: () => Promise<number | null>
}

/**
 * Security: workdays, two times of day and coming days off lie in the settings file, in clear text, only while something
 * is on that has to know them while locked. What is due stays in the vault: an hour on disk, or in the memory of a locked
 * app, would tell of somebody's own therapy. So it is reminded of only while the vault is open.
 */
export function createRhythmKeeper(options: {
  readonly owner: () => Pick<VaultOwner, 'state' | 'forward'>
  readonly settings: SettingsStore
  readonly clock: Clock
}): RhythmKeeper {
  const { settings, clock } = options
  let learned: WorkRhythm | null = null
  let workdayEndMinutes = 0

  const ask = async <K extends VaultCallName>(name: K, input: object): Promise<Output<K> | null> => {
    const result = await options.owner().forward(name, input)
    return result.ok ? (contract[name].output.parse(result.value) as Output<K>) : null
  }
  const keep = () => {
    const { desk } = settings.read()
    const rhythm = needsRhythm(desk) ? (learned ?? desk.rhythm) : null
    const { nowMs, timeZone } = clock.now()
    const today = civilDateAt(nowMs, timeZone, 0)
    const kept = rhythm === null ? null : withoutPast(rhythm, today)
    if (JSON.stringify(kept) === JSON.stringify(desk.rhythm)) return
    settings.note({ desk: { ...desk, rhythm: kept === null ? null : copyOf(kept) } })
  }
  const learn = async () => {
    if (options.owner().state() !== 'unlocked') return
    const [setUp, rest, bed] = await Promise.all([
      ask('plan.readSetUp', {}),
      ask('plan.readRest', {}),
      ask('practices.readBedtime', {}),
    ])
    if (setUp === null || setUp.setUp === null || rest === null || bed === null) return
    const { workdays, workdayStartMinutes } = setUp.setUp
    workdayEndMinutes = setUp.setUp.workdayEndMinutes
    learned = {
      workdays,
      workdayStartMinutes,
      eveningMinutes: eveningBefore(bed.bedtimeMinutes),
      daysOff: rest.daysOff,
      pauses: rest.pauses,
    }
    keep()
  }
  return {
    current: () => learned ?? settings.read().desk.rhythm,
    learn,
    called: (name) => {
      if (CHANGES.has(name)) void learn()
    },
    keep,
    forget: () => {
      learned = null
      settings.note({ desk: { ...settings.read().desk, rhythm: null } })
    },
    dueAtMinutes: async () => {
      if (options.owner().state() !== 'unlocked') return null
      const due = await ask('support.readDue', {})
      return due === null ? null : dueTime(due.items, workdayEndMinutes)
    },
  }
}

function copyOf({ workdays, daysOff, pauses, ...times }: WorkRhythm) {
  return { ...times, workdays: [...workdays], daysOff: [...daysOff], pauses: [...pauses] }
}
