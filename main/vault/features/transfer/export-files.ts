import { describeFields } from '../../../../shared/domain/journal/field-words.ts'
import { formOf } from '../../../../shared/domain/journal/kinds.ts'
import { collectRows } from '../../backup/collect-rows.ts'
import type { Progress } from '../../backup/progress.ts'
import { yieldToOthers } from '../../backup/slices.ts'
import type { Store } from '../../storage/store.ts'
import { EXPORT_FILE, EXPORT_FORMAT, EXPORT_README, EXPORT_VERSION } from './export-format.ts'
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
  yield { name: 'README.txt', content: Buffer.from(EXPORT_README) }
  const rows = await collectRows(store, part(0, READ))
  const codes = exportedCodes(rows)
  const tell = part(READ, 1)
  const entries: string[] = []
  for (const page of exportedPages(rows)) {
    entries.push(JSON.stringify(page))
    yield { name: pageName(page), content: Buffer.from(markdownOf(page)) }
    tell(entries.length / Math.max(1, rows.entryCount))
  }
  onPages(entries.length)
  const head = `{"format":"${EXPORT_FORMAT}","version":${EXPORT_VERSION},"exportedAtMs":${nowMs},"codes":${JSON.stringify(codes)},"entries":[\n`
  yield { name: EXPORT_FILE, content: Buffer.from(`${head}${entries.join(',\n')}\n]}\n`) }
  for (const { name, pieces } of rows.tables)
    if (name !== 'journal_entry') {
      await yieldToOthers()
      yield { name: `records/${name}.jsonl`, content: Buffer.concat(pieces) }
    }
}

function pageName({ date, kind, id }: ExportedPage): string {
  return `pages/${date.slice(0, 7)}/${date}-${kind}-${id}.md`
}

/** JSON is YAML, so names with any character stay whole in the block at the top. */
function markdownOf(page: ExportedPage): string {
  const { id, kind, date, planDay, fields, codes, tags, body } = page
  const words = describeFields(formOf(kind), fields)
  return [
    '---',
    `id: ${id}`,
    `kind: ${kind}`,
    `date: ${date}`,
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
