/**
 * A passphrase of a vault as it travels there: NFKC-normalised once, so that the same letters typed on another keyboard
 * open the same vault, then as UTF-8 bytes, which can be wiped. Nothing is trimmed.
 */
export function passphraseBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text.normalize('NFKC'))
}

/**
 * A passphrase of an age file, which the stock program has to open too: it takes what is typed as it is, and keyboards
 * type NFC. NFKC would turn full-width signs and the like into others.
 */
export function agePassphraseBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text.normalize('NFC'))
}
