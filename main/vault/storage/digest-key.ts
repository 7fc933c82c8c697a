import { sodium } from '../keys/sodium.ts'

const DIGEST_KEY_ID = 2
const DIGEST_KEY_CONTEXT = 'rspdigst'

/** The key of the digest over all rows, out of the data key. */
export function digestKeyOf(dataKey: Uint8Array): Uint8Array {
  return sodium.crypto_kdf_derive_from_key(32, DIGEST_KEY_ID, DIGEST_KEY_CONTEXT, dataKey)
}
