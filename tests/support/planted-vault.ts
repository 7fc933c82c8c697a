import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { openWithPassphrase } from '../../main/vault/keys/header.ts'
import { readHeader } from '../../main/vault/keys/header-file.ts'
import { realFiles } from '../../main/vault/storage/file-layer.ts'
import { closeDatabase, openDatabase } from '../../main/vault/storage/open-database.ts'
import { vaultFolderAt } from '../../main/vault/storage/vault-folder.ts'
import { deriveKey, passphrase } from './test-vault.ts'

/** Runs SQL in a closed vault, as somebody does who knows its passphrase and makes it a trap. */
export async function plant(folder: string, sql: string, hasDigest = true): Promise<void> {
  const vault = vaultFolderAt(folder)
  const dataKey = await openWithPassphrase(readHeader(realFiles, vault), passphrase(), deriveKey)
  const connection = openDatabase(vault.database, dataKey)
  // Before what is planted, which may be a trigger on this very table.
  if (hasDigest) connection.exec('UPDATE vault_state SET row_digest = NULL')
  connection.unsafeMode(true)
  connection.exec(sql)
  closeDatabase(connection)
}

/** Everything below a folder with what is in it; links by where they lead, and never followed. */
export function treeOf(folder: string, leftOut: readonly string[] = []): Readonly<Record<string, string>> {
  const tree: Record<string, string> = {}
  const walk = (at: string) => {
    for (const name of readdirSync(at)) {
      const file = path.join(at, name)
      if (leftOut.includes(file)) continue
      const stats = lstatSync(file)
      const told = path.relative(folder, file)
      if (stats.isSymbolicLink()) tree[told] = `link to ${readlinkSync(file)}`
      else if (stats.isDirectory()) {
        tree[told] = 'folder'
        walk(file)
      } else tree[told] = readFileSync(file).toString('base64')
    }
  }
  walk(folder)
  return tree
}
