import path from 'node:path'
import { isCivilDate } from '../../../../shared/domain/civil-date.ts'
import type { FileLayer } from '../../storage/file-layer.ts'
import { fitPage } from './fit-page.ts'
import {
  addCount,
  type Counts,
  countsOf,
  type FittedPage,
  freePage,
  IMPORT_LIMITS,
  type ImportedPage,
  NO_COLOURS,
  type ReadImport,
  refuseImport,
} from './imported-page.ts'
import { listedIn, readHead } from './read-head.ts'
import { readTags } from './read-tags.ts'

const PAGE_FILE = /\.(?:md|markdown)$/i
const PICTURE_FILE = /\.(?:jpe?g|png|gif|heic|webp|mp4|mov)$/i
const DAY = /\d{4}-\d{2}-\d{2}/

/**
 * Reads a folder of Markdown files, folders within it too. A page's day is `date:` between the dashes at its top, or
 * else the YYYY-MM-DD in its name; pages without a day are counted and left out, and so is what cannot be opened.
 *
 * Security: a folder may hold links to anywhere, pipes and devices, and lead round in a circle. Only plain files in
 * real folders are opened.
 */
export function readMarkdown(files: FileLayer, folder: string, tell: (share: number) => void): ReadImport {
  const pages: FittedPage[] = []
  const counts: Counts = { pictures: 0, 'undated-pages': 0, 'empty-pages': 0, 'other-files': 0 }
  let bytesLeft = IMPORT_LIMITS.fileBytes
  const all = filesBelow(files, folder)
  for (const [index, file] of all.entries()) {
    tell(index / all.length)
    const name = path.basename(file)
    if (PICTURE_FILE.test(name)) addCount(counts, 'pictures', 1)
    else if (!PAGE_FILE.test(name)) addCount(counts, 'other-files', 1)
    else {
      const bytes = bytesOf(files, file, bytesLeft)
      if (bytes === null) addCount(counts, 'unread-files', 1)
      else {
        bytesLeft -= bytes.length
        const page = readPage(Buffer.from(bytes).toString('utf8'), name, counts)
        const fitted = page === null ? null : fitPage(page, counts)
        if (fitted !== null) pages.push(fitted)
      }
      if (pages.length > IMPORT_LIMITS.pages) refuseImport('too-many')
    }
  }
  return { source: 'markdown', colours: NO_COLOURS, pages, leftOut: countsOf(counts) }
}

/** The bytes of a plain file that may be read; null for anything else. Refuses the import where they are too many. */
function bytesOf(files: FileLayer, file: string, atMost: number): Uint8Array | null {
  try {
    if (files.kindOf(file) !== 'file') return null
    return files.read(file, atMost)
  } catch (error) {
    if (isTooLarge(error)) refuseImport('too-large')
    return null
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EFBIG'
}

function readPage(text: string, name: string, counts: Counts): ImportedPage | null {
  const { head, body } = readHead(text)
  const date = DAY.exec(listedIn(head, 'date')[0] ?? '')?.[0] ?? DAY.exec(name)?.[0] ?? ''
  if (!isCivilDate(date)) {
    addCount(counts, 'undated-pages', 1)
    return null
  }
  const { tags, leftOut } = readTags(listedIn(head, 'tags'))
  addCount(counts, 'tags', leftOut)
  const originId = listedIn(head, 'id')[0]?.slice(0, 200) ?? null
  return freePage({ originId, date, tags, body: body.trimEnd() })
}

function filesBelow(files: FileLayer, folder: string): readonly string[] {
  const found: string[] = []
  let looked = 0
  const look = (below: string, depth: number) => {
    for (const file of listed(files, below, depth)) {
      looked += 1
      if (looked > IMPORT_LIMITS.files) refuseImport('too-many')
      if (path.basename(file).startsWith('.')) continue
      const isFolder = kindOf(files, file) === 'folder'
      if (isFolder && depth < IMPORT_LIMITS.folderDepth) look(file, depth + 1)
      else found.push(file)
    }
  }
  look(folder, 0)
  return found.toSorted()
}

/** The chosen folder has to be there; one within it that may not be looked into is like an empty one. */
function listed(files: FileLayer, folder: string, depth: number): readonly string[] {
  try {
    return files.list(folder)
  } catch (error) {
    if (depth === 0) throw error
    return []
  }
}

function kindOf(files: FileLayer, file: string): ReturnType<FileLayer['kindOf']> {
  try {
    return files.kindOf(file)
  } catch {
    return null
  }
}
