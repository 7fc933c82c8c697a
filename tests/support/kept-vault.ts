import path from 'node:path'
import { type FileLayer, realFiles } from '../../main/vault/storage/file-layer.ts'
import { makeVault } from './recovery-sheets.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { SET_UP, sessionAt, type TestVault, vaultOver } from './test-vault.ts'

const ENTRY = '0b9f2c11-6a55-4f0e-9d0a-3f6a0c9f1a01'

/** An open vault that was set up and has a page in it, and the key on its sheet. */
export async function keptVault(
  files: FileLayer = realFiles,
): Promise<TestVault & { readonly secret: string }> {
  const folder = path.join(temporaryFolder(), 'kept.vault')
  const vault = vaultOver(sessionAt(folder, files), folder)
  const secret = await makeVault(vault)
  await vault.call('plan.saveSetUp', { setUp: SET_UP })
  await vault.call('journal.saveEntry', {
    id: ENTRY,
    kind: 'evening',
    stepId: null,
    fields: {},
    body: 'A page with ümlauts,\n"quotes" and a line.',
    revision: 0,
  })
  return { ...vault, secret }
}

/** Where its backups lie. */
export const backupsOf = (vault: TestVault) => path.join(path.dirname(vault.folder), 'backups')
