import path from 'node:path'
import type { FileLayer } from './file-layer.ts'
import { isOpenElsewhere } from './open-database.ts'
import { type VaultFolder, vaultFolderAt } from './vault-folder.ts'

const OF_A_DATABASE = '(?:-wal|-shm|-journal)?'
const HEADER = /^vault\.hdr(?:\.bak|\.prev)?$/
const HEADER_LEFT = /^vault\.hdr(?:\.bak|\.prev)?\.[0-9a-f]{12}\.new$/
const DATABASE_LEFT = new RegExp(
  `^vault\\.db\\.(?:next\\.partial|before-\\d{1,6}\\.(?:partial|next))${OF_A_DATABASE}$`,
)
const COPY = /^vault\.db\.before-\d{1,6}$/
const LIVE = new RegExp(`^vault\\.db(?:\\.next)?${OF_A_DATABASE}$`)
const INBOX = 'inbox'
const SEALED = /^draft-[0-9a-f]{32}\.(?:sealed|part)$/
const RESTORE_LEFT = /^\.[0-9a-f]{12}\.partial$/

/** What lies in a vault's folder, each by its full path. */
export type FolderContent = {
  /** Headers under any of their names: whoever has one and its passphrase has the key. */
  readonly headers: readonly string[]
  readonly others: readonly string[]
  /** The folder of sealed drafts and what is in it. */
  readonly inbox: { readonly folder: string; readonly files: readonly string[] } | null
  /** What Respite never put there. */
  readonly strange: readonly string[]
}

/**
 * Sorts what lies in a vault's folder by the exact shapes of the names Respite gives.
 *
 * Security: what is taken away is named here, one shape after the other, and never "all that is there": the folder may
 * be somebody else's work, or hold what a person put into it.
 */
export function contentOf(files: FileLayer, { folder }: VaultFolder): FolderContent {
  const headers: string[] = []
  const others: string[] = []
  const strange: string[] = []
  let inbox: FolderContent['inbox'] = null
  for (const file of files.list(folder)) {
    const name = path.basename(file)
    const kind = files.kindOf(file)
    if (name === INBOX && kind === 'folder') inbox = inboxAt(files, file, strange)
    else if (kind === 'folder') strange.push(file)
    else if (HEADER.test(name) || HEADER_LEFT.test(name)) headers.push(file)
    else if (LIVE.test(name) || DATABASE_LEFT.test(name) || COPY.test(name)) others.push(file)
    else strange.push(file)
  }
  return { headers, others, inbox, strange }
}

function inboxAt(files: FileLayer, folder: string, strange: string[]): FolderContent['inbox'] {
  const sealed: string[] = []
  for (const file of files.list(folder))
    if (SEALED.test(path.basename(file)) && files.kindOf(file) !== 'folder') sealed.push(file)
    else strange.push(file)
  return { folder, files: sealed }
}

/** The copies made before migrations. */
export function copiesBeforeMigration(files: FileLayer, vault: VaultFolder): readonly string[] {
  return files
    .list(vault.folder)
    .filter((file) => COPY.test(path.basename(file)) && files.kindOf(file) !== 'folder')
}

/**
 * Takes away what a kill left half-written of this vault, in its folder and beside it. To be called while its database
 * is open, which holds off every other process that could be writing these, or once nothing of it counts any more.
 *
 * Security: a whole copy of the vault lay there for ever and kept what was deleted for good, under the same passphrase.
 */
export function clearLeftovers(files: FileLayer, vault: VaultFolder): void {
  for (const file of files.list(vault.folder)) {
    const name = path.basename(file)
    if ((HEADER_LEFT.test(name) || DATABASE_LEFT.test(name)) && files.kindOf(file) !== 'folder')
      files.removeFile(file)
  }
  for (const folder of unfinishedRestores(files, vault)) clearRestore(files, vaultFolderAt(folder))
}

/** Folders beside the vault in which a restore, or the vault itself, was being built. */
function unfinishedRestores(files: FileLayer, vault: VaultFolder): readonly string[] {
  const own = path.basename(vault.folder)
  return files
    .list(path.dirname(vault.folder))
    .filter((file) => path.basename(file).startsWith(own))
    .filter((file) => RESTORE_LEFT.test(path.basename(file).slice(own.length)))
    .filter((file) => files.kindOf(file) === 'folder')
}

/** Another process may be building in it at this moment; what Respite did not put there stays, and the folder with it. */
function clearRestore(files: FileLayer, partial: VaultFolder): void {
  if (files.kindOf(partial.database) === 'file' && isOpenElsewhere(partial.database)) return
  const { headers, others, inbox, strange } = contentOf(files, partial)
  for (const file of [...headers, ...others]) files.removeFile(file)
  if (strange.length === 0 && inbox === null) files.removeEmptyFolder(partial.folder)
}
