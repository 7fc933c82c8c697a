import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Chance, chanceFrom } from './adversary/random.ts'
import { keepShownSheet, makeUsedVault, openUsedVault, typed, type UsedVault } from './used-vault.ts'

/** What a long life did, and whether it could have been gone back to on each of its days. */
export type LifeReport = {
  days: number
  clockFaults: number
  lostFolders: number
  newSheets: number
  renewals: number
  restores: number
  /** Days whose pages of three days of use before were in no backup that the sheet in the drawer opens. */
  uncovered: number
  /** Those of them on which Today said nothing of it. */
  unsaid: number
  /** Restores that brought back less than the pages of three days of use before. */
  lostMore: number
  seconds: number
}

type Happening = 'new-sheet' | 'renewal' | 'lost-vault' | 'lost-backups'
type ClockFault = { readonly kind: 'stands' | 'ahead' | 'behind' | 'reset'; readonly forDays: number }

const MS_PER_DAY = 86_400_000
const START_MS = Date.UTC(2026, 2, 2, 9)
/** What an empty battery sets the clock to, on many a computer. */
const RESET_MS = Date.UTC(2020, 0, 1, 0, 5)
/** How many days of use the newest backup may lie behind. */
const DAYS_BEHIND = 3

/** What 400 days hold; shorter lives hold their share of it, and each kind at least once. */
const IN_400_DAYS = {
  clockFaults: 20,
  'lost-vault': 2,
  'lost-backups': 3,
  'new-sheet': 3,
  renewal: 2,
} as const

/**
 * Uses a vault for so many days: a few pages each, a backup where one is due, and by chance a clock that stands or jumps,
 * the vault or its backups gone, a new sheet, everything encrypted anew. The old sheet is thrown away at once. After
 * each day a backup has to open with the sheet that is left, and hold what was written up to three days of use before;
 * or Today has to say that there is none.
 */
export async function runLife(days: number, seed: number, tell: (line: string) => void): Promise<LifeReport> {
  const startedAt = performance.now()
  const parent = mkdtempSync(path.join(tmpdir(), 'respite-life-'))
  const life = await beginLife(path.join(parent, 'torture.vault'))
  const chance = chanceFrom(seed)
  const happenings = spread(chance, days)
  const clock = faultyClock(chance, days)
  try {
    for (let day = 0; day < days; day += 1) {
      const nowMs = clock.at(day)
      const happening = happenings.get(day)
      if (happening === 'lost-vault') await life.loseVault(nowMs)
      await life.spend(nowMs, chance, happening)
      life.report.clockFaults = clock.faultsUntil(day)
      if (day % 25 === 24) tell(JSON.stringify(life.report))
    }
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
  return { ...life.report, seconds: Math.round((performance.now() - startedAt) / 100) / 10 }
}

/** Which day brings what; never two on one day, and nothing in the first five. */
function spread(chance: Chance, days: number): ReadonlyMap<number, Happening> {
  const happenings = new Map<number, Happening>()
  for (const kind of ['lost-vault', 'lost-backups', 'new-sheet', 'renewal'] as const) {
    for (let left = share(IN_400_DAYS[kind], days); left > 0; left -= 1) {
      let day = 5 + chance.below(days - 5)
      while (happenings.has(day)) day = 5 + chance.below(days - 5)
      happenings.set(day, kind)
    }
  }
  return happenings
}

function share(in400Days: number, days: number): number {
  return Math.max(1, Math.round((in400Days * days) / 400))
}

/** Ten in the morning of each day in turn, but for its faults, which begin one in each part of the life. */
function faultyClock(chance: Chance, days: number) {
  const count = share(IN_400_DAYS.clockFaults, days)
  const part = Math.floor(days / count)
  const faults = Array.from({ length: count }, (_, index): ClockFault & { readonly from: number } => {
    const kind = chance.of(['stands', 'ahead', 'behind', 'reset'] as const)
    const longest = kind === 'stands' || kind === 'reset' ? Math.max(1, part - 1) : 2
    return { kind, forDays: 1 + chance.below(longest), from: index * part + 1 + chance.below(2) }
  })
  const usual = (day: number) => START_MS + day * MS_PER_DAY
  return {
    faultsUntil: (day: number) => faults.filter(({ from }) => from <= day).length,
    at: (day: number): number => {
      const fault = faults.find(({ from, forDays }) => day >= from && day < from + forDays)
      switch (fault?.kind) {
        case undefined:
          return usual(day)
        case 'stands':
          return usual(fault.from)
        case 'ahead':
          return usual(day) + (1 + (fault.from % 9)) * 365 * MS_PER_DAY
        case 'behind':
          return usual(day) - (1 + (fault.from % 30)) * MS_PER_DAY
        case 'reset':
          return RESET_MS
      }
    },
  }
}

async function beginLife(folder: string) {
  const report: LifeReport = {
    ...{ days: 0, clockFaults: 0, lostFolders: 0, newSheets: 0, renewals: 0, restores: 0 },
    ...{ uncovered: 0, unsaid: 0, lostMore: 0, seconds: 0 },
  }
  const backups = path.join(path.dirname(folder), 'backups')
  let words = 'a life in a quiet park 0'
  let passphrases = 0
  let sheet = await makeUsedVault(folder, START_MS, words)
  /** Pages there were at the end of each day of use, oldest first. */
  let pages: number[] = []
  const wanted = () => pages.at(-1 - DAYS_BEHIND) ?? 0

  const withOpen = async <T>(nowMs: number, work: (vault: UsedVault) => Promise<T>): Promise<T> => {
    const vault = openUsedVault(folder, nowMs)
    try {
      await vault.ask('vault.unlock', { passphrase: typed(words) })
      return await work(vault)
    } finally {
      vault.close()
    }
  }
  const nextWords = () => {
    passphrases += 1
    return `a life in a quiet park ${passphrases}`
  }

  /** Whether what was written three days of use before could be gone back to with the one sheet that is left. */
  const look = async (vault: UsedVault) => {
    const { backups: listed } = await vault.ask('backup.list', {})
    for (const { name, entryCount } of listed) {
      if (entryCount < wanted()) continue
      const opened = await vault.ask('backup.test', { name, secret: typed(sheet) }).catch(() => null)
      if (opened !== null && opened.entryCount >= wanted()) return
    }
    report.uncovered += 1
    if (!(await vault.ask('backup.readStanding', {})).isOverdue) report.unsaid += 1
  }

  return {
    report,
    /** A day of use: what is due is made first, as the app does after unlocking. */
    spend: (nowMs: number, chance: Chance, happening: Happening | undefined) =>
      withOpen(nowMs, async (vault) => {
        await vault.ask('backup.makeDue', {})
        for (let left = 1 + chance.below(3); left > 0; left -= 1)
          await vault.ask('journal.saveEntry', {
            ...{ id: randomUUID(), kind: 'evening', stepId: null, fields: {}, revision: 0 },
            body: 'A page of this day. '.repeat(1 + chance.below(80)),
          })
        if (happening === 'new-sheet') {
          await vault.ask('vault.prepareSheet', { passphrase: typed(words) })
          sheet = await keepShownSheet(vault)
          report.newSheets += 1
        } else if (happening === 'renewal') {
          const next = nextWords()
          await vault.ask('vault.prepareRenewal', { current: typed(words), next: typed(next) })
          sheet = await keepShownSheet(vault)
          words = next
          report.renewals += 1
        } else if (happening === 'lost-backups') {
          rmSync(backups, { recursive: true })
          report.lostFolders += 1
        }
        pages.push(vault.countPages())
        report.days += 1
        await look(vault)
      }),
    /** The vault's folder is gone; the newest backup that the sheet in the drawer opens takes its place. */
    loseVault: async (nowMs: number) => {
      rmSync(folder, { recursive: true })
      report.lostFolders += 1
      const files = existsSync(backups) ? readdirSync(backups).filter((name) => name.endsWith('.age')) : []
      const next = nextWords()
      for (const name of files.toSorted().toReversed()) {
        const vault = openUsedVault(folder, nowMs)
        try {
          await vault.ask('vault.restore', {
            file: path.join(backups, name),
            secret: typed(sheet),
            next: typed(next),
          })
        } catch {
          continue
        } finally {
          vault.close()
        }
        words = next
        report.restores += 1
        const left = await withOpen(nowMs, async (restored) => restored.countPages())
        if (left < wanted()) report.lostMore += 1
        pages = [...pages.filter((count) => count < left), left]
        return
      }
      throw new Error('No backup opens with the sheet in the drawer')
    },
  }
}
