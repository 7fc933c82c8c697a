/**
 * A passphrase as it travels to the vault: NFKC-normalised once, so that the same letters typed on another keyboard
 * open the same vault, then as UTF-8 bytes, which can be wiped. Nothing is trimmed.
 */
export function passphraseBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text.normalize('NFKC'))
}
