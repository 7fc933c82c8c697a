import { type FileLayer, realFiles } from '../../main/vault/storage/file-layer.ts'
import { makeVault } from './recovery-sheets.ts'
import { createTestVault, passphrase, sessionAt, type TestVault, vaultOver } from './test-vault.ts'
import { copyOfVault } from './vault-template.ts'

/** What every closed test vault holds. */
export const CLOSED_ENTRY = {
  id: '0198c0de-0000-7000-8000-000000000001',
  kind: 'evening',
  stepId: null,
  body: 'A long day.\nTwo sessions ran over.',
  revision: 0,
} as const

/** A closed vault that holds one entry. */
export async function closedVault(): Promise<TestVault> {
  const vault = await createTestVault()
  await vault.call('journal.saveEntry', CLOSED_ENTRY)
  vault.session.close()
  return vault
}

/** The same vault, as the app finds it at its next start. */
export function reopened(vault: TestVault, files: FileLayer = realFiles): TestVault {
  return vaultOver(sessionAt(vault.folder, files), vault.folder)
}

/** Tries a passphrase; the right one unless another is given. */
export const unlock = (vault: TestVault, text?: string) =>
  vault.send('vault.unlock', { passphrase: passphrase(text) })

/** A closed vault with one entry, and its recovery key. Copies of one another; under another `name`, a stranger. */
export async function vaultWithKey(
  name = 'one entry',
): Promise<{ readonly vault: TestVault; readonly secret: string }> {
  const { folder, value } = await copyOfVault(name, async (made) => {
    const first = vaultOver(sessionAt(made), made)
    const secret = await makeVault(first)
    await first.call('journal.saveEntry', CLOSED_ENTRY)
    first.session.close()
    return secret
  })
  return { vault: vaultOver(sessionAt(folder), folder), secret: value }
}
