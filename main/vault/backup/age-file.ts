import { Decrypter, Encrypter } from 'age-encryption'
import { joined, sliced } from './slices.ts'

/** Encrypts to one or more `age1...` recipients, in slices that let other work through. */
export async function encryptTo(recipients: readonly string[], plain: Uint8Array): Promise<Buffer> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return joined(await encrypter.encrypt(sliced(plain)))
}

/** Decrypts with an `AGE-SECRET-KEY-1...` identity; throws what the library throws. */
export async function decryptWith(identity: string, encrypted: Uint8Array): Promise<Buffer> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return joined(await decrypter.decrypt(sliced(encrypted)))
}
