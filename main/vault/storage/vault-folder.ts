import path from 'node:path'

/** The files of a vault folder `name.vault/`. */
export type VaultFolder = {
  readonly folder: string
  readonly header: string
  readonly headerCopy: string
  readonly database: string
}

/** Where everything of one vault lies. */
export function vaultFolderAt(folder: string): VaultFolder {
  return {
    folder,
    header: path.join(folder, 'vault.hdr'),
    headerCopy: path.join(folder, 'vault.hdr.bak'),
    database: path.join(folder, 'vault.db'),
  }
}
