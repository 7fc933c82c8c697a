import { type AgeIdentity, identityOf, readRecoverySecret } from '../../main/vault/keys/recovery-secret.ts'
import { passphrase, type TestVault } from './test-vault.ts'

/** A recovery key as it is typed: UTF-8 bytes, fresh each time, because the vault wipes what it is given. */
export function typedKey(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text))
}

/** The same as the age library takes it. */
export function identityFor(text: string): Promise<AgeIdentity> {
  return identityOf(readRecoverySecret(typedKey(text)))
}

/** The recovery key that is being shown. */
export async function shownKey(vault: TestVault): Promise<string> {
  const { pending } = await vault.call('vault.readPendingSheet', {})
  if (pending === null) throw new Error('No sheet is being shown')
  return Buffer.from(pending.recoveryKey).toString('latin1')
}

/** Two groups of a recovery key, as typed from the paper. */
export function twoGroups(key: string) {
  return [0, 7].map((place) => ({ place, typed: typedKey(key.slice(16 + 4 * place, 20 + 4 * place)) }))
}

/** Types the key that is being shown back, as who wrote it down does; gives it. */
async function keepShownSheet(vault: TestVault): Promise<string> {
  const key = await shownKey(vault)
  await vault.call('vault.keepSheet', { groups: twoGroups(key) })
  return key
}

/** Makes the vault and keeps its sheet; gives the recovery key. */
export async function makeVault(vault: TestVault, words?: string): Promise<string> {
  await vault.call('vault.create', { passphrase: passphrase(words) })
  return keepShownSheet(vault)
}

/** Makes a new sheet and keeps it; gives its key. */
export async function renewSheet(vault: TestVault, words?: string): Promise<string> {
  await vault.call('vault.prepareSheet', { passphrase: passphrase(words) })
  return keepShownSheet(vault)
}

/** Encrypts everything anew and keeps the new sheet; gives its key. */
export async function renewEverything(vault: TestVault, next: string, current?: string): Promise<string> {
  await vault.call('vault.prepareRenewal', { current: passphrase(current), next: passphrase(next) })
  return keepShownSheet(vault)
}
