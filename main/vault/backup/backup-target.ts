import path from 'node:path'
import type { FileLayer } from '../storage/file-layer.ts'
import type { VaultFolder } from '../storage/vault-folder.ts'

/** Where the backups of the open vault go, and for whom they are encrypted. */
export type BackupTarget = {
  readonly files: FileLayer
  readonly folder: string
  /** `age1...`, out of a header that a key has proven. */
  readonly recipient: string
  readonly vaultId: string
}

/** Backups lie beside the vault folder, so that whoever copies the one finds the other. */
export function backupFolderOf(vault: VaultFolder): string {
  return path.join(path.dirname(vault.folder), 'backups')
}
