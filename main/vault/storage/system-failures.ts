import { type AppError, ExpectedFailure } from '../../../shared/errors.ts'

const FULL = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL'])
const READ_ONLY = new Set(['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM'])
const IN_USE = new Set(['SQLITE_BUSY', 'SQLITE_LOCKED'])
const DAMAGED = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB'])

/**
 * What an error of the file system or of SQLite means to a person. Everything the disk may do to us has an answer
 * here; other errors are not ours to explain and come back as `storage-failed` only when they are clearly
 * input/output. Null means: not a storage failure, treat it as a bug.
 */
export function storageFailureOf(error: unknown): AppError | null {
  const code = errorCode(error)
  if (code === null) return null
  if (isBrokenIndex(error)) return { code: 'vault-damaged', part: 'database' }
  if (matches(FULL, code)) return { code: 'storage-full' }
  if (matches(READ_ONLY, code)) return { code: 'read-only' }
  if (matches(IN_USE, code)) return { code: 'vault-in-use' }
  if (matches(DAMAGED, code)) return { code: 'vault-damaged', part: 'database' }
  if (
    code.startsWith('SQLITE_IOERR') ||
    [
      'EIO',
      'EMFILE',
      'ENFILE',
      'EBUSY',
      'ENOTDIR',
      'EISDIR',
      'ENOENT',
      'EISDIR',
      'ENOTEMPTY',
      'ELOOP',
      'ENXIO',
      'ENAMETOOLONG',
      'ENOTFILE',
      'EFBIG',
      'EEXIST',
      'EMLINK',
    ].includes(code)
  )
    return { code: 'storage-failed' }
  return null
}

/** SQLite's name for it is the one of any wrong statement. Security: in somebody else's vault it is no bug of ours. */
function isBrokenIndex(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('invalid fts5 file format')
}

/** Like `storageFailureOf`, for places where anything unexpected is a failing disk too. */
export function failureOfSystemError(error: unknown): AppError {
  return storageFailureOf(error) ?? { code: 'storage-failed' }
}

/** Throws a storage failure as an expected one, and anything else as it is. */
export function throwTyped(error: unknown): never {
  const failure = storageFailureOf(error)
  throw failure === null ? error : new ExpectedFailure(failure)
}

function matches(codes: ReadonlySet<string>, code: string): boolean {
  return codes.has(code) || [...codes].some((known) => code.startsWith(`${known}_`))
}

function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
