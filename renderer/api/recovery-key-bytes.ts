import { wholeSecret } from '../../shared/domain/safekeeping/recovery-key.ts'

/** A recovery key as it travels to the vault: what was typed as one whole key, in UTF-8 bytes, which can be wiped. */
export function recoveryKeyBytes(typed: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(wholeSecret(typed.normalize('NFKC')))
}

/** A recovery key as it is shown and printed. Only the pages that show it make text of it. */
export function recoveryKeyText(key: Uint8Array): string {
  return new TextDecoder().decode(key)
}
