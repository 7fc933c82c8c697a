import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { Encrypter } from 'age-encryption'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import { type TarFile, tarPieces } from '../../backup/archive-tar.ts'
import { bytesOf, joined, streamOf } from '../../backup/slices.ts'
import { type FileLayer, forceFolder } from '../../storage/file-layer.ts'
import { failureOfSystemError } from '../../storage/system-failures.ts'
import { markerOf, type Partial, placeOf } from './export-names.ts'
import { passphraseRecipient } from './passphrase-recipient.ts'
import { takeAway, takeAwayNow } from './take-away.ts'

/** Where an export goes and what stops it. */
export type ExportTarget = {
  readonly files: FileLayer
  /** The folder the person chose. */
  readonly folder: string
  /** The name in it, not there yet. */
  readonly name: string
  /** Throws `cancelled` where the person wants no more. */
  readonly refuseStopped: () => void
  /** The process is told to end: what was written goes, as far as that is quick. */
  readonly isOver: AbortSignal
  /** Keeps in the vault, before the first byte, where something readable is about to lie. */
  readonly note: (partial: string) => void
  /** Nothing of it lies under that name any more. */
  readonly forget: () => void
}

/** A file of no more is written and forced to disk in one step; there may be a hundred thousand. */
const SMALL_BYTES = 256 * 1024

/** A lock waits this long at the most for what was written to go; the next unlocking takes the rest. */
const LONGEST_AT_THE_END_MS = 150

/**
 * Writes an export as a folder anyone can read, or as one encrypted file. Never over anything; under another name until
 * it is whole. Throws `export-exists`, `cancelled` or a storage failure and leaves nothing behind.
 */
export async function writeExport(
  target: ExportTarget,
  content: AsyncIterable<TarFile>,
  secret: Uint8Array | null,
): Promise<void> {
  const { files, folder, name, isOver } = target
  const whole = path.join(folder, name)
  const token = randomBytes(16).toString('hex')
  const partial = { place: `${whole}.${token}.partial`, whole, isEncrypted: secret !== null, token }
  if (files.exists(whole)) throw new ExpectedFailure({ code: 'export-exists' })
  if (!files.exists(folder)) throw new ExpectedFailure({ code: 'storage-failed' })
  target.note(partial.place)
  const atTheEnd = () => {
    if (takeAwayNow(files, partial, LONGEST_AT_THE_END_MS) === 'taken-away') forgetQuietly(target)
  }
  isOver.addEventListener('abort', atTheEnd)
  let place = partial.place
  try {
    if (secret === null) await writeFolder(target, partial, content)
    else await writeEncrypted(target, partial, content, secret)
    refuseStopped(target)
    files.rename(partial.place, whole)
    place = whole
    forceFolder(files, folder)
    if (secret === null) removeQuietly(files, markerOf(whole, token))
    target.forget()
  } catch (error) {
    if (!isOver.aborted) {
      const taken = await takeAway(files, partial, place)
      if (taken === 'taken-away' || taken === 'nothing') forgetQuietly(target)
    }
    throw error instanceof ExpectedFailure ? error : new ExpectedFailure(failureOfSystemError(error))
  } finally {
    isOver.removeEventListener('abort', atTheEnd)
  }
}

/** The vault may be closed already; its next opening finds nothing there and forgets it then. */
function forgetQuietly({ forget }: ExportTarget): void {
  try {
    forget()
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error
  }
}

function refuseStopped({ isOver, refuseStopped: refuse }: ExportTarget): void {
  if (isOver.aborted) throw new ExpectedFailure({ code: 'cancelled' })
  refuse()
}

async function writeFolder(
  target: ExportTarget,
  { place, token }: Partial,
  content: AsyncIterable<TarFile>,
): Promise<void> {
  const { files } = target
  refuseStopped(target)
  files.makeNewFolder(place)
  files.writeNew(markerOf(place, token), Buffer.from(token))
  const made = new Set<string>()
  for await (const { name, sizeBytes, pieces } of content) {
    refuseStopped(target)
    const file = placeOf(place, name)
    const folder = path.dirname(file)
    if (!made.has(folder)) files.makeFolder(folder)
    made.add(folder)
    if (sizeBytes > SMALL_BYTES) await writePieces(target, file, pieces)
    else files.writeNew(file, await joined(pieces))
  }
}

async function writeEncrypted(
  target: ExportTarget,
  { place }: Partial,
  content: AsyncIterable<TarFile>,
  secret: Uint8Array,
): Promise<void> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(passphraseRecipient(secret))
  const tar = tarPieces(inOneFolder(content), new Date())
  try {
    await writePieces(target, place, bytesOf(await encrypter.encrypt(streamOf(tar))))
  } finally {
    await tar.return(undefined)
  }
}

async function* inOneFolder(content: AsyncIterable<TarFile>): AsyncGenerator<TarFile> {
  for await (const file of content) {
    // The same look as for a folder: whoever unpacks the file is not to be led out of it either.
    placeOf(path.resolve('/respite-export'), file.name)
    yield { ...file, name: `respite-export/${file.name}` }
  }
}

async function writePieces(target: ExportTarget, place: string, pieces: TarFile['pieces']): Promise<void> {
  refuseStopped(target)
  const file = target.files.startNew(place)
  try {
    for await (const piece of pieces) {
      refuseStopped(target)
      file.write(piece)
    }
  } catch (error) {
    file.abandon()
    throw error
  }
  await file.finish()
}

function removeQuietly(files: FileLayer, file: string): void {
  try {
    files.removeFile(file)
  } catch {
    // A hidden file with a random word in it; the export is whole.
  }
}
