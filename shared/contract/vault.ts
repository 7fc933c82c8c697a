import { z } from 'zod'
import { desktopCall, SESSION_STATES, vaultCall } from './call.ts'

/**
 * A passphrase on its way to the vault process: UTF-8 bytes of the NFKC-normalised text. Bytes can be wiped, text
 * cannot. The ceiling keeps a pasted document from reaching key derivation.
 */
const passphraseSchema = z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0 && bytes.length <= 4096)

/** Why the vault was last locked; the lock screen says it in words. */
const lockReasonSchema = z.enum([
  'not-opened-yet',
  'asked',
  'idle',
  'sleep',
  'screen-locked',
  'clock-set-back',
  'vault-process-ended',
])
export type LockReason = z.infer<typeof lockReasonSchema>

export const vaultCalls = {
  /** Where the vault stands, for the gate that decides what the window shows. */
  'vault.status': desktopCall({
    states: SESSION_STATES,
    input: z.strictObject({}),
    output: z.strictObject({
      state: z.enum(SESSION_STATES),
      lockReason: lockReasonSchema,
      /** False when the newest text could not be saved before locking; the lock screen then says so. */
      everythingSaved: z.boolean(),
      appVersion: z.string(),
    }),
  }),
  /** Makes a new vault in this computer's usual place and leaves it unlocked. */
  'vault.create': vaultCall({
    states: ['no-vault'],
    input: z.strictObject({ passphrase: passphraseSchema }),
    output: z.strictObject({}),
  }),
  /**
   * Opens the vault. About a second goes into key derivation, on purpose. Answered in `no-vault` too, where it says
   * that the vault is missing: its folder may have been moved away since the app last saw it.
   */
  'vault.unlock': vaultCall({
    states: ['no-vault', 'locked'],
    input: z.strictObject({ passphrase: passphraseSchema }),
    output: z.strictObject({}),
  }),
  /** Saves what is being typed, then ends the vault process. False: the text could not be saved, so it stays open. */
  'vault.lock': desktopCall({ input: z.strictObject({}), output: z.strictObject({ locked: z.boolean() }) }),
  /** Stops looking for a vault whose folder is gone, so that a new one can be made. Refused while it is there. */
  'vault.forgetMissing': desktopCall({
    states: ['locked'],
    input: z.strictObject({}),
    output: z.strictObject({}),
  }),
  /** The window's answer to the `vault.locking` event: what was being typed is saved, or could not be. */
  'vault.flushed': desktopCall({
    states: ['locking'],
    input: z.strictObject({ saved: z.boolean() }),
    output: z.strictObject({}),
  }),
} as const
