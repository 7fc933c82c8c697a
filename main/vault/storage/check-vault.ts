import { setTimeout as pause } from 'node:timers/promises'
import type { VaultHealth } from '../../../shared/contract/vault.ts'
import { createIndexCheck } from './check-indexes.ts'
import { rowsFitDigest } from './check-rows.ts'
import { wordsFitTexts } from './check-words.ts'
import { quoted } from './digested-tables.ts'
import type { Connection } from './open-database.ts'
import type { RowDigest } from './row-digest.ts'
import type { Slice } from './row-slices.ts'
import { storageFailureOf } from './system-failures.ts'
import { type WordIndex, wordIndexes } from './word-indexes.ts'

/** SQLite's own check cannot be cut into slices, so it waits for this many milliseconds without a call. */
export const QUIET_BEFORE_CHECK_MS = 3_000
const LOOK_EVERY_MS = 250

/** Up to here SQLite's own checks hold nobody up for long (0.1 s); a larger vault is compared in slices alone. */
const MOST_BYTES_IN_ONE_GO = 8 * 1024 * 1024

/** What the check needs to know of the vault it runs beside. */
export type CheckSurroundings = {
  readonly isOver: () => boolean
  /** Milliseconds since the last call. */
  readonly quietForMs: () => number
  /** How long that has to be before SQLite's own check is made. */
  readonly quietNeededMs: number
  /** Bytes of the database up to which SQLite's own checks are made. */
  readonly mostBytesInOneGo?: number
}

type Checked = { readonly connection: Connection; readonly digest: RowDigest }

/**
 * Looks through the whole vault in the background after it was opened, in slices of a few milliseconds: every row
 * against the digest, every ordinary index against its table, every index of words against the texts. Where the vault
 * is small, SQLite's own checks follow when it is quiet. Changes nothing. Null where the vault was closed before the end.
 */
export async function checkVault(
  connection: Connection,
  digest: RowDigest,
  surroundings: CheckSurroundings,
): Promise<VaultHealth | null> {
  try {
    const inSlices = await checkInSlices({ connection, digest }, surroundings)
    if (inSlices !== 'sound') return inSlices
    const atMost = surroundings.mostBytesInOneGo ?? MOST_BYTES_IN_ONE_GO
    return bytesOf(connection) > atMost ? 'sound' : await checkInOneGo(connection, surroundings)
  } catch (error) {
    if (surroundings.isOver()) return null
    if (storageFailureOf(error)?.code === 'vault-damaged') return 'damaged'
    throw error
  }
}

async function checkInSlices(
  { connection, digest }: Checked,
  { isOver }: CheckSurroundings,
): Promise<VaultHealth | null> {
  const indexes = createIndexCheck(connection, digest)
  const words = wordIndexes(connection)
  const texts = new Map<string, Slice[]>(words.map(({ content }) => [content, []]))
  try {
    const fits = await rowsFitDigest(connection, digest, isOver, (table, slice) => {
      indexes.onSlice(table, slice)
      texts.get(table.name)?.push(slice)
    })
    if (fits !== true) return verdict(fits)
    const indexesFit = await indexes.finish(isOver)
    if (indexesFit !== true) return verdict(indexesFit)
  } finally {
    indexes.end()
  }
  for (const index of words) {
    const fit = await wordsFitTexts({ connection, digest, isOver }, index, texts.get(index.content) ?? [])
    if (fit !== true) return verdict(fit)
  }
  return 'sound'
}

function verdict(fits: boolean | null): VaultHealth | null {
  return fits === null ? null : fits ? 'sound' : 'older-parts'
}

async function checkInOneGo(
  connection: Connection,
  surroundings: CheckSurroundings,
): Promise<VaultHealth | null> {
  if (!(await isQuiet(surroundings))) return null
  if (connection.pragma('quick_check(1)', { simple: true }) !== 'ok') return 'damaged'
  if (!(await isQuiet(surroundings))) return null
  return wordIndexes(connection).every((index) => isTrueToTexts(connection, index)) ? 'sound' : 'older-parts'
}

/** Waits until nobody asked for anything for a while; false where the vault was closed meanwhile. */
async function isQuiet(surroundings: CheckSurroundings): Promise<boolean> {
  while (surroundings.quietForMs() < surroundings.quietNeededMs) {
    await pause(LOOK_EVERY_MS, null, { ref: false })
    if (surroundings.isOver()) return false
  }
  return !surroundings.isOver()
}

/** FTS5's own comparison of an index with its texts, in one go. */
function isTrueToTexts(connection: Connection, { name }: WordIndex): boolean {
  try {
    connection.exec(`INSERT INTO ${quoted(name)} (${quoted(name)}, rank) VALUES ('integrity-check', 1)`)
    return true
  } catch (error) {
    if (storageFailureOf(error)?.code === 'vault-damaged') return false
    throw error
  }
}

function bytesOf(connection: Connection): number {
  const number = (name: string) => Number(connection.pragma(name, { simple: true }))
  return number('page_count') * number('page_size')
}
