import { createHash } from 'node:crypto'
import path from 'node:path'
import { ExpectedFailure } from '../../../shared/errors.ts'
import { type FileLayer, forceFolder } from '../storage/file-layer.ts'
import { failureOfSystemError } from '../storage/system-failures.ts'
import { hashOfFile } from './as-noted.ts'
import { yieldToOthers } from './slices.ts'

/**
 * Copies a finished backup into another folder: written under another name, forced to disk, read back and compared,
 * renamed, so that a program which synchronises never sees half of one under its name. Nothing where it is there
 * already with the same size. Throws typed storage failures and leaves nothing behind.
 */
export async function copyArchive(files: FileLayer, file: string, folder: string): Promise<void> {
  const copy = path.join(folder, path.basename(file))
  const partial = `${copy}.partial`
  try {
    if (files.exists(copy) && files.size(copy) === files.size(file)) return
    const out = files.startNew(partial)
    const hash = createHash('sha256')
    try {
      for (const piece of files.readPieces(file)) {
        hash.update(piece)
        out.write(piece)
        await yieldToOthers()
      }
    } catch (error) {
      out.abandon()
      throw error
    }
    await out.finish()
    if ((await hashOfFile(files, partial)) !== hash.digest('hex'))
      throw new ExpectedFailure({ code: 'storage-failed' })
    files.rename(partial, copy)
    forceFolder(files, folder)
  } catch (error) {
    removeQuietly(files, partial)
    throw error instanceof ExpectedFailure ? error : new ExpectedFailure(failureOfSystemError(error))
  }
}

function removeQuietly(files: FileLayer, file: string): void {
  try {
    files.removeFile(file)
  } catch {
    // The folder may be gone with the disk it was on.
  }
}
