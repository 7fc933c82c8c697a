import { type Findings, hasFound, NOTHING_FOUND, together } from './adversary/findings.ts'
import { plantHeader } from './adversary/foreign-headers.ts'
import { type Ground, makeGround } from './adversary/ground.ts'
import { restoreHostileArchive } from './adversary/hostile-archive.ts'
import { takeInHostileImport } from './adversary/hostile-import.ts'
import { openHostileVault } from './adversary/hostile-vault.ts'
import { killKeyChanges } from './adversary/key-kills.ts'
import { overlapKeys } from './adversary/key-overlaps.ts'
import { lockDuringWork, lockOnSilentDisk, lockStopped } from './adversary/locks-in-the-middle.ts'
import { type Chance, chanceFrom } from './adversary/random.ts'
import { openTwice } from './adversary/two-openers.ts'
import { watchThisThread } from './adversary/watchdog.ts'

/** What a run of attacks found; everything but `minutes` and `attacks` has to be 0. */
export type AdversaryReport = Omit<Findings, 'notes'> & {
  readonly minutes: number
  readonly attacks: number
}

type Attack = (chance: Chance, ground: Ground) => Promise<Findings>

/** Every way in which somebody without malice, or with it, has tried to break a vault. */
export const ATTACKS: Readonly<Record<string, Attack>> = {
  'two changes of keys at once': (chance, ground) => overlapKeys(chance, ground, false),
  'a lock in the middle of them': (chance, ground) => overlapKeys(chance, ground, true),
  'a kill in the middle of a change of keys': killKeyChanges,
  'somebody else’s file in the place of the header': plantHeader,
  'two processes on one vault': openTwice,
  'a hostile vault folder': openHostileVault,
  'a hostile archive': restoreHostileArchive,
  'a hostile import': takeInHostileImport,
  'a lock in the middle of long work': lockDuringWork,
  'a lock of a process that is stopped': lockStopped,
  'a lock on a disk that answers nobody': lockOnSilentDisk,
}

/** No attack takes half of this; what is not over by then will not be. */
const HANGS_AFTER_MS = 100_000

/** For how long, but every kind at least once, or how often; of one kind only, or of every kind in turn. */
export type AdversaryPlan = {
  readonly minutes?: number
  readonly times?: number
  readonly only?: string
  readonly firstSeed?: number
}

/**
 * Attacks a vault, each time on a fresh made-up computer, every kind in turn with chance of its own. A finding is told
 * with the seed that repeats it.
 */
export async function runAdversary(
  plan: AdversaryPlan,
  tell: (line: string) => void,
): Promise<AdversaryReport> {
  const startedAt = performance.now()
  const firstSeed = plan.firstSeed ?? Date.now() % 1_000_000
  const names = plan.only === undefined ? Object.keys(ATTACKS) : [plan.only]
  const isOver = (attacks: number) =>
    plan.times === undefined
      ? attacks >= names.length && performance.now() - startedAt >= (plan.minutes ?? 2) * 60_000
      : attacks >= plan.times
  const watch = watchThisThread()
  let all = NOTHING_FOUND
  let attacks = 0
  try {
    for (; !isOver(attacks); attacks += 1) {
      const name = names[attacks % names.length] ?? ''
      const seed = firstSeed + attacks
      watch.at(`${name}, seed ${seed}`)
      const found = await tryAttack(name, seed)
      all = together(all, { ...found, notes: [] })
      if (hasFound(found)) tell(`${name}, seed ${seed}: ${JSON.stringify(found, null, 1)}`)
      else if ((attacks + 1) % 25 === 0)
        tell(`${attacks + 1} attacks, ${hasFound(all) ? 'some' : 'nothing'} found`)
    }
  } finally {
    watch.stop()
  }
  const { notes: _, ...counts } = all
  return { minutes: Math.round((performance.now() - startedAt) / 6_000) / 10, attacks, ...counts }
}

/** Whether a run found nothing at all. */
export function foundNothing(report: AdversaryReport): boolean {
  return !hasFound({ ...report, notes: [] })
}

/** One attack by its name and seed, for repeating what a run found. */
async function tryAttack(name: string, seed: number): Promise<Findings> {
  const attack = ATTACKS[name]
  if (attack === undefined)
    throw new Error(`There is no attack called ${name}; there are: ${Object.keys(ATTACKS).join('; ')}`)
  const ground = makeGround()
  let timer: ReturnType<typeof setTimeout> | undefined
  const hangs = new Promise<Findings>((resolve) => {
    timer = setTimeout(
      () => resolve({ ...NOTHING_FOUND, hung: 1, notes: ['It did not end.'] }),
      HANGS_AFTER_MS,
    )
  })
  try {
    return await Promise.race([attack(chanceFrom(seed), ground), hangs])
  } finally {
    clearTimeout(timer)
    ground.clear()
  }
}
