import { randomBytes } from 'node:crypto'
import {
  type BigIntStats,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  statfsSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { identityOf, stampOf, statsIfThere } from './stats-if-there.ts'

/**
 * Every touch of the file system outside SQLite goes through this, so that tests can make any single step fail.
 * All calls but one are synchronous; they throw Node's own system errors.
 *
 * Security: a vault folder, an archive or a settings file may be somebody else's work. Reading refuses everything that
 * is not a plain file (a link to /dev/zero or a pipe would hold the process for ever), writing never follows a link and
 * never goes over what is there, and no call takes away a folder it did not make itself.
 */
export type FileLayer = {
  readonly exists: (file: string) => boolean
  /** What lies under this very name, links not followed; null where nothing does. */
  readonly kindOf: (file: string) => 'file' | 'folder' | 'other' | null
  /** A whole plain file. Throws `ENOTFILE` for a link, pipe or device and `EFBIG` above `atMostBytes`. */
  readonly read: (file: string, atMostBytes: number) => Uint8Array
  /** In bytes; of a plain file only, as `read`. */
  readonly size: (file: string) => number
  /** Another text whenever what lies under the name was written or replaced; of a plain file only, as `read`. */
  readonly stamp: (file: string) => string
  /** Which file lies under this very name, whatever is in it; null where nothing does. Nothing is opened. */
  readonly identity: (file: string) => string | null
  /** What the system calls the kind of file system a folder lies on (statfs); null where it does not say. */
  readonly fileSystemType: (folder: string) => number | null
  /** Makes a folder, with those above it, where it is not there yet. */
  readonly makeFolder: (folder: string) => void
  /** Makes a folder that is not there yet (`EEXIST` otherwise), and gives what `removeMade` asks for. */
  readonly makeNewFolder: (folder: string) => MadeFolder
  /** Writes a new file with mode 0600 and forces it to disk. Throws `EEXIST` where the name is taken, by a link too. */
  readonly writeNew: (file: string, bytes: Uint8Array) => void
  /** Writes over the start of a plain file that has no other name, and forces it to disk; for destroying a key. */
  readonly overwrite: (file: string, bytes: Uint8Array) => void
  /** Starts a new file with mode 0600, to be written piece by piece; as `writeNew`. */
  readonly startNew: (file: string) => NewFile
  /** A plain file from its start to its end, in pieces of 256 KiB. */
  readonly readPieces: (file: string) => Iterable<Uint8Array>
  readonly rename: (from: string, to: string) => void
  /** Forces a folder's own entries to disk; a no-op where the system cannot (Windows). Called by `forceFolder` only. */
  readonly syncFolder: (folder: string) => void
  /** Takes a file or a link away, never what a link leads to and never a folder. Nothing there is no failure. */
  readonly removeFile: (file: string) => void
  /** Takes a folder away that this run made, with all that is in it; not one that was put in its place since. */
  readonly removeMade: (made: MadeFolder) => void
  /** Takes a folder away that is empty; `ENOTEMPTY` otherwise. */
  readonly removeEmptyFolder: (folder: string) => void
  /** The full paths of what lies in a folder. */
  readonly list: (folder: string) => readonly string[]
}

/** A folder this run made, by name and by what the system knows it as. Only `makeNewFolder` gives one. */
export type MadeFolder = { readonly folder: string; readonly device: bigint; readonly inode: bigint }

/** A file that is being written. One of the last two is called, once. */
type NewFile = {
  readonly write: (bytes: Uint8Array) => void
  /** Forces the file to disk; not in this thread, because that of a large file takes seconds. */
  readonly finish: () => Promise<void>
  readonly abandon: () => void
}

const PIECE_BYTES = 256 * 1024

/** Not on Windows, where opening a link takes rights that few have. */
const NO_LINK = constants.O_NOFOLLOW ?? 0
/** Opening a pipe would wait for somebody to write into it. */
const NO_WAIT = constants.O_NONBLOCK ?? 0

/**
 * Security: on Linux and macOS closing any descriptor of a file drops every lock the process has on it
 * (sqlite.org/howtocorrupt.html, 2.2), and a second process would then write the same vault. So these are SQLite's alone.
 */
const OF_SQLITE = /^vault\.db(?:-wal|-shm|-journal)?$/

/** The real file system. */
export const realFiles: FileLayer = {
  exists: existsSync,
  kindOf: (file) => {
    const stats = statsIfThere(file)
    if (stats === null) return null
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other'
  },
  read: (file, atMostBytes) => {
    const handle = openPlain(file, constants.O_RDONLY)
    try {
      const size = fstatSync(handle).size
      if (size > atMostBytes) throw systemError('EFBIG', 'The file is larger than it may be')
      return readWhole(handle, size)
    } finally {
      closeSync(handle)
    }
  },
  size: (file) => {
    const stats = lstatSync(file)
    if (!stats.isFile()) throw notAFile()
    return stats.size
  },
  stamp: stampOf,
  identity: identityOf,
  fileSystemType: (folder) => {
    if (process.platform !== 'linux') return null
    // A signed number on some systems; the names of file systems are unsigned.
    return statfsSync(folder).type >>> 0
  },
  makeFolder: (folder) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  },
  makeNewFolder: (folder) => {
    mkdirSync(path.dirname(folder), { recursive: true, mode: 0o700 })
    mkdirSync(folder, { mode: 0o700 })
    const { dev, ino } = lstatSync(folder, { bigint: true })
    return { folder, device: dev, inode: ino }
  },
  writeNew: (file, bytes) => {
    const handle = openNew(file)
    try {
      writeAll(handle, bytes)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  },
  overwrite: (file, bytes) => {
    const handle = openPlain(file, constants.O_WRONLY)
    try {
      if (fstatSync(handle).nlink > 1) throw systemError('EMLINK', 'The file has another name')
      writeAll(handle, bytes)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  },
  startNew: (file) => {
    const handle = openNew(file)
    return {
      write: (bytes) => writeAll(handle, bytes),
      finish: async () => {
        try {
          await promisify(fsync)(handle)
        } finally {
          closeSync(handle)
        }
      },
      abandon: () => closeSync(handle),
    }
  },
  readPieces,
  rename: renameSync,
  syncFolder: (folder) => {
    if (process.platform === 'win32') return
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  },
  removeFile: (file) => {
    try {
      unlinkSync(file)
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error
    }
  },
  removeMade: (made) => {
    const stats = lstatSync(made.folder, { bigint: true, throwIfNoEntry: false })
    if (stats !== undefined && isThatFolder(stats, made)) rmSync(made.folder, { recursive: true })
  },
  removeEmptyFolder: rmdirSync,
  list: (folder) => readdirSync(folder).map((name) => path.join(folder, name)),
}

function isThatFolder(stats: BigIntStats, { device, inode }: MadeFolder): boolean {
  return stats.isDirectory() && stats.dev === device && stats.ino === inode
}

/** Opens a file that is there; throws `ENOTFILE` for anything but a plain one, before a byte of it is read. */
function openPlain(file: string, access: number): number {
  refuseOfSqlite(file)
  const handle = openUnlinked(file, access)
  try {
    if (!fstatSync(handle).isFile()) throw notAFile()
    return handle
  } catch (error) {
    closeSync(handle)
    throw error
  }
}

function openUnlinked(file: string, access: number): number {
  try {
    return openSync(file, access | NO_LINK | NO_WAIT)
  } catch (error) {
    throw codeOf(error) === 'ELOOP' ? notAFile() : error
  }
}

function openNew(file: string): number {
  refuseOfSqlite(file)
  return openSync(file, 'wx', 0o600)
}

function refuseOfSqlite(file: string): void {
  if (OF_SQLITE.test(path.basename(file))) throw new Error('Only SQLite opens the database of a vault')
}

function notAFile(): Error {
  return systemError('ENOTFILE', 'Not a plain file')
}

function systemError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code })
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : null
}

function writeAll(handle: number, bytes: Uint8Array): void {
  let written = 0
  while (written < bytes.length) written += writeSync(handle, bytes, written)
}

function readWhole(handle: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(size)
  let length = 0
  while (length < size) {
    const read = readSync(handle, bytes, length, size - length, length)
    if (read === 0) break
    length += read
  }
  return bytes.subarray(0, length)
}

function* readPieces(file: string): Generator<Uint8Array> {
  const handle = openPlain(file, constants.O_RDONLY)
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE_BYTES)
      const length = readSync(handle, piece, 0, PIECE_BYTES, null)
      if (length === 0) return
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(handle)
  }
}

/** What network shares and some drivers answer where a folder cannot be forced to disk. */
const CANNOT_FORCE = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EBADF', 'EISDIR'])

/**
 * Forces a folder's own entries to disk after a rename in it. A folder that cannot be forced (a network share) is no
 * failure: the rename is done, and saying that it failed would leave a readable file behind that nobody looks for.
 */
export function forceFolder(files: FileLayer, folder: string): void {
  try {
    files.syncFolder(folder)
  } catch (error) {
    if (!CANNOT_FORCE.has(String(codeOf(error)))) throw error
  }
}

/**
 * Puts `bytes` under `file` so that a crash at any moment leaves either the old content or the new, whole:
 * temporary file beside it, force to disk, rename over, force the folder to disk.
 */
export function replaceDurably(files: FileLayer, file: string, bytes: Uint8Array): void {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.new`
  try {
    files.writeNew(temporary, bytes)
    files.rename(temporary, file)
  } catch (error) {
    files.removeFile(temporary)
    throw error
  }
  forceFolder(files, path.dirname(file))
}
