import { webcrypto } from 'node:crypto'
import { ExpectedFailure } from '../../../shared/errors.ts'
import { decodeBech32, encodeBech32 } from './bech32-bytes.ts'
import { sodium } from './sodium.ts'

/** A recovery secret and the public recipient that backups are made for. */
export type RecoverySecret = {
  /**
   * `AGE-SECRET-KEY-1` and 58 characters, the last six of them a checksum, as ASCII bytes: an identity the stock `age`
   * tool reads. Wiped by whoever holds it.
   */
  readonly secret: Uint8Array
  /** `age1...`; safe to keep in the clear. */
  readonly recipient: string
}

/** A private key the age library decrypts with; the system holds it, and it cannot be read out again. */
export type AgeIdentity = webcrypto.CryptoKey

const SECRET_PREFIX = 'age-secret-key-'
const RECIPIENT_PREFIX = 'age'
/** What stands before the 32 bytes of an X25519 private key in PKCS #8 (RFC 8410). */
const PKCS8_START = Buffer.from('302e020100300506032b656e04220420', 'hex')

const SMALL_A = 0x61
const SMALL_Z = 0x7a
const CAPITAL_A = 0x41
const CAPITAL_Z = 0x5a
const CASE_BIT = 0x20
const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0b, 0x0c, 0x0d])

/** Makes a new age X25519 identity. */
export function createRecoverySecret(): RecoverySecret {
  const scalar = sodium.randombytes_buf(32)
  try {
    return { secret: capitals(encodeBech32(SECRET_PREFIX, scalar)), recipient: recipientFor(scalar) }
  } finally {
    scalar.fill(0)
  }
}

/**
 * Reads a recovery secret as a person types it: in any case, with blanks and line breaks anywhere. Throws
 * `wrong-recovery-secret` where the checksum says that something was mistyped. The caller wipes both.
 */
export function readRecoverySecret(typed: Uint8Array): RecoverySecret {
  const small = withoutBlanks(typed)
  const scalar = scalarIn(small)
  const secret = capitals(small)
  if (scalar === null) {
    secret.fill(0)
    throw new ExpectedFailure({ code: 'wrong-recovery-secret' })
  }
  try {
    return { secret, recipient: recipientFor(scalar) }
  } finally {
    scalar.fill(0)
  }
}

/** The secret as the age library takes it. */
export async function identityOf({ secret }: RecoverySecret): Promise<AgeIdentity> {
  const small = withoutBlanks(secret)
  const scalar = scalarIn(small) ?? new Uint8Array(32)
  const der = Buffer.concat([PKCS8_START, scalar])
  try {
    return await webcrypto.subtle.importKey('pkcs8', der, { name: 'X25519' }, false, ['deriveBits'])
  } finally {
    for (const bytes of [small, scalar, der]) bytes.fill(0)
  }
}

function recipientFor(scalar: Uint8Array): string {
  return Buffer.from(encodeBech32(RECIPIENT_PREFIX, sodium.crypto_scalarmult_base(scalar))).toString('latin1')
}

function scalarIn(small: Uint8Array): Uint8Array | null {
  const scalar = decodeBech32(SECRET_PREFIX, small)
  if (scalar?.length === 32) return scalar
  scalar?.fill(0)
  return null
}

/** A copy in small letters without blanks. */
function withoutBlanks(typed: Uint8Array): Uint8Array {
  const kept = typed.filter((byte) => !BLANKS.has(byte))
  kept.forEach((byte, index) => {
    if (byte >= CAPITAL_A && byte <= CAPITAL_Z) kept[index] = byte | CASE_BIT
  })
  return kept
}

/** Makes small letters capitals where they stand. */
function capitals(bytes: Uint8Array): Uint8Array {
  bytes.forEach((byte, index) => {
    if (byte >= SMALL_A && byte <= SMALL_Z) bytes[index] = byte & ~CASE_BIT
  })
  return bytes
}
