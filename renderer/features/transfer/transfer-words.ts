import { unreachable } from '../../../shared/assert.ts'
import type { ImportPreview, ImportSource, LeftOut } from '../../../shared/contract/transfer.ts'
import { plainDate } from '../../app/date-words.ts'

/** The name of where pages came from. */
export function sourceName(source: ImportSource): string {
  switch (source) {
    case 'respite':
      return 'A Respite export'
    case 'day-one':
      return 'Day One'
    case 'mini-diary':
      return 'Mini Diary'
    case 'mini-diarium':
      return 'Mini Diarium'
    case 'jrnl':
      return 'jrnl'
    case 'markdown':
      return 'A folder of Markdown files'
    default:
      return unreachable(source)
  }
}

/** How many pages, in words. */
export function countedPages(count: number): string {
  return count === 1 ? '1 page' : `${count} pages`
}

/** What was found, in one sentence. */
export function previewWords({ source, entryCount, from, to }: ImportPreview): string {
  const found = `${sourceName(source)}: ${countedPages(entryCount)}`
  if (from === null || to === null) return `${found}.`
  return from === to
    ? `${found}, from ${plainDate(from)}.`
    : `${found}, from ${plainDate(from)} to ${plainDate(to)}.`
}

/** One kind of thing that has no place here. */
export function leftOutWords({ what, count }: LeftOut): string {
  switch (what) {
    case 'pictures':
      return counted(count, 'picture or film', 'pictures or films')
    case 'recordings':
      return counted(count, 'recording', 'recordings')
    case 'places':
      return counted(count, 'place', 'places')
    case 'tags':
      return counted(count, 'tag', 'tags')
    case 'codes':
      return counted(count, 'code that could be a name', 'codes that could be names')
    case 'empty-pages':
      return counted(count, 'page without words', 'pages without words')
    case 'undated-pages':
      return counted(count, 'page without a date', 'pages without a date')
    case 'binned-pages':
      return counted(count, 'page from the bin', 'pages from the bin')
    case 'other-files':
      return counted(count, 'other file', 'other files')
    default:
      return unreachable(what)
  }
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`
}
