import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'

/**
 * Every touch of the file system outside SQLite goes through this, so that tests can make any single step fail.
 * All calls are synchronous and throw Node's own system errors.
 */
export type FileLayer = {
  readonly exists: (file: string) => boolean
  readonly read: (file: string) => Uint8Array
  /** In bytes. */
  readonly size: (file: string) => number
  readonly makeFolder: (folder: string) => void
  /** Writes a new file with mode 0600 and forces it to disk. */
  readonly writeNew: (file: string, bytes: Uint8Array) => void
  readonly rename: (from: string, to: string) => void
  /** Forces a folder's own entries to disk; a no-op where the system cannot (Windows). */
  readonly syncFolder: (folder: string) => void
  readonly remove: (target: string) => void
  /** The full paths of what lies in a folder. */
  readonly list: (folder: string) => readonly string[]
}

/** The real file system. */
export const realFiles: FileLayer = {
  exists: existsSync,
  read: (file) => readFileSync(file),
  size: (file) => statSync(file).size,
  makeFolder: (folder) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  },
  writeNew: (file, bytes) => {
    const handle = openSync(file, 'w', 0o600)
    try {
      let written = 0
      while (written < bytes.length) written += writeSync(handle, bytes, written)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  },
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
