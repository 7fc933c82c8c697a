import { constants } from 'node:fs'
import { access, chmod, copyFile, lstat, mkdir, open } from 'node:fs/promises'
import path from 'node:path'

/** What a vault is made of once it is closed; the log was folded into the database. */
export const PARTS = ['vault.hdr', 'vault.db'] as const
/** What is left beside a database that was not closed: without it the copy would not be whole. */
const LEFT_OPEN = ['vault.db-wal', 'vault.db-journal', 'vault.db.next']

/** Sizes and times of a closed vault's files; null where it is not closed, or not made of plain files. */
export async function stateOfClosed(folder: string): Promise<string | null> {
  for (const name of LEFT_OPEN) if (await isThere(path.join(folder, name))) return null
  const states: string[] = []
  for (const part of PARTS) {
    const stats = await lstat(path.join(folder, part), { bigint: true })
    if (!stats.isFile()) return null
    states.push([stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join())
  }
  return states.join()
}

/** Copies a closed vault into a new folder, forced to disk. */
export async function copyClosed(folder: string, to: string): Promise<void> {
  await mkdir(to, { mode: 0o700 })
  for (const part of PARTS) await copyPart(path.join(folder, part), path.join(to, part))
  await forceFolder(to)
}

/** Whether something lies under this name; a folder that cannot be asked has nothing. */
export function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/** Whether a folder is a vault's. */
export async function isVaultAt(folder: string): Promise<boolean> {
  for (const name of ['vault.hdr', 'vault.hdr.bak']) if (await isThere(path.join(folder, name))) return true
  return false
}

/** Forces a folder's own entries to disk, where the system can. */
export async function forceFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Where the file system can, the copy shares its blocks with the original and takes neither time nor room. */
async function copyPart(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  await chmod(to, 0o600)
  const handle = await open(to, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
