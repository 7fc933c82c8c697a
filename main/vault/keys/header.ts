import { ExpectedFailure } from '../../../shared/errors.ts'
import type { DeriveKey } from './derive-key.ts'
import { HEADER_FORMAT, macInput, type UnsealedHeader, type VaultHeader } from './header-format.ts'
import { createRecoverySecret, type RecoverySecret } from './recovery-secret.ts'
import {
  type SlotMaking,
  unwrapWithPassphrase,
  unwrapWithRecovery,
  wrapForPassphrase,
  wrapForRecovery,
} from './slots.ts'
import { sodium } from './sodium.ts'

const MAC_KEY_ID = 1
const KEY_CONTEXT = 'rspheadr'

/** A header made for a new vault, its data key, and the recovery secret that is shown once and kept nowhere. */
export type NewHeader = {
  readonly header: VaultHeader
  readonly dataKey: Uint8Array
  readonly recovery: RecoverySecret
}

/**
 * Makes the header of a new vault: a fresh random id and data key, the key wrapped by the passphrase and by a new
 * recovery secret. The caller wipes the passphrase, and the data key after use.
 */
export function createHeader(
  passphrase: Uint8Array,
  createdAtMs: number,
  making: SlotMaking,
): Promise<NewHeader> {
  const vaultId = sodium.to_hex(sodium.randombytes_buf(16))
  return makeHeader({ vaultId, generation: 1, createdAtMs }, passphrase, making)
}

/**
 * The header of a vault made from a backup: everything new but the recovery secret, so that the sheet which opened
 * the backup opens the vault too.
 */
export function createRestoredHeader(
  passphrase: Uint8Array,
  recovery: RecoverySecret,
  createdAtMs: number,
  making: SlotMaking,
): Promise<NewHeader> {
  const vaultId = sodium.to_hex(sodium.randombytes_buf(16))
  return makeHeader({ vaultId, generation: 1, createdAtMs }, passphrase, making, recovery)
}

/** The same vault with everything new: data key, passphrase slot and recovery secret. */
export function createRenewedHeader(
  old: VaultHeader,
  passphrase: Uint8Array,
  making: SlotMaking,
): Promise<NewHeader> {
  const { vaultId, generation, createdAtMs } = old
  return makeHeader({ vaultId, generation: generation + 1, createdAtMs }, passphrase, making)
}

async function makeHeader(
  { vaultId, generation, createdAtMs }: Pick<VaultHeader, 'vaultId' | 'generation' | 'createdAtMs'>,
  passphrase: Uint8Array,
  making: SlotMaking,
  keptRecovery?: RecoverySecret,
): Promise<NewHeader> {
  const dataKey = sodium.randombytes_buf(32)
  const identity = { format: HEADER_FORMAT, vaultId, cipher: 'chacha20' } as const
  const recovery = keptRecovery ?? createRecoverySecret()
  const slots: VaultHeader['slots'] = [
    await wrapForPassphrase(identity, dataKey, passphrase, making),
    wrapForRecovery(identity, dataKey, recovery),
  ]
  return { header: seal({ ...identity, generation, createdAtMs, slots }, dataKey), dataKey, recovery }
}

/** The data key by the passphrase, or `wrong-passphrase`. The caller wipes both. */
export async function openWithPassphrase(
  header: VaultHeader,
  passphrase: Uint8Array,
  deriveKey: DeriveKey,
): Promise<Uint8Array> {
  const dataKey = await unwrapWithPassphrase(header, header.slots[0], passphrase, deriveKey)
  if (dataKey === null) throw new ExpectedFailure({ code: 'wrong-passphrase' })
  return sealed(header, dataKey)
}

/** The data key by the recovery secret, or `wrong-recovery-secret`. */
export function openWithRecovery(header: VaultHeader, recovery: RecoverySecret): Uint8Array {
  const dataKey = unwrapWithRecovery(header, header.slots[1], recovery)
  if (dataKey === null) throw new ExpectedFailure({ code: 'wrong-recovery-secret' })
  return sealed(header, dataKey)
}

/** The same vault under a new passphrase: only the wrapping changes, not a page of the database. */
export async function withPassphrase(
  header: VaultHeader,
  dataKey: Uint8Array,
  passphrase: Uint8Array,
  making: SlotMaking,
): Promise<VaultHeader> {
  const slot = await wrapForPassphrase(header, dataKey, passphrase, making)
  return reseal(header, dataKey, [slot, header.slots[1]])
}

/** The same vault with a new recovery secret; sheets made before no longer open it. */
export function withRecovery(
  header: VaultHeader,
  dataKey: Uint8Array,
  recovery: RecoverySecret,
): VaultHeader {
  return reseal(header, dataKey, [header.slots[0], wrapForRecovery(header, dataKey, recovery)])
}

/** Whether a header was sealed by who had this data key. */
export function isSealedBy(header: VaultHeader, dataKey: Uint8Array): boolean {
  const { mac, ...unsealed } = header
  return sodium.memcmp(sodium.from_hex(mac), macOf(unsealed, dataKey))
}

/** A header whose slots open but whose MAC does not fit was edited by someone without the key. */
function sealed(header: VaultHeader, dataKey: Uint8Array): Uint8Array {
  if (isSealedBy(header, dataKey)) return dataKey
  dataKey.fill(0)
  throw new ExpectedFailure({ code: 'vault-damaged', part: 'header' })
}

function reseal(header: VaultHeader, dataKey: Uint8Array, slots: VaultHeader['slots']): VaultHeader {
  const { mac: _, ...unsealed } = header
  return seal({ ...unsealed, generation: header.generation + 1, slots }, dataKey)
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
