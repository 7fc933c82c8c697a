import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { ExpectedFailure } from '../../shared/errors.ts'

/**
 * Writes a file that left the vault on purpose. Throws `storage-full` or `read-only`.
 * Security: it is in clear text, so it is made readable by this account only, and never half.
 */
export function writePrivately(file: string, content: Uint8Array | string): void {
  const temporary = `${file}.${randomBytes(4).toString('hex')}.part`
  try {
    const handle = openSync(temporary, 'wx', 0o600)
    try {
      writeFileSync(handle, content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw new ExpectedFailure({ code: isFull(error) ? 'storage-full' : 'read-only' })
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
}
