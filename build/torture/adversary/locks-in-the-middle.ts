import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Findings, NOTHING_FOUND, together } from './findings.ts'
import type { Ground } from './ground.ts'
import type { Chance } from './random.ts'
import { mountSilentDisk, whyNoSilentDisk } from './silent-disk.ts'
import { startDesktop, type WatchedDesktop } from './watched-desktop.ts'

/** The promise: the lock screen, and the end of the whole app, within this, whatever hangs. */
const WITHIN_MS = 3_000
/** Opening, for which nothing is promised, on a machine that has other work. */
const OPENED_WITHIN_MS = 40_000
const PAGES = 40
const LONGEST_OFFSET_MS = 900

const REASONS = ['asked', 'idle', 'sleep', 'screen-locked', 'clock-set-back', 'with-client'] as const

/** What may hang: nothing, every process of the vault, or the disk it lies on. */
type Hanging = 'nothing' | 'process' | 'disk'

type Place = { readonly vault: string; readonly beside: string; readonly profile: string }

/** Long work, begun and not waited for. */
const WORKS: Readonly<Record<string, (desktop: WatchedDesktop, place: Place) => void>> = {
  save: (desktop) => void savePage(desktop, 'while it hangs'),
  importing: (desktop, { beside }) => {
    const from = path.join(beside, 'downloads')
    mkdirSync(from, { recursive: true })
    for (let number = 0; number < 400; number += 1)
      writeFileSync(path.join(from, `2026-01-01 ${number}.md`), `Page ${number}. `.repeat(150))
    desktop.tell({ do: 'import', from })
  },
  exporting: (desktop, { beside }) => {
    const to = path.join(beside, 'exports')
    mkdirSync(to, { recursive: true })
    desktop.tell({ do: 'export', to })
  },
  backingUp: (desktop) => desktop.tell({ do: 'call', name: 'backup.makeNow', payload: {} }),
  restoring: (desktop, { vault }) => {
    const folder = path.join(path.dirname(vault), 'backups')
    const [name] = readdirSync(folder)
    if (name !== undefined) desktop.tell({ do: 'restore', file: path.join(folder, name) })
  },
  checking: (desktop) => desktop.tell({ do: 'call', name: 'vault.awaitCheck', payload: {} }),
}

function savePage(desktop: WatchedDesktop, body: string): string {
  const id = randomUUID()
  const payload = { id, kind: 'evening', stepId: null, body, fields: {}, revision: 0 }
  desktop.tell({ do: 'call', name: 'journal.saveEntry', payload })
  return id
}

/** A lock at a random moment of long work: what was promised is there, and nothing readable is left behind. */
export const lockDuringWork = (chance: Chance, ground: Ground): Promise<Findings> =>
  lockWhile('nothing', chance, ground, ground.inside)

/** The same with the vault's processes stopped in their tracks. */
export const lockStopped = (chance: Chance, ground: Ground): Promise<Findings> =>
  lockWhile('process', chance, ground, ground.inside)

/** The same on a disk that answers nobody any more; nothing to find where no such disk can be had. */
export async function lockOnSilentDisk(chance: Chance, ground: Ground): Promise<Findings> {
  if (whyNoSilentDisk() !== null) return NOTHING_FOUND
  const disk = await mountSilentDisk(ground.inside)
  try {
    return await lockWhile('disk', chance, ground, disk.folder, disk)
  } finally {
    await disk.unmount()
  }
}

type Stopping = { readonly stopAnswering: () => void; readonly answerAgain: () => void }

async function lockWhile(
  hanging: Hanging,
  chance: Chance,
  ground: Ground,
  on: string,
  disk?: Stopping,
): Promise<Findings> {
  const beside = path.join(path.dirname(ground.outside), 'beside')
  const profile = path.join(path.dirname(ground.outside), 'profile-made')
  const place: Place = { vault: path.join(on, 'attacked.vault'), beside, profile }
  for (const made of [beside, profile]) mkdirSync(made)
  const desktop = await startDesktop(place.vault, profile.replace('-made', ''))
  const notes: string[] = []
  const pages = await fill(desktop)
  const work = chance.of(Object.keys(WORKS))
  const isUnlocking = chance.below(6) === 0
  const [reason, offsetMs] = [chance.of(REASONS), chance.below(LONGEST_OFFSET_MS)]
  const told = `${hanging}, ${isUnlocking ? 'unlocking' : work}, ${reason}, after ${offsetMs} ms`
  if (isUnlocking) {
    desktop.tell({ do: 'lock', reason: 'sleep', unsaved: null })
    await desktop.hear('locked', WITHIN_MS * 2)
    desktop.tell({ do: 'unlock' })
  } else WORKS[work]?.(desktop, place)
  await pause(offsetMs)
  if (hanging === 'process') {
    desktop.tell({ do: 'stop' })
    await desktop.hear('stopped', WITHIN_MS)
  }
  disk?.stopAnswering()
  const unsaved = reason !== 'asked' && chance.below(2) === 0 ? randomUUID() : null
  const startedAt = performance.now()
  desktop.tell({ do: 'lock', reason, unsaved })
  const locked = await desktop.hear('locked', WITHIN_MS * 4)
  const lockedMs = Math.round(performance.now() - startedAt)
  if (locked?.ok !== true || lockedMs > WITHIN_MS) notes.push(`locked after ${lockedMs} ms: ${told}`)
  desktop.tell({ do: 'quit' })
  const quitMs = await desktop.ended(WITHIN_MS)
  if (quitMs === null) notes.push(`not quit in time: ${told}`)
  desktop.kill()
  disk?.answerAgain()
  const bugs = desktop.bugs.map((bug) => `${told}: ${JSON.stringify(bug)}`)
  const found = { ...NOTHING_FOUND, hung: notes.length, bugs: bugs.length, notes: [...notes, ...bugs] }
  return together(found, await lookAgain(place, pages, told, ground))
}

async function fill(desktop: WatchedDesktop): Promise<readonly string[]> {
  desktop.tell({ do: 'create' })
  if ((await desktop.hear('created', OPENED_WITHIN_MS))?.ok !== true) throw new Error('No vault was made')
  const pages: string[] = []
  for (let number = 0; number < PAGES; number += 1) {
    pages.push(savePage(desktop, `A page of the day. ${'heron river '.repeat(300)}`))
    if ((await desktop.hear('answer', OPENED_WITHIN_MS))?.ok !== true) throw new Error('A page was not saved')
  }
  desktop.tell({ do: 'call', name: 'backup.makeNow', payload: {} })
  if ((await desktop.hear('answer', OPENED_WITHIN_MS))?.ok !== true) throw new Error('No backup was made')
  return pages
}

/** The next morning: it opens, it is sound, every page that was promised is there, and nothing half-made is. */
async function lookAgain(
  { vault, beside, profile }: Place,
  pages: readonly string[],
  told: string,
  ground: Ground,
): Promise<Findings> {
  const desktop = await startDesktop(vault, profile)
  try {
    desktop.tell({ do: 'unlock' })
    const opened = await desktop.hear('unlocked', OPENED_WITHIN_MS)
    if (opened?.ok !== true)
      return { ...NOTHING_FOUND, unopenable: 1, notes: [`${told}: ${JSON.stringify(opened)}`] }
    const ask = async (name: string, payload: unknown) => {
      desktop.tell({ do: 'call', name, payload })
      return (await desktop.hear('answer', OPENED_WITHIN_MS))?.value
    }
    const { entries = [] } = (await ask('journal.listEntries', { after: null, limit: 200 })) as {
      readonly entries?: readonly { readonly id: string }[]
    }
    // An import that had ended before the lock may stand in front of them.
    let lost = 0
    const there = new Set(entries.map(({ id }) => id))
    for (const id of pages.filter((page) => !there.has(page))) {
      const read = (await ask('journal.readEntry', { id })) as { readonly entry?: unknown }
      if (read.entry === undefined) lost += 1
    }
    const { health } = (await ask('vault.awaitCheck', {})) as { readonly health?: string }
    await ask('transfer.readCutOff', {})
    desktop.tell({ do: 'lock', reason: 'sleep', unsaved: null })
    await desktop.hear('locked', WITHIN_MS * 2)
    const left = [...halfMadeBelow(beside), ...halfMadeBelow(path.dirname(vault))]
    const notes = [
      ...(lost > 0 ? [`${lost} pages lost: ${told}`] : []),
      ...(health === 'sound' ? [] : [`${health}: ${told}`]),
      ...left.map((file) => `left ${file}: ${told}`),
      ...desktop.bugs.map((bug) => `${told}, afterwards: ${JSON.stringify(bug)}`),
    ]
    return {
      ...{
        ...NOTHING_FOUND,
        lost: lost + left.length + (health === 'sound' ? 0 : 1),
        bugs: desktop.bugs.length,
      },
      ...{ outsideTouched: ground.touched(), notes },
    }
  } finally {
    desktop.kill()
  }
}

/** What a cut-off export, backup or restore leaves under a name of its own. */
function halfMadeBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.partial(?:\/|$)|\.part$|\.new$/.test(name))
    .map((name) => path.join(folder, name))
}
