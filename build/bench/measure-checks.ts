import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { EntryToWrite } from '../../main/vault/features/journal/journal-repository.ts'
import { vaultFolderAt } from '../../main/vault/storage/vault-folder.ts'
import { bodyOf } from './entries.ts'
import { fillSides } from './measure-size.ts'
import { createRespiteSide } from './respite-side.ts'

/** How the check after unlocking went, beside which somebody works. */
export type CheckReport = {
  readonly what: string
  readonly megabytes: number
  readonly checkSeconds: number
  /** Seconds of processor time of the thread, whatever else the machine did. */
  readonly processorSeconds: number
  /** The longest time in which nothing else had its turn: by the clock, and of it what this thread worked. */
  readonly longestHoldMs: number
  readonly longestHoldProcessorMs: number
}

const MANY_PAGES = 300_000
const LONG_PAGES = 200
const LONG_PAGE_CHARACTERS = 1_900_000

/** Unlocks a vault of many pages and one of very long ones, and measures how long the check holds others up. */
export async function measureChecks(
  tell: (line: string) => void,
  pages = MANY_PAGES,
): Promise<readonly CheckReport[]> {
  return [
    await measureCheck(`${pages} pages of 1.5 kB`, pages, [], tell),
    await measureCheck(`${LONG_PAGES} pages of 1.9 MB`, 100, longPages(), tell),
  ]
}

function* longPages(): Generator<EntryToWrite> {
  const parts: string[] = []
  for (let length = 0; length < LONG_PAGE_CHARACTERS; length += parts.at(-1)?.length ?? 1)
    parts.push(`${bodyOf(parts.length)} word${parts.length}\n`)
  const body = parts.join('').slice(0, LONG_PAGE_CHARACTERS)
  for (let number = 0; number < LONG_PAGES; number += 1)
    yield {
      ...{ id: randomUUID(), kind: 'evening', stepId: null, date: '2026-03-02', planDay: null, fields: '{}' },
      ...{ body: `${number} ${body}`, firstLine: String(number), words: 300_000, nowMs: 0 },
    }
}

async function measureCheck(
  what: string,
  pages: number,
  further: Iterable<EntryToWrite>,
  tell: (line: string) => void,
): Promise<CheckReport> {
  const parent = mkdtempSync(path.join(tmpdir(), 'respite-bench-'))
  const removeFolder = () => rmSync(parent, { recursive: true, force: true })
  process.once('exit', removeFolder)
  try {
    const side = createRespiteSide(parent)
    await fillSides([side], pages)
    for (const entry of further) side.fill([entry])
    side.close()
    const { database } = vaultFolderAt(path.join(parent, 'bench.vault'))
    const megabytes = Math.round(statSync(database).size / 1e5) / 10
    tell(`  ${what}, ${megabytes} MB; unlocking and checking`)
    await side.open()
    const watch = watchHolds()
    const startedAt = performance.now()
    const { health } = await side.call('vault.awaitCheck', {}, { nowMs: Date.now(), timeZone: 'UTC' })
    if (health !== 'sound') throw new Error(`The check found the vault ${health}`)
    const checkSeconds = Math.round((performance.now() - startedAt) / 100) / 10
    const held = watch.end()
    side.close()
    return { what, megabytes, checkSeconds, ...held }
  } finally {
    removeFolder()
    process.removeListener('exit', removeFolder)
  }
}

/** Asks for its turn again and again, and remembers how long it had to wait for one. */
function watchHolds() {
  let [longest, longestProcessor, isOver] = [0, 0, false]
  const begun = processorMs()
  let [at, processorAt] = [performance.now(), begun]
  const look = () => {
    const [now, processor] = [performance.now(), processorMs()]
    longest = Math.max(longest, now - at)
    longestProcessor = Math.max(longestProcessor, processor - processorAt)
    ;[at, processorAt] = [now, processor]
    if (!isOver) setImmediate(look)
  }
  setImmediate(look)
  return {
    end: () => {
      isOver = true
      return {
        processorSeconds: Math.round((processorMs() - begun) / 100) / 10,
        longestHoldMs: Math.round(longest),
        longestHoldProcessorMs: Math.round(longestProcessor),
      }
    },
  }
}

function processorMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
