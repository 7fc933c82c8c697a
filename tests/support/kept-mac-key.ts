import { keepMacKey, macKeyOf } from '../../main/vault/backup/backup-mac.ts'
import type { TestVault } from './test-vault.ts'

/** Lets a vault know the key its backups prove themselves with, as it does whenever the sheet's secret is at hand. */
export function keepMacKeyOf(vault: TestVault, secret: string): void {
  const { recipient } = vault.session.backupTarget()
  vault.session.store().write((db) => keepMacKey(db, { recipient, key: macKeyOf(Buffer.from(secret)) }))
}
