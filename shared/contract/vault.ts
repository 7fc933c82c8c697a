import { z } from 'zod'
import { desktopCall, SESSION_STATES, vaultCall } from './call.ts'

/**
 * A passphrase on its way to the vault process: UTF-8 bytes of the NFKC-normalised text. Bytes can be wiped, text
 * cannot. The ceiling keeps a pasted document from reaching key derivation.
 */
const passphraseSchema = z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0 && bytes.length <= 4096)

/** An age X25519 identity, which the stock `age` tool reads too. */
const recoverySecretSchema = z.string().regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/)

/** How far a vault file has come: an older number than was last seen here means an older copy of the folder. */
export const freshnessSchema = z.strictObject({
  vaultId: z.string(),
  /** Grows with every change of the header. */
  generation: z.number().int(),
  /** Grows with every transaction. */
  commits: z.number().int(),
})
export type Freshness = z.infer<typeof freshnessSchema>

/** Minutes without a key or a click after which Respite locks. */
export const idleMinutesSchema = z.number().int().min(1).max(120)

/** What looking through the whole vault found: all in order; parts older than the rest; pages that cannot be read. */
const vaultHealthSchema = z.enum(['sound', 'older-parts', 'damaged'])
export type VaultHealth = z.infer<typeof vaultHealthSchema>

/** Why the vault was last locked; the lock screen says it in words. */
const lockReasonSchema = z.enum([
  'not-opened-yet',
  'asked',
  'idle',
  'sleep',
  'screen-locked',
  'clock-set-back',
  'with-client',
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
      /** True when the open vault is an older copy than the one last used on this computer. */
      isOlderThanLastSeen: z.boolean(),
      appVersion: z.string(),
    }),
  }),
  /**
   * Makes a new vault in this computer's usual place and leaves it unlocked. The answer holds the recovery secret: it
   * is shown once, in the window that asked, and is kept nowhere. `vault.enter` then opens the vault's own window.
   */
  'vault.create': vaultCall({
    states: ['no-vault'],
    input: z.strictObject({ passphrase: passphraseSchema }),
    output: z.strictObject({ recoverySecret: recoverySecretSchema }),
  }),
  /** The recovery sheet was written down: puts a fresh window in place of the one that showed it. */
  'vault.enter': desktopCall({ input: z.strictObject({}), output: z.strictObject({}) }),
  /** How far the open vault has come. Asked by the desktop, for the next time it opens. */
  'vault.readFreshness': vaultCall({
    states: ['unlocked', 'locking'],
    callers: [],
    input: z.strictObject({}),
    output: freshnessSchema,
  }),
  /** When Respite locks by itself, and whether it can see this system's lock screen. */
  'vault.readLocking': desktopCall({
    input: z.strictObject({}),
    output: z.strictObject({ idleMinutes: idleMinutesSchema, seesScreenLock: z.boolean() }),
  }),
  'vault.keepLocking': desktopCall({
    input: z.strictObject({ idleMinutes: idleMinutesSchema }),
    output: z.strictObject({}),
  }),
  /** Looks through the whole vault in the background, and answers when that is done: seconds to minutes later. */
  'vault.awaitCheck': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({ health: vaultHealthSchema }),
  }),
  /** Opens the vault by the recovery secret, as it was typed, and sets a new passphrase. */
  'vault.recover': vaultCall({
    states: ['no-vault', 'locked'],
    input: z.strictObject({ secret: z.string().min(1).max(500), next: passphraseSchema }),
    output: z.strictObject({}),
  }),
  /** Re-wraps the key: the data stays as it is, the old passphrase no longer opens it. */
  'vault.changePassphrase': vaultCall({
    input: z.strictObject({ current: passphraseSchema, next: passphraseSchema }),
    output: z.strictObject({}),
  }),
  /**
   * Encrypts the whole vault anew, with a new passphrase and a new recovery secret, for when someone knows the old
   * passphrase. Takes seconds to a minute with the size of the vault.
   */
  'vault.renewDataKey': vaultCall({
    input: z.strictObject({ current: passphraseSchema, next: passphraseSchema }),
    output: z.strictObject({ recoverySecret: recoverySecretSchema }),
  }),
  /** What of this vault lies elsewhere and would stay after it was erased. */
  'vault.readRemains': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({
      /** Backups that are this vault's own and can be erased with it; none where it was set aside. */
      backups: z.number().int().min(0),
      backupFolder: z.string(),
      /** The second folder for backups, where one was chosen. */
      secondFolder: z.string().nullable(),
      /** Folders of vaults that were set aside when a backup was put in this one's place. */
      setAside: z.array(z.string()),
      /** How often a page was printed or saved as a file. */
      prints: z.number().int().min(0),
      /** Files in the vault's folder that Respite did not put there; they stay, and the folder with them. */
      strangeFiles: z.array(z.string()),
      /** Copies from before an update that stay because of the legal hold. */
      heldCopies: z.number().int().min(0),
      /** While it is on, nothing is erased. */
      hasLegalHold: z.boolean(),
    }),
  }),
  /**
   * Destroys the keys of the open vault and takes its folder away, with the backups beside it where that is asked.
   * Needs the passphrase once more. Refused as `legal-hold` while that is on.
   */
  'vault.eraseForGood': vaultCall({
    callers: [],
    input: z.strictObject({ passphrase: passphraseSchema, withBackups: z.boolean() }),
    output: z.strictObject({}),
  }),
  /** What the page asks for it; the desktop then ends the vault's process and shows that there is no vault any more. */
  'vault.erase': desktopCall({
    input: z.strictObject({ passphrase: passphraseSchema, withBackups: z.boolean() }),
    output: z.strictObject({}),
  }),
  /** Whether the recovery secret, typed from the sheet, would open this vault; keeps the day it was tried. */
  'vault.rehearseRecovery': vaultCall({
    input: z.strictObject({ secret: z.string().max(300) }),
    output: z.strictObject({}),
  }),
  /** A new recovery secret, shown once; sheets made before no longer open the vault. */
  'vault.renewRecovery': vaultCall({
    input: z.strictObject({ passphrase: passphraseSchema }),
    output: z.strictObject({ recoverySecret: recoverySecretSchema }),
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
  /** Prints the recovery sheet on paper; there is no way to save it as a file. */
  'vault.printRecoverySheet': desktopCall({
    input: z.strictObject({ recoverySecret: recoverySecretSchema, madeOn: z.iso.date() }),
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
