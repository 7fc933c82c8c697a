import path from 'node:path'
import type { ArchiveName } from '../../../shared/domain/backup/archive-name.ts'
import type { FileLayer } from '../storage/file-layer.ts'
import type { VaultFolder } from '../storage/vault-folder.ts'

/** Where the backups of the open vault go, and for whom they are encrypted. */
export type BackupTarget = {
  readonly files: FileLayer
  readonly folder: string
  /** `age1...`, out of a header that a key has proven. */
  readonly recipient: string
  readonly vaultId: string
  /** When a vault of this id was made here; what is noted from before came with the backup it was restored from. */
  readonly createdAtMs: number
  /** The vault itself, for looking what else lies beside it. */
  readonly vault: VaultFolder
  /**
   * The second folder that a person chose on this computer, as the desktop remembers it outside the vault.
   * Security: the one that a row names is the word of whoever wrote the vault; by itself it is not even looked at.
   */
  readonly confirmedSecond: string | null
}

/** Backups lie beside the vault folder, so that whoever copies the one finds the other. */
export function backupFolderOf(vault: VaultFolder): string {
  return path.join(path.dirname(vault.folder), 'backups')
}

/** Where a finished backup lies; the one place that makes a path of a backup's name. */
export function archiveAt(folder: string, name: ArchiveName): string {
  return path.join(folder, name)
}

/**
 * Where a backup is written before it is whole. The vault's id is in the name, because two vaults may keep theirs in
 * one folder, and what is half-written there may be the other's, at this moment.
 */
export function partialArchiveAt(folder: string, name: ArchiveName, vaultId: string): string {
  return `${archiveAt(folder, name)}${partialEnd(vaultId)}`
}

/** How the names of this vault's half-written backups end. */
export function partialEnd(vaultId: string): string {
  return `.${vaultId}.partial`
}
