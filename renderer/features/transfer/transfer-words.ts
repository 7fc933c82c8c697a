import { unreachable } from '../../../shared/assert.ts'
import type { CutOffExport, ImportPreview, ImportSource, LeftOut } from '../../../shared/contract/transfer.ts'
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
    case 'unread-files':
      return counted(count, 'file that could not be opened', 'files that could not be opened')
    case 'long-pages':
      return counted(count, 'page too long for Respite', 'pages too long for Respite')
    case 'fields':
      return counted(count, 'answer that fits no field here', 'answers that fit no field here')
    case 'steps':
      return counted(count, 'link to a step of the plan', 'links to steps of the plan')
    default:
      return unreachable(what)
  }
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`
}

/** What became of an export that was cut off. */
export function cutOffWords({ folder, outcome }: CutOffExport): string {
  switch (outcome) {
    case 'taken-away':
      return `What it had written was taken away from ${folder}. You can export again whenever you like.`
    case 'partly':
      return `What it had written was taken away from ${folder}. Other files lie in its folder now, and those were left alone. Its name ends in “.partial”.`
    case 'not-ours':
      return `Something lies under its name in ${folder} that Respite did not write, so it was left alone. Its name ends in “.partial”; look at it and delete it if it is yours to delete.`
    case 'failed':
      return `What it had written still lies in ${folder}, where others may be able to read it, and could not be taken away. Respite tries again at the next unlocking. Its name ends in “.partial”; you can delete it too.`
    default:
      return unreachable(outcome)
  }
}
