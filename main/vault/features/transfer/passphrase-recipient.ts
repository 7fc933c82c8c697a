import { scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { type Recipient, Stanza } from 'age-encryption'
import { sodium } from '../../keys/sodium.ts'

/** As the stock program chooses it: about a second on a slow computer, 256 MiB. */
const WORK_FACTOR = 18
const BLOCK_SIZE = 8
const SALT_BYTES = 16
const KEY_BYTES = 32
const LABEL = Buffer.from('age-encryption.org/v1/scrypt')
const NONCE = new Uint8Array(12)

type Derive = (
  passphrase: Uint8Array,
  salt: Uint8Array,
  length: number,
  options: { readonly N: number; readonly r: number; readonly p: number; readonly maxmem: number },
) => Promise<Buffer>
const derive: Derive = promisify(scrypt)

/**
 * An age recipient for a passphrase (C2SP age.md, "scrypt recipient type"), in place of the library's own: that one
 * takes a string, which cannot be wiped, and holds up every save while it derives the key.
 */
export function passphraseRecipient(passphrase: Uint8Array): Recipient {
  return {
    wrapFileKey: async (fileKey) => {
      const salt = sodium.randombytes_buf(SALT_BYTES)
      const cost = { N: 2 ** WORK_FACTOR, r: BLOCK_SIZE, p: 1 }
      const maxmem = 2 * 128 * cost.N * cost.r
      const key = await derive(passphrase, Buffer.concat([LABEL, salt]), KEY_BYTES, { ...cost, maxmem })
      const body = sodium.crypto_aead_chacha20poly1305_ietf_encrypt(fileKey, null, null, NONCE, key)
      key.fill(0)
      const written = Buffer.from(salt).toString('base64').replace(/=+$/, '')
      return [new Stanza(['scrypt', written, String(WORK_FACTOR)], body)]
    },
  }
}
