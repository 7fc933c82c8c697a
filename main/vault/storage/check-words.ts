import { randomInt } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { quoted } from './digested-tables.ts'
import type { Key } from './key-order.ts'
import type { Connection } from './open-database.ts'
import type { RowDigest } from './row-digest.ts'
import type { Slice } from './row-slices.ts'
import type { WordIndex } from './word-indexes.ts'

/** Work goes on for so many milliseconds before others get their turn. */
const TURN_MS = 5
/** Texts compared at once: their different words are kept in memory meanwhile. */
const MOST_ROWS = 50_000
const MOST_BYTES = 32 * 1024 * 1024
/** Somebody may write into old pages without a pause; such a block is left for the next opening. */
const MOST_TRIES = 5

/** A prime below 2^36: fifty thousand numbers smaller than it add up to a number JavaScript still holds exactly. */
const MODULUS = 68_719_476_731

/** Rows of the index's table with numbers above `after` and up to `upTo`, and the slices they were read in. */
type Block = { readonly after: number; readonly upTo: number; readonly slices: readonly Slice[] }

type Surroundings = {
  readonly connection: Connection
  readonly digest: RowDigest
  readonly isOver: () => boolean
}

/**
 * Whether an index of words says of every word in which texts it stands, and the texts say the same. In turns of some
 * milliseconds: the texts of a block are cut into words by the index's own tokenizer in a table in memory, and what
 * the index says of the same rows is asked word by word. `slices` are the texts as they were read for the digest;
 * later ones are left for the next opening. Null where `isOver` said so before the end.
 *
 * Security: the index is no part of the digest because it follows from the rows, so its old pages come back unnoticed
 * there, and words of deleted pages with them. Sums go over secret functions of the row numbers, new each time.
 */
export async function wordsFitTexts(
  surroundings: Surroundings,
  index: WordIndex,
  slices: readonly Slice[],
): Promise<boolean | null> {
  const { connection, digest, isOver } = surroundings
  const touched = new Set<number>()
  const stopWatching = digest.watch((table, rowId) => {
    if (table === index.content) touched.add(rowId)
  })
  const scratch = openScratch(connection, index)
  try {
    const terms = await listTerms(connection, scratch.kept, isOver)
    if (terms === null) return null
    for (const block of blocksOf(slices)) {
      const fits = await blockFits(surroundings, { index, scratch, terms, touched }, block)
      if (fits !== true) return fits
    }
    return true
  } finally {
    stopWatching()
    if (connection.open) scratch.close()
  }
}

type Comparison = {
  readonly index: WordIndex
  readonly scratch: Scratch
  readonly terms: readonly string[]
  readonly touched: ReadonlySet<number>
}

/** Rows written since are left out; where more are written while a block is compared, it is compared again. */
async function blockFits(
  surroundings: Surroundings,
  comparison: Comparison,
  block: Block,
): Promise<boolean | null> {
  const { touched } = comparison
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    const left = [...touched].filter((row) => row > block.after && row <= block.upTo)
    const fits = await compareBlock(surroundings, comparison, block, left)
    if (fits === null) return null
    const now = [...touched].filter((row) => row > block.after && row <= block.upTo)
    if (now.length === left.length) return fits
  }
  return true
}

async function compareBlock(
  { connection, isOver }: Surroundings,
  { index, scratch, terms }: Comparison,
  block: Block,
  left: readonly number[],
): Promise<boolean | null> {
  const without = JSON.stringify(left)
  const sum = secretSum()
  const inTexts = new Map<string, number>()
  for (const { after, last } of block.slices) {
    const range = [firstOf(after) ?? block.after, firstOf(last) ?? block.after, without]
    for (const [term, value] of scratch.sumsOf(sum, range))
      inTexts.set(term, (inTexts.get(term) ?? 0) + value)
    await nextTurn()
    if (isOver()) return null
  }
  const inIndex = connection
    .prepare<unknown[]>(
      `SELECT total(${sum}) FROM ${quoted(index.name)} WHERE ${quoted(index.name)} MATCH ? AND rowid > ? AND rowid <= ?
         AND rowid NOT IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
  let turn = performance.now() + TURN_MS
  for (const term of terms) {
    const found = inIndex.get(`"${term.replaceAll('"', '""')}"`, block.after, block.upTo, without) as number
    if (found !== (inTexts.get(term) ?? 0) && scratch.isOneWord(term)) return false
    inTexts.delete(term)
    if (performance.now() < turn) continue
    await nextTurn()
    if (isOver()) return null
    turn = performance.now() + TURN_MS
  }
  return inTexts.size === 0
}

/** Every word of the index, some at a time: of a common one all places are counted before it comes. */
async function listTerms(
  connection: Connection,
  kept: string,
  isOver: () => boolean,
): Promise<readonly string[] | null> {
  const following = connection
    .prepare<unknown[]>(`SELECT term FROM ${kept} WHERE term > ? ORDER BY term`)
    .pluck()
  const terms: string[] = []
  for (let isLast = false; !isLast; ) {
    isLast = true
    const turn = performance.now() + TURN_MS
    for (const term of following.iterate(terms.at(-1) ?? '') as Iterable<string>) {
      terms.push(term)
      if (performance.now() < turn) continue
      isLast = false
      break
    }
    await nextTurn()
    if (isOver()) return null
  }
  return terms
}

type Scratch = {
  /** What the index itself says, word by word. */
  readonly kept: string
  /** For each word of the texts in a range the sum over its rows. */
  readonly sumsOf: (sum: string, range: readonly unknown[]) => readonly (readonly [string, number])[]
  /** Whether a word of the index is cut as that word again; one that is not cannot be asked for. */
  readonly isOneWord: (term: string) => boolean
  readonly close: () => void
}

/** Tables in memory, seen by this connection alone. */
function openScratch(
  connection: Connection,
  { name, content, rowId, columns, tokenizer }: WordIndex,
): Scratch {
  const [cut, seen, kept] = ['words cut', 'words seen', 'words kept'].map((what) => `temp.${quoted(what)}`)
  const list = columns.map(quoted).join(', ')
  const marks = columns.map(() => '?').join(', ')
  connection.exec(`
    CREATE VIRTUAL TABLE ${cut} USING fts5(${list}, content='', columnsize=0, detail=none, tokenize="${tokenizer}");
    CREATE VIRTUAL TABLE ${seen} USING fts5vocab('temp', 'words cut', 'instance');
    CREATE VIRTUAL TABLE ${kept} USING fts5vocab('main', '${name}', 'row');`)
  const fill = connection.prepare<unknown[]>(
    `INSERT INTO ${cut} (rowid, ${list}) SELECT ${rowId}, ${list} FROM ${quoted(content)}
     WHERE ${rowId} > ? AND ${rowId} <= ? AND ${rowId} NOT IN (SELECT value FROM json_each(?))`,
  )
  const empty = connection.prepare(`INSERT INTO ${cut} ("words cut") VALUES ('delete-all')`)
  return {
    kept: kept ?? '',
    sumsOf: (sum, range) => {
      fill.run(...range)
      const sums = connection
        .prepare(`SELECT term, total(${sum.replaceAll('rowid', 'doc')}) FROM ${seen} GROUP BY term`)
        .raw()
        .all() as [string, number][]
      empty.run()
      return sums
    },
    isOneWord: (term) => {
      connection
        .prepare<unknown[]>(`INSERT INTO ${cut} (rowid, ${list}) VALUES (1, ${marks})`)
        .run(...columns.map((_, place) => (place === 0 ? term : '')))
      const words = connection.prepare(`SELECT term FROM ${seen}`).pluck().all()
      empty.run()
      return words.length === 1 && words[0] === term
    },
    close: () => {
      for (const table of [kept, seen, cut]) connection.exec(`DROP TABLE IF EXISTS ${table}`)
    },
  }
}

/** A number made of `rowid` that nobody can know beforehand, so that no two sets of rows have the same sum by design. */
function secretSum(): string {
  const [factor, offset] = [randomInt(2 ** 30, 2 ** 31), randomInt(2 ** 30)]
  const mixed = `((rowid * ${factor} + ${offset}) % 2147483647)`
  return `(${mixed} * ${mixed}) % ${MODULUS}`
}

function* blocksOf(slices: readonly Slice[]): Generator<Block> {
  let waiting: Slice[] = []
  let [rows, bytes] = [0, 0]
  let [after, upTo] = [0, 0]
  for (const [place, slice] of slices.entries()) {
    waiting.push(slice)
    rows += slice.rows
    bytes += slice.bytes
    // The last slice of a table may have no rows.
    upTo = firstOf(slice.last) ?? upTo
    if (rows + 200 <= MOST_ROWS && bytes < MOST_BYTES && place < slices.length - 1) continue
    yield { after, upTo, slices: waiting }
    after = upTo
    waiting = []
    rows = 0
    bytes = 0
  }
}

function firstOf(key: Key | null): number | null {
  return key === null ? null : Number(key[0])
}
