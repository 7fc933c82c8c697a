import { describeFields } from '../../../../shared/domain/journal/field-words.ts'
import { formOf, JOURNAL_KINDS } from '../../../../shared/domain/journal/kinds.ts'
import { collectRows } from '../../backup/collect-rows.ts'
import type { Progress } from '../../backup/progress.ts'
import { yieldToOthers } from '../../backup/slices.ts'
import type { Store } from '../../storage/store.ts'
import {
  EXPORT_FILE,
  EXPORT_FORMAT,
  EXPORT_README,
  EXPORT_README_FILE,
  EXPORT_VERSION,
} from './export-format.ts'
import { pageName, recordsName } from './export-names.ts'
import { type ExportedPage, exportedCodes, exportedPages } from './exported-pages.ts'

/** One file of an export, its name with `/` between folders. */
export type ExportFile = { readonly name: string; readonly content: Buffer }

/** Reading takes about this share of an export; the rest is writing. */
const READ = 0.3

/**
 * Every file of an export, all of one and the same moment: what is written meanwhile is not half in it. In slices between
 * which saves go on. `onPages` hears how many pages there are.
 */
export async function* exportFiles(
  store: Store,
  nowMs: number,
  { part }: Pick<Progress, 'part'>,
  onPages: (count: number) => void,
): AsyncGenerator<ExportFile> {
  yield { name: EXPORT_README_FILE, content: Buffer.from(EXPORT_README) }
  const rows = await collectRows(store, part(0, READ))
  const codes = exportedCodes(rows)
  const tell = part(READ, 1)
  const entries: string[] = []
  for (const page of exportedPages(rows)) {
    entries.push(JSON.stringify(page))
    yield { name: pageName(page, entries.length), content: Buffer.from(markdownOf(page)) }
    tell(entries.length / Math.max(1, rows.entryCount))
  }
  onPages(entries.length)
  const head = `{"format":"${EXPORT_FORMAT}","version":${EXPORT_VERSION},"exportedAtMs":${nowMs},"codes":${JSON.stringify(codes)},"entries":[\n`
  yield { name: EXPORT_FILE, content: Buffer.from(`${head}${entries.join(',\n')}\n]}\n`) }
  for (const [number, { name, pieces }] of rows.tables.entries())
    if (name !== 'journal_entry' && !OF_THIS_VAULT_ONLY.has(name)) {
      await yieldToOthers()
      yield { name: recordsName(name, number), content: Buffer.concat(pieces) }
    }
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
