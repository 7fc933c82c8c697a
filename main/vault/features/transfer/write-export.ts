import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { Encrypter } from 'age-encryption'
import { pack } from 'tar-stream'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import { joined, sliced, yieldToOthers } from '../../backup/slices.ts'
import { type FileLayer, forceFolder, type MadeFolder } from '../../storage/file-layer.ts'
import { failureOfSystemError } from '../../storage/system-failures.ts'
import type { ExportFile } from './export-files.ts'

/** Where an export goes and what stops it. */
export type ExportTarget = {
  readonly files: FileLayer
  /** The folder the person chose. */
  readonly folder: string
  /** The name in it, not there yet. */
  readonly name: string
  /** Throws `cancelled` where the person wants no more. */
  readonly refuseStopped: () => void
}

/**
 * Writes an export as a folder anyone can read, or as one encrypted file. Never over anything; under another name until
 * it is whole. Throws `export-exists`, `cancelled` or a storage failure and leaves nothing behind.
 */
export async function writeExport(
  target: ExportTarget,
  content: AsyncIterable<ExportFile>,
  secret: string | null,
): Promise<void> {
  const { files, folder, name } = target
  const whole = path.join(folder, name)
  const partial = `${whole}.${randomBytes(6).toString('hex')}.partial`
  let made: MadeFolder | null = null
  if (files.exists(whole)) throw new ExpectedFailure({ code: 'export-exists' })
  try {
    if (secret === null) {
      made = files.makeNewFolder(partial)
      await writeFolder(target, partial, content)
    }
    if (secret !== null) files.writeNew(partial, await encryptedTar(target, content, secret))
    target.refuseStopped()
    files.rename(partial, whole)
    forceFolder(files, folder)
  } catch (error) {
    removeQuietly(files, partial, made)
    throw error instanceof ExpectedFailure ? error : new ExpectedFailure(failureOfSystemError(error))
  }
}

async function writeFolder(
  { files, refuseStopped }: ExportTarget,
  partial: string,
  content: AsyncIterable<ExportFile>,
): Promise<void> {
  const made = new Set<string>()
  for await (const file of content) {
    refuseStopped()
    const parts = file.name.split('/')
    const folder = path.join(partial, ...parts.slice(0, -1))
    if (!made.has(folder)) files.makeFolder(folder)
    made.add(folder)
    files.writeNew(path.join(partial, ...parts), file.content)
    await yieldToOthers()
  }
}

async function encryptedTar(
  { refuseStopped }: ExportTarget,
  content: AsyncIterable<ExportFile>,
  secret: string,
): Promise<Buffer> {
  const tar = pack()
  const reading = joined(tar)
  for await (const { name, content: bytes } of content) {
    refuseStopped()
    tar.entry({ name: `respite-export/${name}`, mode: 0o600 }, bytes)
    await yieldToOthers()
  }
  tar.finalize()
  const encrypter = new Encrypter()
  encrypter.setPassphrase(secret)
  return joined(await encrypter.encrypt(sliced(await reading)))
}

/** The failure that led here is the one to tell. */
function removeQuietly(files: FileLayer, partial: string, made: MadeFolder | null): void {
  try {
    if (made === null) files.removeFile(partial)
    else files.removeMade(made)
  } catch {
    // A disk that fails now fails the next export too, and says so.
  }
}
