import { describeFields } from '../../../../shared/domain/journal/field-words.ts'
import { formOf, JOURNAL_KINDS } from '../../../../shared/domain/journal/kinds.ts'
import { estimateRows, measureTable, tablePieces } from '../../backup/archive-rows.ts'
import { type TarFile, textFile } from '../../backup/archive-tar.ts'
import type { Progress } from '../../backup/progress.ts'
import { slicesOf } from '../../backup/slices.ts'
import type { Store } from '../../storage/store.ts'
import {
  EXPORT_FILE,
  EXPORT_FORMAT,
  EXPORT_README,
  EXPORT_README_FILE,
  EXPORT_VERSION,
} from './export-format.ts'
import { pageName, recordsName } from './export-names.ts'
import { type ExportedPage, exportedCodes, exportedPages, readLinks } from './exported-pages.ts'

/** The head of the big file and what ends it; the pages stand between. */
const PAGES_END = '\n]}\n'
const BETWEEN_PAGES = ',\n'
/** So many characters of it are made into bytes at once. */
const PIECE_LENGTH = 64 * 1024

/**
 * Every file of an export, its name with `/` between folders, all of one and the same moment: what is written meanwhile
 * is not in it. Pages are read when their turn comes, a second time for the file of all of them. `onPages` hears how many
 * there are.
 */
export async function* exportFiles(
  store: Store,
  nowMs: number,
  { part }: Pick<Progress, 'part'>,
  onPages: (count: number) => void,
): AsyncGenerator<TarFile, void> {
  yield textFile(EXPORT_README_FILE, EXPORT_README)
  const moment = store.holdMoment()
  try {
    const pagesInAll = store.read((db) => estimateRows(db, moment.tables.filter(isOfPages)))
    const tell = part(0, 1)
    const [codes, links] = [await exportedCodes(moment), await readLinks(moment)]
    const head = `{"format":"${EXPORT_FORMAT}","version":${EXPORT_VERSION},"exportedAtMs":${nowMs},"codes":${JSON.stringify(codes)},"entries":[\n`
    let count = 0
    let sizeBytes = Buffer.byteLength(head + PAGES_END)
    for await (const page of exportedPages(moment, links)) {
      sizeBytes += Buffer.byteLength(JSON.stringify(page)) + (count === 0 ? 0 : BETWEEN_PAGES.length)
      count += 1
      yield textFile(pageName(page, count), markdownOf(page))
      tell(count / pagesInAll)
    }
    onPages(count)
    yield { name: EXPORT_FILE, sizeBytes, pieces: piecesOfAll(head, exportedPages(moment, links)) }
    for (const [number, table] of moment.tables.entries())
      if (!isOfPages(table) && !OF_THIS_VAULT_ONLY.has(table.name)) {
        const measured = await measureTable(moment, table, () => tell(1))
        const name = recordsName(table.name, number)
        yield { name, sizeBytes: measured.sizeBytes, pieces: tablePieces(moment, measured) }
      }
  } finally {
    moment.end()
  }
}

async function* piecesOfAll(head: string, pages: AsyncIterable<ExportedPage>): AsyncGenerator<Uint8Array> {
  let text = head
  let isFirst = true
  for await (const page of pages) {
    text += isFirst ? JSON.stringify(page) : BETWEEN_PAGES + JSON.stringify(page)
    isFirst = false
    if (text.length < PIECE_LENGTH) continue
    yield* slicesOf(Buffer.from(text))
    text = ''
  }
  yield* slicesOf(Buffer.from(text + PAGES_END))
}

function isOfPages({ name }: { readonly name: string }): boolean {
  return name === 'journal_entry'
}

/**
 * Security: what a vault keeps about its own keys, openings and unfinished work is of no use outside it, and a readable
 * folder must not hold a key with which backups or sealed notes could be forged or read.
 */
const OF_THIS_VAULT_ONLY = new Set(['backup_mac_key', 'inbox_key', 'opening_mark', 'export_under_way'])

/** JSON is YAML, so names with any character stay whole in the block at the top. */
function markdownOf(page: ExportedPage): string {
  const { id, kind, date, planDay, fields, codes, tags, body } = page
  const isKnown = JOURNAL_KINDS.some((known) => known === kind)
  const words = isKnown ? describeFields(formOf(kind), fields) : ''
  return [
    '---',
    `id: ${plainOrQuoted(id)}`,
    `kind: ${plainOrQuoted(kind)}`,
    `date: ${plainOrQuoted(date)}`,
    ...(planDay === null ? [] : [`plan-day: ${planDay}`]),
    ...(codes.length === 0 ? [] : [`codes: ${JSON.stringify(codes)}`]),
    ...(tags.length === 0 ? [] : [`tags: ${JSON.stringify(tags)}`]),
    ...(words === '' ? [] : [`form: ${JSON.stringify(words)}`]),
    '---',
    '',
    body,
    '',
  ].join('\n')
}

/** An id, a kind or a date as this build writes them stands as it is; anything else could end its line. */
function plainOrQuoted(value: string): string {
  return /^[a-z0-9-]+$/.test(value) ? value : JSON.stringify(value)
}
