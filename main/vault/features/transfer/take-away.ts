import path from 'node:path'
import { yieldToOthers } from '../../backup/slices.ts'
import type { FileLayer } from '../../storage/file-layer.ts'
import { isExportedFile, isExportedFolder, markerOf, type Partial } from './export-names.ts'

/**
 * What became of an export that was not finished: nothing there; taken away; taken away but for what others put there;
 * nothing touched because it does not look like ours; or the disk would not.
 */
export type TakenAway = 'nothing' | 'taken-away' | 'partly' | 'not-ours' | 'failed'

/** One step each, so that the loop can be let go between them. */
type Steps = Generator<undefined, TakenAway>

const LONGEST_SLICE_MS = 20
const AGE_HEAD = Buffer.from('age-encryption.org/v1')
const LONGEST_MARKER = 64

/** Takes away what an export has written, in slices. */
export async function takeAway(
  files: FileLayer,
  partial: Partial,
  place = partial.place,
): Promise<TakenAway> {
  const steps = stepsOf(files, partial, place)
  let since = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
    if (performance.now() - since < LONGEST_SLICE_MS) continue
    await yieldToOthers()
    since = performance.now()
  }
}

/** The same at once, as far as it comes in this time; null where it did not come to the end. */
export function takeAwayNow(files: FileLayer, partial: Partial, longestMs: number): TakenAway | null {
  const steps = stepsOf(files, partial, partial.place)
  const until = performance.now() + longestMs
  while (performance.now() < until) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
  return null
}

/**
 * Security: only plain files and real folders of names that an export writes, in a folder with this export's own
 * marker. Nothing is ever followed and nothing taken away with what is in it, so that no row, however it came into
 * the vault, makes anything else go.
 */
function* stepsOf(files: FileLayer, partial: Partial, place: string): Steps {
  try {
    const kind = files.kindOf(place)
    if (kind === null) return 'nothing'
    if (partial.isEncrypted) return kind === 'file' ? takeFile(files, place) : 'not-ours'
    if (kind !== 'folder') return 'not-ours'
    const marker = markerOf(place, partial.token)
    if (!isMarked(files, marker, partial.token)) return takeEmpty(files, place)
    yield* emptied(files, place, '')
    const others = files.list(place).filter((file) => file !== marker)
    files.removeFile(marker)
    if (others.length > 0) return 'partly'
    files.removeEmptyFolder(place)
    return 'taken-away'
  } catch {
    return 'failed'
  }
}

function takeFile(files: FileLayer, file: string): TakenAway {
  const [head] = files.readPieces(file)
  if (head !== undefined && !startsLikeAge(head)) return 'not-ours'
  files.removeFile(file)
  return 'taken-away'
}

/** Also what was cut off within its first bytes. */
function startsLikeAge(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, AGE_HEAD.length)
  return AGE_HEAD.subarray(0, length).equals(bytes.subarray(0, length))
}

/** Cut off before its marker was written: there is nothing in it then. */
function takeEmpty(files: FileLayer, folder: string): TakenAway {
  if (files.list(folder).length > 0) return 'not-ours'
  files.removeEmptyFolder(folder)
  return 'taken-away'
}

/** Whether the marker says the token; one that was cut off is empty. */
function isMarked(files: FileLayer, marker: string, token: string): boolean {
  if (files.kindOf(marker) !== 'file') return false
  const said = Buffer.from(files.read(marker, LONGEST_MARKER)).toString('utf8')
  return said === token || said === ''
}

function* emptied(files: FileLayer, folder: string, below: string): Generator<undefined, void> {
  for (const place of files.list(folder)) {
    const name = `${below}${path.basename(place)}`
    const kind = files.kindOf(place)
    if (kind === 'file' && isExportedFile(name)) files.removeFile(place)
    else if (kind === 'folder' && isExportedFolder(name)) {
      yield* emptied(files, place, `${name}/`)
      if (files.list(place).length === 0) files.removeEmptyFolder(place)
    }
    yield undefined
  }
}
