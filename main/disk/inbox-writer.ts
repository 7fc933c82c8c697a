import { randomBytes } from 'node:crypto'
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { MOST_WAITING_DRAFTS } from '../../shared/contract/drafts.ts'

/**
 * Writes a sealed draft into a vault's inbox as a file of its own, whole or not at all; throws where that does not work.
 * Nothing here waits in this process's own thread: a disk that has stopped must not hold up locking.
 */
export async function writeToInbox(vaultFolder: string, sealed: Uint8Array): Promise<void> {
  const inbox = path.join(vaultFolder, 'inbox')
  await mkdir(inbox, { mode: 0o700 }).catch(() => undefined)
  // Security: a link in its place would lead what is written out of the vault's own folder.
  if (!(await lstat(inbox)).isDirectory()) throw new Error('The inbox is no folder')
  if ((await readdir(inbox)).length >= MOST_WAITING_DRAFTS) throw new Error('The inbox is full')
  const name = path.join(inbox, `draft-${randomBytes(16).toString('hex')}`)
  const file = await open(`${name}.part`, 'wx', 0o600)
  try {
    await file.writeFile(sealed)
    await file.sync()
    await file.close()
    await rename(`${name}.part`, `${name}.sealed`)
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(`${name}.part`, { force: true })
    throw error
  }
}
