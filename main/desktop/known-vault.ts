import path from 'node:path'
import { z } from 'zod'
import { freshnessSchema } from '../../shared/contract/vault.ts'

const counters = freshnessSchema.pick({ generation: true, commits: true })

/** A place as it is kept: below Respite's own folder, its parts joined by `/`, or anywhere on this or another system. */
const placeSchema = z
  .string()
  .max(10_000)
  .refine((place) => !place.includes('\0') && (isAbsoluteAnywhere(place) || isBelow(place)))

/** A vault as it is known while it is locked. */
export const knownVaultSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** For anybody to read: neutral unless the person chose otherwise. */
  name: z.string(),
  folder: placeSchema,
  /** It was made once: where its folder is gone now, that is said, and no new one is made unasked. */
  wasMade: z.boolean(),
  /** How far it had come when it was last open here, as earlier builds kept it; read only, `seenVaults` has it now. */
  lastSeen: z
    .object({ vaultId: z.string(), ...counters.shape })
    .nullable()
    .catch(null),
})
export type KnownVault = z.infer<typeof knownVaultSchema>

/** What makes an entry worth keeping: where the vault lies. The rest can be asked or made up. */
const salvagedSchema = knownVaultSchema.extend({
  id: knownVaultSchema.shape.id.catch(''),
  name: z.string().catch(''),
  wasMade: z.boolean().catch(true),
})

/** The list of vaults as far as it can be read, and each of its entries that is not what this build writes. */
export type ReadVaults = { readonly vaults: KnownVault[]; readonly unread: readonly unknown[] }

/**
 * Security: one entry that could not be read hid every vault behind the page for a first vault, and the next change
 * wrote the list over. Each is read by itself; what is not as it should be is handed back for keeping.
 */
export function readKnownVaults(kept: unknown): ReadVaults {
  if (kept === undefined || kept === null) return { vaults: [], unread: [] }
  if (!Array.isArray(kept)) return { vaults: [], unread: [kept] }
  const ids = new Set<string>()
  const vaults: KnownVault[] = []
  const unread: unknown[] = []
  for (const entry of kept) {
    const read = knownVaultSchema.safeParse(entry)
    if (read.success && !ids.has(read.data.id)) {
      ids.add(read.data.id)
      vaults.push(read.data)
      continue
    }
    unread.push(entry)
    const salvaged = salvagedSchema.safeParse(entry)
    if (salvaged.success) vaults.push(salvaged.data)
  }
  // Ids that are missing or were given twice come last, so that they take none that another entry has.
  const settled = vaults.map((vault) => {
    if (vault.id !== '' && vaults.find(({ id }) => id === vault.id) === vault) return vault
    const number = freeNumber([...ids])
    ids.add(`vault-${number}`)
    return { ...vault, id: `vault-${number}` }
  })
  return {
    vaults: settled.map((vault, at) => (vault.name === '' ? { ...vault, name: `Vault ${at + 1}` } : vault)),
    unread,
  }
}

/** The lowest number a further vault can have. */
export function freeNumber(ids: readonly string[]): number {
  let number = 2
  while (ids.includes(`vault-${number}`)) number += 1
  return number
}

/** Whether a path begins at a root, of whichever system wrote it down. */
export function isAbsoluteAnywhere(place: string): boolean {
  return path.posix.isAbsolute(place) || /^(?:[A-Za-z]:[\\/]|\\\\)/.test(place)
}

function isBelow(place: string): boolean {
  return place
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && !part.includes('\\'))
}
