import { Decrypter, Encrypter } from 'age-encryption'
import type { AgeIdentity } from '../keys/recovery-secret.ts'
import { joined, sliced } from './slices.ts'

/** Encrypts to one or more `age1...` recipients, in slices that let other work through. */
export async function encryptTo(recipients: readonly string[], plain: Uint8Array): Promise<Buffer> {
  return joined(await encryptStream(recipients, sliced(plain)))
}

/** Decrypts with an X25519 identity; throws what the library throws. */
export async function decryptWith(identity: AgeIdentity, encrypted: Uint8Array): Promise<Buffer> {
  return joined(await decryptStream(identity, sliced(encrypted)))
}

/** The same for what is too large to be held in one piece. */
export function encryptStream(
  recipients: readonly string[],
  plain: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(plain)
}

/**
 * The same the other way. Rejects where the identity does not fit; the stream fails where the file was altered or cut,
 * which may be after its first pieces: nothing of it counts before it has come to its end.
 */
export function decryptStream(
  identity: AgeIdentity,
  encrypted: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(encrypted)
}
