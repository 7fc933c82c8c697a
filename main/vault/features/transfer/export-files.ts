import { describeFields } from '../../../../shared/domain/journal/field-words.ts'
import { formOf } from '../../../../shared/domain/journal/kinds.ts'
import { collectRows } from '../../backup/collect-rows.ts'
import { yieldToOthers } from '../../backup/slices.ts'
import type { Store } from '../../storage/store.ts'
import { EXPORT_FILE, EXPORT_FORMAT, EXPORT_README, EXPORT_VERSION } from './export-format.ts'
import { type PageToExport, readPages } from './transfer-repository.ts'

/** One file of an export, its name with `/` between folders. */
export type ExportFile = { readonly name: string; readonly content: Buffer }

const PAGES_A_SLICE = 100
const LONGEST_FOLDER = /^(\d{4}-\d{2})/

/** Every file of an export, in slices between which saves go on; told how many pages are done. */
export async function* exportFiles(
  store: Store,
  nowMs: number,
  onPages: (done: number) => void,
): AsyncGenerator<ExportFile> {
  yield { name: 'README.txt', content: Buffer.from(EXPORT_README) }
  const entries: string[] = []
  let after = 0
  for (;;) {
    const from = after
    const pages = store.read((db) => readPages(db, from, PAGES_A_SLICE))
    for (const page of pages) {
      entries.push(jsonOf(page))
      yield { name: pageName(page), content: Buffer.from(markdownOf(page)) }
    }
    after = pages.at(-1)?.row ?? after
    onPages(entries.length)
    if (pages.length < PAGES_A_SLICE) break
    await yieldToOthers()
  }
  const head = `{"format":"${EXPORT_FORMAT}","version":${EXPORT_VERSION},"exportedAtMs":${nowMs},"entries":[\n`
  yield { name: EXPORT_FILE, content: Buffer.from(`${head}${entries.join(',\n')}\n]}\n`) }
  const rows = await collectRows(store, () => undefined)
  for (const { name, pieces } of rows.tables)
    if (name !== 'journal_entry') yield { name: `records/${name}.jsonl`, content: Buffer.concat(pieces) }
}

function jsonOf({ row: _, fields, codes, tags, isInBin, ...page }: PageToExport): string {
  return JSON.stringify({
    ...page,
    fields: JSON.parse(fields) as unknown,
    isInBin: isInBin === 1,
    codes: JSON.parse(codes) as unknown,
    tags: JSON.parse(tags) as unknown,
  })
}

function pageName({ date, kind, id }: PageToExport): string {
  const month = LONGEST_FOLDER.exec(date)?.[1] ?? 'undated'
  return `pages/${month}/${date}-${kind}-${id}.md`
}

/** JSON is YAML, so names with any character stay whole in the block at the top. */
function markdownOf(page: PageToExport): string {
  const { id, kind, date, planDay, fields, codes, tags, body } = page
  const values = JSON.parse(fields) as Parameters<typeof describeFields>[1]
  const words = describeFields(formOf(kind), values)
  return [
    '---',
    `id: ${id}`,
    `kind: ${kind}`,
    `date: ${date}`,
    ...(planDay === null ? [] : [`plan-day: ${planDay}`]),
    ...(codes === '[]' ? [] : [`codes: ${codes}`]),
    ...(tags === '[]' ? [] : [`tags: ${tags}`]),
    ...(words === '' ? [] : [`form: ${JSON.stringify(words)}`]),
    '---',
    '',
    body,
    '',
  ].join('\n')
}
