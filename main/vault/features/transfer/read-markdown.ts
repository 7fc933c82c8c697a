import path from 'node:path'
import { isCivilDate } from '../../../../shared/domain/civil-date.ts'
import { yieldToOthers } from '../../backup/slices.ts'
import type { FileLayer } from '../../storage/file-layer.ts'
import {
  countsOf,
  freePage,
  IMPORT_LIMITS,
  type ImportedPage,
  NO_COLOURS,
  type ReadImport,
  refuseImport,
} from './imported-page.ts'
import { readTags } from './read-tags.ts'

const PAGE_FILE = /\.(?:md|markdown)$/i
const PICTURE_FILE = /\.(?:jpe?g|png|gif|heic|webp|mp4|mov)$/i

/**
 * Reads a folder of Markdown files, folders within it too, in slices. A page's day is `date:` between the dashes at
 * its top, or else the YYYY-MM-DD in its name; pages without a day are counted and left out.
 */
export async function readMarkdown(
  files: FileLayer,
  folder: string,
  tell: (share: number) => void,
): Promise<ReadImport> {
  const pages: ImportedPage[] = []
  const counts = { pictures: 0, 'undated-pages': 0, 'empty-pages': 0, 'other-files': 0 }
  let bytes = 0
  const all = filesBelow(files, folder)
  for (const [index, file] of all.entries()) {
    tell(index / all.length)
    await yieldToOthers()
    const name = path.basename(file)
    if (PICTURE_FILE.test(name)) counts.pictures += 1
    else if (!PAGE_FILE.test(name)) counts['other-files'] += 1
    else {
      const sizeBytes = files.size(file)
      bytes += sizeBytes
      if (bytes > IMPORT_LIMITS.fileBytes) refuseImport('too-large')
      const page = readPage(Buffer.from(files.read(file, sizeBytes)).toString('utf8'), name)
      if (page === null) counts['undated-pages'] += 1
      else if (page.body.trim() === '') counts['empty-pages'] += 1
      else pages.push(page)
      if (pages.length > IMPORT_LIMITS.pages) refuseImport('too-many')
    }
  }
  return { source: 'markdown', colours: NO_COLOURS, pages, leftOut: countsOf(counts) }
}

function readPage(text: string, name: string): ImportedPage | null {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const block = /^---\n([\s\S]*?)\n---(?:\n|$)\n?/.exec(plain)
  const head = block?.[1] ?? ''
  const date =
    /^date:\s*["']?(\d{4}-\d{2}-\d{2})/m.exec(head)?.[1] ?? /\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? ''
  if (!isCivilDate(date)) return null
  const originId = /^id:\s*["']?([^"'\n]{1,200})/m.exec(head)?.[1]?.trim() ?? null
  return freePage({ originId, date, tags: tagsIn(head), body: plain.slice(block?.[0].length ?? 0).trimEnd() })
}

/** `tags: [one, two]` or `tags: one, two`, as Markdown journals write them. */
function tagsIn(head: string): readonly string[] {
  const list = /^tags:[ \t]*\[?([^\]\n]*)\]?[ \t]*$/m.exec(head)?.[1] ?? ''
  return readTags(list.split(',').map((tag) => tag.trim().replaceAll(/^["'#]+|["']+$/g, ''))).tags
}

function filesBelow(files: FileLayer, folder: string): readonly string[] {
  const found: string[] = []
  const look = (below: string, depth: number) => {
    for (const file of files.list(below)) {
      if (path.basename(file).startsWith('.')) continue
      if (depth < IMPORT_LIMITS.folderDepth && isFolder(files, file)) look(file, depth + 1)
      else found.push(file)
      if (found.length > IMPORT_LIMITS.files) refuseImport('too-many')
    }
  }
  look(folder, 0)
  return found.toSorted()
}

function isFolder(files: FileLayer, file: string): boolean {
  if (path.extname(file) !== '' && (PAGE_FILE.test(file) || PICTURE_FILE.test(file))) return false
  try {
    files.list(file)
    return true
  } catch {
    return false
  }
}
