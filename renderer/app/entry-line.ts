import { formOf, type JournalKind } from '../../shared/domain/journal/kinds.ts'

/** What a list says about a page: its first line, unless its kind is folded or there is none. */
export function entryLine(entry: { readonly kind: JournalKind; readonly firstLine: string }): string {
  if (formOf(entry.kind).isFolded) return 'Folded'
  return entry.firstLine === '' ? 'An empty page' : entry.firstLine
}
