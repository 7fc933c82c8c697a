import { z } from 'zod'
import { desktopCall } from './call.ts'

const vaultIdSchema = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** A vault this computer has seen. Its name stands on the lock screen for anybody to read. */
const knownVaultSchema = z.strictObject({
  id: vaultIdSchema,
  name: z.string(),
  folder: z.string(),
  /** False where its folder was moved or its disk is not connected. */
  isThere: z.boolean(),
  isCurrent: z.boolean(),
  /** Not on the list: it lies in Respite's own folder. Choosing it puts it on the list. */
  isFound: z.boolean(),
})
export type ListedVault = z.output<typeof knownVaultSchema>

/** Longest name of a vault, in characters. */
export const LONGEST_VAULT_NAME = 40

const whileClosed = { states: ['no-vault', 'locked'] as const }
const nothing = z.strictObject({})

/** Which vault is opened. All of it is known to anyone who sees this computer, and all of it while locked only. */
export const knownVaultsCalls = {
  'vaults.list': desktopCall({
    ...whileClosed,
    input: nothing,
    output: z.strictObject({ vaults: z.array(knownVaultSchema) }),
  }),
  /** From now on this one is opened; the window is replaced. */
  'vaults.choose': desktopCall({
    ...whileClosed,
    input: z.strictObject({ id: vaultIdSchema }),
    output: nothing,
  }),
  /** Asks for a vault folder anywhere and chooses it. `not-found` where the folder is no vault. */
  'vaults.openFolder': desktopCall({ ...whileClosed, input: nothing, output: nothing }),
  /** Asks where the chosen vault is now. `not-found` where the folder is no vault. */
  'vaults.findAgain': desktopCall({ ...whileClosed, input: nothing, output: nothing }),
  /** Chooses a place where no vault is yet, so that one can be made there. */
  'vaults.addNew': desktopCall({ ...whileClosed, input: nothing, output: nothing }),
  'vaults.rename': desktopCall({
    ...whileClosed,
    input: z.strictObject({ id: vaultIdSchema, name: z.string().trim().min(1).max(LONGEST_VAULT_NAME) }),
    output: nothing,
  }),
  /** Takes a vault off the list. Its folder stays where and as it is. */
  'vaults.forget': desktopCall({
    ...whileClosed,
    input: z.strictObject({ id: vaultIdSchema }),
    output: nothing,
  }),
} as const
