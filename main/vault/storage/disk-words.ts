import { randomBytes } from 'node:crypto'
import { type AppError, ExpectedFailure } from '../../../shared/errors.ts'
import type { FileLayer } from './file-layer.ts'
import type { Store } from './store.ts'
import { storageFailureOf } from './system-failures.ts'
import type { VaultFolder } from './vault-folder.ts'

/** A header is far smaller; what is larger is none, and still an answer of the disk. */
const MOST_READ = 64 * 1024

/**
 * What a failure of the database means once the disk itself was asked. SQLite's own word for it is a guess: a disk that
 * was pulled out gives back zeros, which SQLite calls damage (120 of 144 answers of one were), a read-only file system
 * refuses a lock, and one without a free inode a file it cannot open.
 *
 * Security: told that the vault is damaged, a person puts an old copy over a vault that is whole.
 */
export function askDisk(files: FileLayer, vault: VaultFolder, failure: AppError): AppError {
  switch (failure.code) {
    case 'vault-damaged':
      return answers(files, vault) ? failure : { code: 'storage-failed' }
    case 'storage-failed':
    case 'read-only':
      return answers(files, vault) ? (refusalToWrite(files, vault) ?? failure) : { code: 'storage-failed' }
    default:
      return failure
  }
}

/** Whether the vault's own small files are there and can be read; the database itself is SQLite's alone to open. */
function answers(files: FileLayer, vault: VaultFolder): boolean {
  try {
    // A link or a pipe in its place is an answer too.
    if (files.kindOf(vault.database) === null) return false
    return [vault.header, vault.headerCopy].some((file) => {
      if (files.kindOf(file) !== 'file') return false
      files.read(file, MOST_READ)
      return true
    })
  } catch {
    return false
  }
}

/** How the folder refuses a new file; null where it does not. The name is one that openings clear away. */
function refusalToWrite(files: FileLayer, vault: VaultFolder): AppError | null {
  const probe = `${vault.header}.${randomBytes(6).toString('hex')}.new`
  try {
    files.writeNew(probe, new Uint8Array(1))
  } catch (error) {
    return storageFailureOf(error)
  } finally {
    removeQuietly(files, probe)
  }
  return null
}

/** Opens the rows of a vault; what fails then, and later, is told as what the disk itself says. */
export function openOn<T extends Store | null>(files: FileLayer, vault: VaultFolder, open: () => T): T {
  const told = <R>(work: () => R): R => {
    try {
      return work()
    } catch (error) {
      const failure = error instanceof ExpectedFailure ? error.failure : storageFailureOf(error)
      throw failure === null ? error : new ExpectedFailure(askDisk(files, vault, failure))
    }
  }
  const store = told(open)
  if (store === null) return store
  return {
    ...store,
    read: (work) => told(() => store.read(work)),
    write: (work) => told(() => store.write(work)),
    check: async (quietNeededMs) => {
      const health = await store.check(quietNeededMs)
      return told(() => {
        // Damage that is none: nobody is told to go back to a backup because a disk was pulled out.
        if (health === 'damaged' && !answers(files, vault))
          throw new ExpectedFailure({ code: 'storage-failed' })
        return health
      })
    },
    foldLog: () => told(store.foldLog),
    copyInto: (file) => told(() => store.copyInto(file)),
    digestUnder: (key) => told(() => store.digestUnder(key)),
    close: () => told(store.close),
  }
}

/** The failure that led here is the one to tell. */
export function removeQuietly(files: FileLayer, file: string): void {
  try {
    files.removeFile(file)
  } catch {
    // The next opening clears it away.
  }
}
