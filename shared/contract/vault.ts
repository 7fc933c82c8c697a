import { z } from 'zod'
import { KEY_WORK, PENDING_SHEETS } from '../domain/safekeeping/key-work.ts'
import { desktopCall, SESSION_STATES, vaultCall } from './call.ts'
import { MOST_DRAFT_CALLS, unsavedCallSchema } from './drafts.ts'
import { passphraseSchema, recoveryKeySchema, typedRecoveryKeySchema } from './secrets.ts'

/** What is going on with the keys, for every screen that shows it, also after it was left and come back to. */
const keyWorkSchema = z.strictObject({
  doing: z.enum(KEY_WORK).nullable(),
  /** The last one that came to an end since the vault was opened, and whether it was done. */
  last: z.strictObject({ doing: z.enum(KEY_WORK), isDone: z.boolean() }).nullable(),
  /** A recovery sheet that was shown and not yet typed back. */
  pending: z.enum(PENDING_SHEETS).nullable(),
})

/** A group of the recovery key typed from the paper, in UTF-8: its place from 0, and what was typed. */
const typedGroupSchema = z.strictObject({
  place: z.number().int().min(0).max(14),
  typed: typedRecoveryKeySchema,
})

/** 16 random bytes. */
const openingMarkSchema = z.string().regex(/^[0-9a-f]{32}$/)

/** How far a vault file has come: an older number than was last seen here means an older copy of the folder. */
export const freshnessSchema = z.strictObject({
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  /** Grows with every change of the header. */
  generation: z.number().int(),
  /** Grows with every transaction. */
  commits: z.number().int(),
  /** Random, left by its newest opening; a vault that has it has grown out of the one it was seen in. */
  mark: openingMarkSchema.nullable(),
})
export type Freshness = z.infer<typeof freshnessSchema>

/** Histories of one vault this computer tells apart; each more than one was settled by a person. */
export const MOST_HISTORIES = 8

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
  'page-died',
  'with-client',
  'vault-process-ended',
])
export type LockReason = z.infer<typeof lockReasonSchema>

/**
 * What came of saving before a lock: all of it saved; refused by the vault, as where the disk is full; or not answered in
 * time. With the calls that would have saved what was not.
 */
const flushReportSchema = z.strictObject({
  outcome: z.enum(['saved', 'failed', 'late']),
  unsaved: z.array(unsavedCallSchema).max(MOST_DRAFT_CALLS),
})
export type FlushReport = z.infer<typeof flushReportSchema>

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
      /** What was not saved is kept sealed, and is offered after unlocking. */
      isTextKept: z.boolean(),
      /** It could not be written into the vault's folder, and is held in memory: closing Respite ends it. */
      isTextOnlyHeld: z.boolean(),
      /** True when the open vault is an older copy than the one last used on this computer. */
      isOlderThanLastSeen: z.boolean(),
      /** True when it is no continuation of the one last used here: it was written on elsewhere, apart from it. */
      isFork: z.boolean(),
      /** Whether this computer kept the one last used here, and can show it as a vault of its own. */
      hasKeptHistory: z.boolean(),
      appVersion: z.string(),
    }),
  }),
  /**
   * Makes a new vault in this computer's usual place and leaves it unlocked, in the same window. Its recovery key is
   * then to be shown (`vault.readPendingSheet`) and typed back (`vault.keepSheet`); `vault.enter` opens the vault's own
   * window.
   */
  'vault.create': vaultCall({
    states: ['no-vault'],
    input: z.strictObject({ passphrase: passphraseSchema }),
    output: z.strictObject({}),
  }),
  /** What is going on with the keys. Answered while the vault is being opened too. */
  'vault.readKeyWork': vaultCall({
    states: ['unlocking', 'unlocked'],
    input: z.strictObject({}),
    output: keyWorkSchema,
  }),
  /**
   * Makes a new recovery key, to be shown and typed back. Nothing is written: the old sheet opens the vault until then.
   */
  'vault.prepareSheet': vaultCall({
    input: z.strictObject({ passphrase: passphraseSchema }),
    output: z.strictObject({}),
  }),
  /**
   * The same for encrypting the whole vault anew, with a new passphrase and a new recovery key, for when someone knows
   * the old passphrase. Nothing is written until the new sheet was typed back.
   */
  'vault.prepareRenewal': vaultCall({
    input: z.strictObject({ current: passphraseSchema, next: passphraseSchema }),
    output: z.strictObject({}),
  }),
  /** The recovery key that is being shown or printed: the one answer that holds a key. Null where none is. */
  'vault.readPendingSheet': vaultCall({
    callers: ['window', 'print'],
    input: z.strictObject({}),
    output: z.strictObject({
      pending: z
        .strictObject({ kind: z.enum(PENDING_SHEETS), recoveryKey: recoveryKeySchema, madeOn: z.iso.date() })
        .nullable(),
    }),
  }),
  /**
   * The sheet is on paper: at least two different groups were typed back. Now the new key counts, and a backup for it
   * is made and proven; for a renewal everything is encrypted anew first, which takes seconds to a minute. Throws
   * `wrong-recovery-secret` where a group is another, `not-found` where no sheet is being shown.
   */
  'vault.keepSheet': vaultCall({
    input: z.strictObject({ groups: z.array(typedGroupSchema).min(2).max(15) }),
    output: z.strictObject({
      /** False where the backup for the new sheet could not be made; the old sheet is needed until there is one. */
      hasBackup: z.boolean(),
    }),
  }),
  /** The sheet that is being shown is given up. What it would have replaced stays as it is. */
  'vault.forgetSheet': vaultCall({ input: z.strictObject({}), output: z.strictObject({}) }),
  /** The recovery sheet was written down: puts a fresh window in place of the one that showed it. */
  'vault.enter': desktopCall({ input: z.strictObject({}), output: z.strictObject({}) }),
  /** How far the open vault has come. Asked by the desktop, for the next time it opens. */
  'vault.readFreshness': vaultCall({
    states: ['unlocked', 'locking'],
    callers: [],
    /** Marks of what was seen here before. */
    input: z.strictObject({ seenMarks: z.array(openingMarkSchema).max(MOST_HISTORIES) }),
    output: freshnessSchema.extend({
      /** Those of them this vault has. */
      knownMarks: z.array(openingMarkSchema),
      /** Whether its folder is known to be one that is synchronised or lies on another computer. */
      isShared: z.boolean(),
    }),
  }),
  /**
   * The person goes on with the open vault though it is older than, or no continuation of, the one last used here. Where
   * that one was kept it is put on the list of vaults, as one of its own. `not-now` where there is nothing to settle.
   */
  'vault.settleHistory': desktopCall({ input: z.strictObject({}), output: z.strictObject({}) }),
  /** When Respite locks by itself, and what of this system it can see for that. */
  'vault.readLocking': desktopCall({
    input: z.strictObject({}),
    output: z.strictObject({
      idleMinutes: idleMinutesSchema,
      seesScreenLock: z.boolean(),
      /** False where this system never says how long nobody has typed or clicked: then only Respite's own windows count. */
      seesIdleTime: z.boolean(),
    }),
  }),
  'vault.keepLocking': desktopCall({
    input: z.strictObject({ idleMinutes: idleMinutesSchema }),
    output: z.strictObject({}),
  }),
  /** Whether the open vault can be written; where it cannot, how much room its disk needs first. */
  'vault.readMode': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({ isForReading: z.boolean(), neededBytes: z.number().int().min(0) }),
  }),
  /** Looks through the whole vault in the background, and answers when that is done: seconds to minutes later. */
  'vault.awaitCheck': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({ health: vaultHealthSchema }),
  }),
  /** Opens the vault by the recovery secret, as it was typed, and sets a new passphrase. */
  'vault.recover': vaultCall({
    states: ['no-vault', 'locked'],
    input: z.strictObject({ secret: typedRecoveryKeySchema, next: passphraseSchema }),
    output: z.strictObject({}),
  }),
  /** Re-wraps the key: the data stays as it is, the old passphrase no longer opens it. */
  'vault.changePassphrase': vaultCall({
    input: z.strictObject({ current: passphraseSchema, next: passphraseSchema }),
    output: z.strictObject({}),
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
    input: z.strictObject({ secret: typedRecoveryKeySchema }),
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
  /** The recovery sheet is on screen, or no longer: while it is, being idle locks after 20 minutes at the earliest. */
  'vault.showingSheet': desktopCall({
    input: z.strictObject({ isShown: z.boolean() }),
    output: z.strictObject({}),
  }),
  /** Prints the recovery sheet on paper; there is no way to save it as a file. */
  'vault.printRecoverySheet': desktopCall({
    input: z.strictObject({}),
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
    input: flushReportSchema,
    output: z.strictObject({}),
  }),
} as const
