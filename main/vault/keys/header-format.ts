import { z } from 'zod'
import { ExpectedFailure } from '../../../shared/errors.ts'
import { COST_BOUNDS } from './key-derivation-cost.ts'
import { sodium } from './sodium.ts'

/** The newest header format this build writes and reads. */
export const HEADER_FORMAT = 1

const MAGIC = 'RESPITE-VAULT'
/** In bytes; a real one has about 750. */
export const LONGEST_HEADER = 16 * 1024

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

const passphraseSlotSchema = z.strictObject({
  kind: z.literal('passphrase'),
  algorithm: z.literal('argon2id13'),
  passes: z.number().int().min(COST_BOUNDS.passes.min).max(COST_BOUNDS.passes.max),
  memoryKiB: z.number().int().min(COST_BOUNDS.memoryKiB.min).max(COST_BOUNDS.memoryKiB.max),
  salt: hex(16),
  nonce: hex(24),
  /** The 32-byte data key and its 16-byte tag. */
  wrappedKey: hex(48),
})

const recoverySlotSchema = z.strictObject({
  kind: z.literal('recovery'),
  /** The secret is random enough to need no stretching: one keyed BLAKE2b makes its wrapping key. */
  algorithm: z.literal('blake2b-age-x25519'),
  /** The public half, so that backups can be made without the secret. */
  recipient: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
  salt: hex(16),
  nonce: hex(24),
  wrappedKey: hex(48),
})

const headerSchema = z.strictObject({
  format: z.literal(HEADER_FORMAT),
  vaultId: hex(16),
  cipher: z.literal('chacha20'),
  /** Grows by one whenever the header is written anew. */
  generation: z.number().int().min(1).max(1_000_000_000),
  createdAtMs: z.number().int().min(0).max(8.64e15),
  /** One for the passphrase and one for the recovery secret, in this order. */
  slots: z.tuple([passphraseSlotSchema, recoverySlotSchema]),
  /** BLAKE2b over everything above, keyed from the data key: no slot can be swapped, dropped or edited unseen. */
  mac: hex(32),
})

export type PassphraseSlot = z.infer<typeof passphraseSlotSchema>
export type RecoverySlot = z.infer<typeof recoverySlotSchema>
export type Slot = PassphraseSlot | RecoverySlot

/** What a header says about itself before any slot is made; every slot is bound to it. */
export type HeaderIdentity = Pick<VaultHeader, 'format' | 'vaultId' | 'cipher'>

/** A slot before the data key was wrapped into it. */
export type EmptySlot =
  | Omit<PassphraseSlot, 'nonce' | 'wrappedKey'>
  | Omit<RecoverySlot, 'nonce' | 'wrappedKey'>
export type VaultHeader = z.infer<typeof headerSchema>

/** What a slot or a MAC is computed over. */
export type UnsealedHeader = Omit<VaultHeader, 'mac'>

/**
 * The header as it lies on disk: a magic line, one line of JSON, and a checksum line. The checksum is no protection
 * against people (anyone can recompute it); it tells damage apart from a wrong passphrase.
 */
export function encodeHeader(header: VaultHeader): Uint8Array {
  const text = `${MAGIC}\n${canonical(header)}\n`
  return sodium.from_string(`${text}${checksumOf(text)}\n`)
}

/**
 * Reads a header back. Throws `vault-from-newer-app` for an intact header of a later format and `vault-damaged`
 * for anything else that is not byte for byte what `encodeHeader` writes. Every bound is checked here, before any
 * key derivation.
 */
export function decodeHeader(bytes: Uint8Array): VaultHeader {
  const damaged = new ExpectedFailure({ code: 'vault-damaged', part: 'header' })
  if (bytes.length > LONGEST_HEADER) throw damaged
  const lines = Buffer.from(bytes).toString('latin1').split('\n')
  const [magic, json, checksum] = lines
  if (lines.length !== 4 || magic !== MAGIC || json === undefined || lines[3] !== '') throw damaged
  if (checksum !== checksumOf(`${magic}\n${json}\n`)) throw damaged
  const value = parseJson(json)
  if (isFromNewerApp(value)) throw new ExpectedFailure({ code: 'vault-from-newer-app' })
  const parsed = headerSchema.safeParse(value)
  if (!parsed.success || canonical(parsed.data) !== json) throw damaged
  return parsed.data
}

/** The bytes a header's MAC covers: its canonical form without the MAC. */
export function macInput(header: UnsealedHeader): Uint8Array {
  const { format, vaultId, cipher, generation, createdAtMs, slots } = header
  return sodium.from_string(
    JSON.stringify([format, vaultId, cipher, generation, createdAtMs, slots.map(slotFields)]),
  )
}

/** The associated data of a slot: whatever decides how its key is derived, bound to this one vault. */
export function slotAssociatedData(header: HeaderIdentity, slot: EmptySlot): Uint8Array {
  return sodium.from_string(
    JSON.stringify([header.format, header.vaultId, header.cipher, ...derivationFields(slot)]),
  )
}

function derivationFields(slot: EmptySlot): readonly (string | number)[] {
  return slot.kind === 'passphrase'
    ? [slot.kind, slot.algorithm, slot.passes, slot.memoryKiB, slot.salt]
    : [slot.kind, slot.algorithm, slot.recipient, slot.salt]
}

function slotFields(slot: Slot): readonly (string | number)[] {
  return [...derivationFields(slot), slot.nonce, slot.wrappedKey]
}

function canonical(header: VaultHeader): string {
  const { format, vaultId, cipher, generation, createdAtMs, mac } = header
  const [passphrase, recovery] = header.slots
  const slots = [canonicalPassphraseSlot(passphrase), canonicalRecoverySlot(recovery)]
  return JSON.stringify({ format, vaultId, cipher, generation, createdAtMs, slots, mac })
}

function canonicalPassphraseSlot(slot: PassphraseSlot): PassphraseSlot {
  const { kind, algorithm, passes, memoryKiB, salt, nonce, wrappedKey } = slot
  return { kind, algorithm, passes, memoryKiB, salt, nonce, wrappedKey }
}

function canonicalRecoverySlot(slot: RecoverySlot): RecoverySlot {
  const { kind, algorithm, recipient, salt, nonce, wrappedKey } = slot
  return { kind, algorithm, recipient, salt, nonce, wrappedKey }
}

function checksumOf(text: string): string {
  return sodium.to_hex(sodium.crypto_generichash(16, sodium.from_string(text), null))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isFromNewerApp(value: unknown): boolean {
  const newer = z.looseObject({
    format: z
      .number()
      .int()
      .min(HEADER_FORMAT + 1),
  })
  return newer.safeParse(value).success
}

/** The public half of the recovery key: whom backups are encrypted for. */
export function recipientOf(header: VaultHeader): string {
  return header.slots[1].recipient
}
