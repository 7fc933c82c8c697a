import type { KeyDerivationCost } from '../../../shared/vault-messages.ts'
import type { DeriveKey } from './derive-key.ts'
import {
  type EmptySlot,
  type HeaderIdentity,
  type PassphraseSlot,
  type RecoverySlot,
  type Slot,
  slotAssociatedData,
} from './header-format.ts'
import type { RecoverySecret } from './recovery-secret.ts'
import { sodium } from './sodium.ts'

/** How new passphrase slots are made. */
export type SlotMaking = { readonly cost: KeyDerivationCost; readonly deriveKey: DeriveKey }

/** Wraps the data key by a passphrase. The caller wipes both. */
export async function wrapForPassphrase(
  identity: HeaderIdentity,
  dataKey: Uint8Array,
  passphrase: Uint8Array,
  { cost, deriveKey }: SlotMaking,
): Promise<PassphraseSlot> {
  const salt = sodium.randombytes_buf(sodium.crypto_pwhash_SALTBYTES)
  const slot = { kind: 'passphrase', algorithm: 'argon2id13', ...cost, salt: sodium.to_hex(salt) } as const
  const key = await deriveKey({ passphrase, salt, ...cost })
  return { ...slot, ...wrap(identity, slot, dataKey, key) }
}

/** Wraps the data key by a recovery secret. */
export function wrapForRecovery(
  identity: HeaderIdentity,
  dataKey: Uint8Array,
  { secret, recipient }: RecoverySecret,
): RecoverySlot {
  const salt = sodium.to_hex(sodium.randombytes_buf(16))
  const slot = { kind: 'recovery', algorithm: 'blake2b-age-x25519', recipient, salt } as const
  return { ...slot, ...wrap(identity, slot, dataKey, recoveryKey(secret, salt)) }
}

/** The data key out of a passphrase slot, or null where the passphrase is another. */
export async function unwrapWithPassphrase(
  identity: HeaderIdentity,
  slot: PassphraseSlot,
  passphrase: Uint8Array,
  deriveKey: DeriveKey,
): Promise<Uint8Array | null> {
  const { passes, memoryKiB } = slot
  return unwrap(
    identity,
    slot,
    await deriveKey({ passphrase, salt: sodium.from_hex(slot.salt), passes, memoryKiB }),
  )
}

/** The data key out of a recovery slot, or null where the secret is another. */
export function unwrapWithRecovery(
  identity: HeaderIdentity,
  slot: RecoverySlot,
  { secret }: RecoverySecret,
): Uint8Array | null {
  return unwrap(identity, slot, recoveryKey(secret, slot.salt))
}

function recoveryKey(secret: Uint8Array, salt: string): Uint8Array {
  return sodium.crypto_generichash(32, secret, sodium.from_hex(salt))
}

/** Wraps with `key` and wipes it. */
function wrap(identity: HeaderIdentity, slot: EmptySlot, dataKey: Uint8Array, key: Uint8Array) {
  const nonce = sodium.randombytes_buf(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
  const data = slotAssociatedData(identity, slot)
  try {
    const wrapped = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(dataKey, data, null, nonce, key)
    return { nonce: sodium.to_hex(nonce), wrappedKey: sodium.to_hex(wrapped) }
  } finally {
    key.fill(0)
  }
}

/** Unwraps with `key` and wipes it. */
function unwrap(identity: HeaderIdentity, slot: Slot, key: Uint8Array): Uint8Array | null {
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      sodium.from_hex(slot.wrappedKey),
      slotAssociatedData(identity, slot),
      sodium.from_hex(slot.nonce),
      key,
    )
  } catch {
    return null
  } finally {
    key.fill(0)
  }
}
