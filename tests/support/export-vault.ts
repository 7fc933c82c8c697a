import { readdirSync } from 'node:fs'
import path from 'node:path'
import { passphrase, type TestVault } from './test-vault.ts'

/** What an export of a test vault is called. */
export const NAME = 'respite-export-2026-03-02'
/** A token as an export under way has one. */
export const TOKEN = 'ab'.repeat(16)

/** Asks a vault to export everything, with the vault's own passphrase. */
export const exported = (vault: TestVault, folder: string, secret: string | null = null) =>
  vault.send('transfer.writeExport', {
    folder,
    passphrase: passphrase(),
    secret: secret === null ? null : passphrase(secret),
  })

/** Every file below a folder, by its name from there. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted()
}

/** Notes an export in the rows, wherever it says it is. */
export function plantExport(vault: TestVault, partial: string): void {
  vault.session.store().write((db) =>
    db.run('INSERT INTO export_under_way (partial, started_at_ms) VALUES (:partial, :at)', {
      partial,
      at: vault.moment.nowMs,
    }),
  )
}

/** The exports that are noted. */
export const rowsLeft = (vault: TestVault) =>
  vault.session
    .store()
    .read((db) => db.all<{ partial: string }>('SELECT partial FROM export_under_way'))
    .map(({ partial }) => partial)
