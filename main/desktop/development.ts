import type { KeyDerivationCost } from '../../shared/vault-messages.ts'

/**
 * In development, and only there, `RESPITE_CHEAP_PASSPHRASES=1` makes new vaults with the lowest cost that is read at
 * all, so that tests do not spend a second on every unlock. A packaged app always takes the product's own cost.
 */
export function developmentKeyDerivation(isPackaged: boolean): KeyDerivationCost | null {
  if (isPackaged || process.env.RESPITE_CHEAP_PASSPHRASES !== '1') return null
  return { passes: 3, memoryKiB: 64 * 1024 }
}
