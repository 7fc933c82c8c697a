import { ExpectedFailure } from '../../../shared/errors.ts'
import type { KeyDerivationCost } from '../../../shared/vault-messages.ts'
import type { DeriveKey } from './derive-key.ts'
import {
  HEADER_FORMAT,
  macInput,
  type PassphraseSlot,
  slotAssociatedData,
  type UnsealedHeader,
  type VaultHeader,
} from './header-format.ts'
import { sodium } from './sodium.ts'

const MAC_KEY_ID = 1
const KEY_CONTEXT = 'rspheadr'

/** A header made for a new vault, and the data key that only exists in memory and inside its slots. */
export type NewHeader = { readonly header: VaultHeader; readonly dataKey: Uint8Array }

/**
 * Makes the header of a new vault: a fresh random id and data key, the key wrapped by the passphrase.
 * `passphrase` is left untouched; the caller wipes it, and wipes the returned key after use.
 */
export async function createHeader(options: {
  readonly passphrase: Uint8Array
  readonly cost: KeyDerivationCost
  readonly deriveKey: DeriveKey
  readonly createdAtMs: number
}): Promise<NewHeader> {
  const dataKey = sodium.randombytes_buf(32)
  const identity = {
    format: HEADER_FORMAT,
    vaultId: sodium.to_hex(sodium.randombytes_buf(16)),
    cipher: 'chacha20',
  } as const
  const slot = await wrapForPassphrase(identity, dataKey, options)
  const unsealed = { ...identity, generation: 1, createdAtMs: options.createdAtMs, slots: [slot] }
  return { header: seal(unsealed, dataKey), dataKey }
}

/**
 * The data key of a vault, or `wrong-passphrase`. A header whose slots open but whose MAC does not fit was edited by
 * someone without the key: `vault-damaged`. The caller wipes the passphrase and the key.
 */
export async function openHeader(
  header: VaultHeader,
  passphrase: Uint8Array,
  deriveKey: DeriveKey,
): Promise<Uint8Array> {
  for (const slot of header.slots) {
    const dataKey = await unwrapWithPassphrase(header, slot, passphrase, deriveKey)
    if (dataKey === null) continue
    const { mac, ...unsealed } = header
    if (sodium.memcmp(sodium.from_hex(mac), macOf(unsealed, dataKey))) return dataKey
    dataKey.fill(0)
    throw new ExpectedFailure({ code: 'vault-damaged', part: 'header' })
  }
  throw new ExpectedFailure({ code: 'wrong-passphrase' })
}

async function wrapForPassphrase(
  identity: Pick<VaultHeader, 'format' | 'vaultId' | 'cipher'>,
  dataKey: Uint8Array,
  options: {
    readonly passphrase: Uint8Array
    readonly cost: KeyDerivationCost
    readonly deriveKey: DeriveKey
  },
): Promise<PassphraseSlot> {
  const salt = sodium.randombytes_buf(sodium.crypto_pwhash_SALTBYTES)
  const nonce = sodium.randombytes_buf(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
  const slot = {
    kind: 'passphrase',
    algorithm: 'argon2id13',
    ...options.cost,
    salt: sodium.to_hex(salt),
  } as const
  const key = await options.deriveKey({ passphrase: options.passphrase, salt, ...options.cost })
  try {
    const wrapped = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
      dataKey,
      slotAssociatedData(identity, slot),
      null,
      nonce,
      key,
    )
    return { ...slot, nonce: sodium.to_hex(nonce), wrappedKey: sodium.to_hex(wrapped) }
  } finally {
    key.fill(0)
  }
}

async function unwrapWithPassphrase(
  header: VaultHeader,
  slot: PassphraseSlot,
  passphrase: Uint8Array,
  deriveKey: DeriveKey,
): Promise<Uint8Array | null> {
  const { passes, memoryKiB } = slot
  const key = await deriveKey({ passphrase, salt: sodium.from_hex(slot.salt), passes, memoryKiB })
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      sodium.from_hex(slot.wrappedKey),
      slotAssociatedData(header, slot),
      sodium.from_hex(slot.nonce),
      key,
    )
  } catch {
    return null
  } finally {
    key.fill(0)
  }
}

function seal(unsealed: UnsealedHeader, dataKey: Uint8Array): VaultHeader {
  return { ...unsealed, mac: sodium.to_hex(macOf(unsealed, dataKey)) }
}

function macOf(unsealed: UnsealedHeader, dataKey: Uint8Array): Uint8Array {
  const key = sodium.crypto_kdf_derive_from_key(32, MAC_KEY_ID, KEY_CONTEXT, dataKey)
  try {
    return sodium.crypto_generichash(32, macInput(unsealed), key)
  } finally {
    key.fill(0)
  }
}
