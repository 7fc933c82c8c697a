import path from 'node:path'
import type { FileLayer } from './file-layer.ts'

/** The files of a vault folder `name.vault/`. */
export type VaultFolder = {
  readonly folder: string
  readonly header: string
  readonly headerCopy: string
  /** The header from before the last change of keys, until the vault was opened with the new one. */
  readonly previousHeader: string
  readonly database: string
  /** The whole vault under a new data key, for as long as changing that key takes. */
  readonly nextDatabase: string
  /** Where sealed drafts wait for the next opening. */
  readonly inbox: string
  /** The start of the names of copies made before a migration. */
  readonly copyBeforeMigration: string
}

/** Where everything of one vault lies. */
export function vaultFolderAt(folder: string): VaultFolder {
  return {
    folder,
    header: path.join(folder, 'vault.hdr'),
    headerCopy: path.join(folder, 'vault.hdr.bak'),
    previousHeader: path.join(folder, 'vault.hdr.prev'),
    database: path.join(folder, 'vault.db'),
    nextDatabase: path.join(folder, 'vault.db.next'),
    inbox: path.join(folder, 'inbox'),
    copyBeforeMigration: path.join(folder, 'vault.db.before-'),
  }
}

/** Whether a folder is a vault's own, or lies somewhere below one. */
export function isInsideVault(files: FileLayer, folder: string): boolean {
  for (let above = folder; ; above = path.dirname(above)) {
    if (files.kindOf(vaultFolderAt(above).header) !== null) return true
    if (above === path.dirname(above)) return false
  }
}
