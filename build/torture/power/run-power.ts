import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Chance, chanceFrom } from '../adversary/random.ts'
import type { DiskCall } from './disk-calls.ts'
import { examineImage } from './examine-image.ts'
import { type Promised, takeNote } from './notes.ts'
import { type Recording, recordLives } from './record-life.ts'
import { createRecordedDisk } from './recorded-disk.ts'

/** What power cuts left. `missing`: promises that were not kept; `damaged`: images that did not open, or were not sound. */
type Cuts = { readonly images: number; readonly comparisons: number; missing: number; damaged: number }

export type PowerReport = Cuts & {
  /** The same life with half of its forcing left out: where nothing is found in it, the replay sees nothing. */
  readonly control: Cuts
  readonly calls: number
  readonly notes: readonly string[]
  readonly seconds: number
}

/** `images`: how many are looked at. `seed` chooses the life's steps, the cuts, and what each of them leaves. */
export type PowerPlan = {
  readonly images: number
  readonly controlImages: number
  readonly seed: number
  readonly isShort: boolean
}

const MOST_NOTES = 20
const NAMING: ReadonlySet<DiskCall['kind']> = new Set(['rename', 'remove', 'make-folder'])
const IN_MEMORY = '/dev/shm'
const TOLD_EVERY = 100

/** Records a life, then cuts the power in it at many moments and opens what that could leave. */
export async function runPower(plan: PowerPlan, tell: (line: string) => void): Promise<PowerReport> {
  const startedAt = performance.now()
  const parent = mkdtempSync(path.join(tmpdir(), 'respite-power-'))
  // In memory where the system offers it: an image is opened once, and forcing it to a disk proves nothing.
  const images = mkdtempSync(path.join(existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir(), 'respite-power-'))
  try {
    const lives = await recordLives(parent, plan.seed, plan.isShort, tell)
    const notes: string[] = []
    const folder = path.join(images, 'image')
    const cuts = await cutAll(
      lives,
      plan.images,
      { seed: plan.seed, dropsForcing: false },
      folder,
      (line, what) => {
        if (what === 'finding') notes.push(line)
        tell(line)
      },
    )
    const control = await cutAll(
      lives,
      plan.controlImages,
      { seed: plan.seed, dropsForcing: true },
      folder,
      () => undefined,
    )
    const calls = lives.reduce((sum, life) => sum + life.calls.length, 0)
    const seconds = Math.round((performance.now() - startedAt) / 100) / 10
    return { ...cuts, control, calls, notes: notes.slice(0, MOST_NOTES), seconds }
  } finally {
    for (const made of [parent, images]) rmSync(made, { recursive: true, force: true })
  }
}

type Telling = (line: string, what: 'progress' | 'finding') => void
type Cutting = { readonly seed: number; readonly dropsForcing: boolean }

async function cutAll(
  lives: readonly Recording[],
  images: number,
  cutting: Cutting,
  folder: string,
  tell: Telling,
): Promise<Cuts> {
  const sum = { images: 0, comparisons: 0, missing: 0, damaged: 0 }
  const all = lives.reduce((total, { calls }) => total + calls.length, 0)
  for (const life of lives) {
    const share = Math.max(1, Math.round((images * life.calls.length) / all))
    const cuts = await cutLife(life, share, cutting, folder, tell)
    sum.images += cuts.images
    sum.comparisons += cuts.comparisons
    sum.missing += cuts.missing
    sum.damaged += cuts.damaged
  }
  return sum
}

async function cutLife(
  { name, root, start, calls }: Recording,
  images: number,
  { seed, dropsForcing }: Cutting,
  folder: string,
  tell: Telling,
): Promise<Cuts> {
  const dropping = chanceFrom(seed)
  const disk = createRecordedDisk(root, start, () => !dropsForcing || dropping.below(2) === 0)
  const promised: Promised = { world: null, next: null }
  const waiting = cutsOf(images, seed, calls)
  const cuts = { images: 0, comparisons: 0, missing: 0, damaged: 0 }
  for (const [number, call] of calls.entries()) {
    if (call.kind === 'note') takeNote(promised, call.note)
    else disk.take(call)
    while (waiting.at(-1)?.after === number) {
      const { seed: own, chance } = waiting.pop() ?? { seed, chance: dropping }
      const { image, how } = disk.cut(chance)
      const { comparisons, missing, damaged } = await examineImage(image, promised, folder)
      cuts.images += 1
      cuts.comparisons += comparisons
      cuts.missing += missing.length
      cuts.damaged += damaged === null ? 0 : 1
      if (cuts.images % TOLD_EVERY === 0) tell(`${name}: ${JSON.stringify(cuts)}`, 'progress')
      for (const what of [...missing, ...(damaged === null ? [] : [damaged])])
        tell(`${name}, cut after call ${number} (${call.kind}), seed ${own}: ${how}: ${what}`, 'finding')
    }
  }
  return cuts
}

type Cut = { readonly after: number; readonly seed: number; readonly chance: Chance }

/** Few calls change names, and most depends on them: every fourth cut comes right after one. The last cut first. */
function cutsOf(images: number, seed: number, calls: readonly DiskCall[]): Cut[] {
  const ofNames = [...calls.entries()].filter(([, { kind }]) => NAMING.has(kind)).map(([number]) => number)
  return Array.from({ length: images }, (_, number) => {
    const own = seed * 100_000 + number
    const chance = chanceFrom(own)
    const after = chance.below(4) === 0 ? chance.of(ofNames) : chance.below(calls.length)
    return { after, seed: own, chance }
  }).sort((one, other) => other.after - one.after)
}
