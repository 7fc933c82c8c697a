import type { Findings } from './adversary/findings.ts'
import { plantHeader } from './adversary/foreign-headers.ts'
import { type Ground, makeGround } from './adversary/ground.ts'
import { killKeyChanges } from './adversary/key-kills.ts'
import { overlapKeys } from './adversary/key-overlaps.ts'
import { type Chance, chanceFrom } from './adversary/random.ts'
import { openTwice } from './adversary/two-openers.ts'

/** What a run of attacks found; everything but `minutes` and `attacks` has to be 0. */
export type AdversaryReport = {
  minutes: number
  attacks: number
  lost: number
  unopenable: number
  outsideTouched: number
  hung: number
}

type Attack = (chance: Chance, ground: Ground) => Promise<Findings>

/** Every way in which somebody without malice, or with it, has tried to break a vault. */
export const ATTACKS: Readonly<Record<string, Attack>> = {
  'two changes of keys at once': (chance, ground) => overlapKeys(chance, ground, false),
  'a lock in the middle of them': (chance, ground) => overlapKeys(chance, ground, true),
  'a kill in the middle of a change of keys': killKeyChanges,
  'somebody else’s file in the place of the header': plantHeader,
  'two processes on one vault': openTwice,
}

/** No attack takes a tenth of this; what is not over by then will not be. */
const HANGS_AFTER_MS = 60_000

/**
 * Attacks a vault for so many minutes, each time on a fresh made-up computer, every kind in turn with chance of its own.
 * A finding is told with the seed that repeats it.
 */
export async function runAdversary(
  minutes: number,
  tell: (line: string) => void,
  firstSeed = Date.now() % 1_000_000,
): Promise<AdversaryReport> {
  const startedAt = performance.now()
  const report: AdversaryReport = {
    minutes: 0,
    attacks: 0,
    lost: 0,
    unopenable: 0,
    outsideTouched: 0,
    hung: 0,
  }
  const names = Object.keys(ATTACKS)
  while (performance.now() - startedAt < minutes * 60_000) {
    const name = names[report.attacks % names.length] ?? ''
    const seed = firstSeed + report.attacks
    const found = await tryAttack(name, seed)
    report.attacks += 1
    report.lost += found.lost
    report.unopenable += found.unopenable
    report.outsideTouched += found.outsideTouched
    report.hung += found.hung
    if (found.lost + found.unopenable + found.outsideTouched + found.hung > 0)
      tell(`${name}, seed ${seed}: ${JSON.stringify(found)}`)
    else if (report.attacks % 25 === 0) tell(`${report.attacks} attacks, nothing found`)
  }
  return { ...report, minutes: Math.round((performance.now() - startedAt) / 6_000) / 10 }
}

/** One attack by its name and seed, for repeating what a run found. */
async function tryAttack(name: string, seed: number): Promise<Findings & { readonly hung: number }> {
  const attack = ATTACKS[name]
  if (attack === undefined) throw new Error(`There is no attack called ${name}`)
  const ground = makeGround()
  let timer: ReturnType<typeof setTimeout> | undefined
  const hangs = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), HANGS_AFTER_MS)
  })
  try {
    const found = await Promise.race([attack(chanceFrom(seed), ground), hangs])
    return found === null ? { lost: 0, unopenable: 0, outsideTouched: 0, hung: 1 } : { ...found, hung: 0 }
  } finally {
    clearTimeout(timer)
    ground.clear()
  }
}
