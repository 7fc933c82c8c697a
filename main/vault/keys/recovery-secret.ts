import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { ExpectedFailure } from '../../../shared/errors.ts'

/** A recovery secret and the public recipient that backups are made for. */
export type RecoverySecret = {
  /** `AGE-SECRET-KEY-1` and 58 characters, the last six of them a checksum: an identity the stock `age` tool reads. */
  readonly secret: string
  /** `age1...`; safe to keep in the clear. */
  readonly recipient: string
}

/** Makes a new age X25519 identity. */
export async function createRecoverySecret(): Promise<RecoverySecret> {
  const secret = await generateX25519Identity()
  return { secret, recipient: await identityToRecipient(secret) }
}

/**
 * Reads a recovery secret as a person types it: in any case, with spaces and line breaks anywhere. Throws
 * `wrong-recovery-secret` where the checksum says that something was mistyped.
 */
export async function readRecoverySecret(typed: string): Promise<RecoverySecret> {
  const secret = typed.normalize('NFKC').replaceAll(/\s+/g, '').toUpperCase()
  try {
    return { secret, recipient: await identityToRecipient(secret) }
  } catch {
    throw new ExpectedFailure({ code: 'wrong-recovery-secret' })
  }
}
