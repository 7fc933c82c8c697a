import {
  closeSync,
  existsSync,
  fsync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

/**
 * Every touch of the file system outside SQLite goes through this, so that tests can make any single step fail.
 * All calls but one are synchronous; they throw Node's own system errors.
 */
export type FileLayer = {
  readonly exists: (file: string) => boolean
  readonly read: (file: string) => Uint8Array
  /** In bytes. */
  readonly size: (file: string) => number
  /** What the system calls the kind of file system a folder lies on (statfs); null where it does not say. */
  readonly fileSystemType: (folder: string) => number | null
  /** Where a folder lies once every link on the way was followed; the folder itself where that cannot be told. */
  readonly resolved: (folder: string) => string
  readonly makeFolder: (folder: string) => void
  /** Writes a new file with mode 0600 and forces it to disk. */
  readonly writeNew: (file: string, bytes: Uint8Array) => void
  /** Starts a new file with mode 0600, to be written piece by piece. */
  readonly startNew: (file: string) => NewFile
  /** A file from its start to its end, in pieces of 256 KiB. */
  readonly readPieces: (file: string) => Iterable<Uint8Array>
  readonly rename: (from: string, to: string) => void
  /** Forces a folder's own entries to disk; a no-op where the system cannot (Windows). */
  readonly syncFolder: (folder: string) => void
  readonly remove: (target: string) => void
  /** The full paths of what lies in a folder. */
  readonly list: (folder: string) => readonly string[]
}

/** A file that is being written. One of the last two is called, once. */
type NewFile = {
  readonly write: (bytes: Uint8Array) => void
  /** Forces the file to disk; not in this thread, because that of a large file takes seconds. */
  readonly finish: () => Promise<void>
  readonly abandon: () => void
}

const PIECE_BYTES = 256 * 1024

/** The real file system. */
export const realFiles: FileLayer = {
  exists: existsSync,
  read: (file) => readFileSync(file),
  size: (file) => statSync(file).size,
  fileSystemType: (folder) => {
    if (process.platform !== 'linux') return null
    // A signed number on some systems; the names of file systems are unsigned.
    return statfsSync(folder).type >>> 0
  },
  resolved: (folder) => {
    try {
      return realpathSync.native(folder)
    } catch {
      return folder
    }
  },
  makeFolder: (folder) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  },
  writeNew: (file, bytes) => {
    const handle = openSync(file, 'w', 0o600)
    try {
      writeAll(handle, bytes)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  },
  startNew: (file) => {
    const handle = openSync(file, 'w', 0o600)
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
  remove: (target) => rmSync(target, { recursive: true, force: true }),
  list: (folder) => readdirSync(folder).map((name) => path.join(folder, name)),
}

function writeAll(handle: number, bytes: Uint8Array): void {
  let written = 0
  while (written < bytes.length) written += writeSync(handle, bytes, written)
}

function* readPieces(file: string): Generator<Uint8Array> {
  const handle = openSync(file, 'r')
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

/**
 * Puts `bytes` under `file` so that a crash at any moment leaves either the old content or the new, whole:
 * temporary file beside it, force to disk, rename over, force the folder to disk.
 */
export function replaceDurably(files: FileLayer, file: string, bytes: Uint8Array): void {
  const temporary = `${file}.new`
  try {
    files.writeNew(temporary, bytes)
    files.rename(temporary, file)
  } catch (error) {
    files.remove(temporary)
    throw error
  }
  files.syncFolder(path.dirname(file))
}
