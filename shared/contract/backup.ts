import { z } from 'zod'
import { ARCHIVE_NAME } from '../domain/backup/archive-name.ts'
import { appErrorSchema, LOST_FILES } from '../errors.ts'
import { desktopCall, vaultCall } from './call.ts'
import { passphraseSchema, typedRecoveryKeySchema } from './secrets.ts'
import { civilDateSchema, idSchema, instantSchema } from './values.ts'

const countSchema = z.number().int().min(0)
const nameSchema = z.string().regex(ARCHIVE_NAME)

/** One finished backup in the folder. */
const listedSchema = z.strictObject({
  name: nameSchema,
  madeAtMs: instantSchema,
  sizeBytes: countSchema,
  /** Pages in the journal. */
  entryCount: countSchema,
  /** Read back and compared when it was made, and the very same file still. */
  isProven: z.boolean(),
  /** Whose sheet opens it: the one valid now or one made earlier; an earlier build did not note it. */
  sheet: z.enum(['this', 'earlier', 'unknown']),
})

/** A file that is named like a backup and was not noted by this vault. */
const otherSchema = z.strictObject({ name: nameSchema, madeAtMs: instantSchema, sizeBytes: countSchema })
export type OtherBackup = z.output<typeof otherSchema>

export type ListedBackup = z.output<typeof listedSchema>

const riskSchema = z.enum(['sync', 'network']).nullable()
const secondFolderSchema = z.strictObject({
  folder: z.string(),
  /** False where only the vault names it: it is not used before a person chooses it on this computer. */
  isConfirmed: z.boolean(),
  /** False while its disk is not connected. */
  isThere: z.boolean(),
  risk: riskSchema,
  hasNewest: z.boolean(),
})
export type SecondFolder = z.output<typeof secondFolderSchema>

const restoredSchema = z.strictObject({
  keptAs: z.string().nullable(),
  /** False for a backup of an older kind, which anybody who knew the vault's recipient could have made. */
  provesWriter: z.boolean(),
  /** Whether a legal hold goes on in the restored vault; unknown where the one before was locked. */
  hold: z.enum(['carried', 'none', 'unknown']),
})
export type Restored = z.output<typeof restoredSchema>

export const backupCalls = {
  /** The finished backups of this vault, newest first, and what else is named like one beside it. */
  'backup.list': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({
      folder: z.string(),
      /** What is special about the folder of the vault and its backups: a live vault in a sync folder can be damaged. */
      risk: riskSchema,
      backups: z.array(listedSchema),
      /** Another vault's, or made after the backup this one was restored from. Never cleared away. */
      others: z.array(otherSchema),
      second: secondFolderSchema.nullable(),
    }),
  }),
  /**
   * Where a page lies besides the vault: its backups that hold it, by the order of rows and not by dates; how many files
   * there are of which that cannot be told; and what else on this computer may hold it. `not-found` without the page.
   */
  'backup.findHolding': vaultCall({
    input: z.strictObject({ entryId: idSchema }),
    output: z.strictObject({
      backups: z.array(z.strictObject({ madeAtMs: instantSchema })),
      others: countSchema,
      secondFolder: z.string().nullable(),
      /** Names of vaults that were set aside when a backup was put in this one's place. */
      setAside: z.array(z.string()),
      /** Copies from before an update, which go with the first page that is deleted for good. */
      copies: countSchema,
    }),
  }),
  /** Asks for a folder to which finished backups are copied as well, or gives the one there is up. */
  'backup.chooseSecondFolder': desktopCall({ input: z.strictObject({}), output: z.strictObject({}) }),
  'backup.forgetSecondFolder': vaultCall({ input: z.strictObject({}), output: z.strictObject({}) }),
  /**
   * What the desktop asks of the vault process for it, with the path only the desktop knows. The newest backup is copied
   * at once. `invalid-input` for a folder inside the vault's own, `storage-failed` where nothing can be written there.
   */
  'backup.keepSecondFolder': vaultCall({
    callers: [],
    input: z.strictObject({ folder: z.string().min(1).max(10_000) }),
    output: z.strictObject({ folder: z.string() }),
  }),
  /** How far the long work under way has come, from 0 to 1; null where there is none. */
  'vault.readProgress': vaultCall({
    states: ['unlocking', 'unlocked'],
    input: z.strictObject({}),
    output: z.strictObject({ share: z.number().min(0).max(1).nullable() }),
  }),
  /** Ends the long work under way where it can still be ended; that work then answers `cancelled`. */
  'vault.cancelWork': vaultCall({
    states: ['unlocking', 'unlocked'],
    input: z.strictObject({}),
    output: z.strictObject({}),
  }),
  /** Makes a backup, proves it, and clears away the ones rotation no longer keeps. */
  'backup.makeNow': vaultCall({ input: z.strictObject({}), output: z.strictObject({ name: nameSchema }) }),
  /**
   * The same where one is due: today has none yet that the sheet valid now opens, or much was saved since the newest;
   * asked by the desktop after each unlock, by the vault itself meanwhile, and after a new sheet.
   */
  'backup.makeDue': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({ name: nameSchema.nullable() }),
    callers: [],
  }),
  /**
   * Whether there has been no backup for long, and why the last try failed. Answered once what is under way has ended:
   * the backup of the day is begun before the window opens.
   */
  'backup.readStanding': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({
      /** The day of the newest one that is there, proven, and opened by the sheet valid now; null where none is. */
      newestOn: civilDateSchema.nullable(),
      /** Three days of use, or as much written as they leave at the least, without one. */
      isOverdue: z.boolean(),
      /** Why the last try since the vault was opened failed. */
      failure: appErrorSchema.nullable(),
      /** What became of the open vault's own files; null where they are where they were. */
      lost: z.enum(LOST_FILES).nullable(),
    }),
  }),
  /** Opens a backup in memory with the recovery key and says what it holds. Nothing is changed. */
  'backup.test': vaultCall({
    input: z.strictObject({ name: nameSchema, secret: typedRecoveryKeySchema }),
    output: z.strictObject({
      entryCount: countSchema,
      newestEntryDate: civilDateSchema.nullable(),
      provesWriter: z.boolean(),
    }),
  }),
  /**
   * Puts a backup, by name or, where that is null, from a file the person chooses, in place of the vault, which is set
   * aside and kept. Answers with the name it is kept under, and whether the backup could prove who wrote it.
   */
  'backup.restore': desktopCall({
    states: ['no-vault', 'locked', 'unlocked'],
    input: z.strictObject({
      name: nameSchema.nullable(),
      secret: typedRecoveryKeySchema,
      next: passphraseSchema,
    }),
    output: restoredSchema,
  }),
  /** What came of the restore this vault was opened by; null where it was opened in another way. */
  'backup.readRestored': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({ restored: restoredSchema.nullable() }),
  }),
  /** What the desktop asks of the vault process for it, with the path only the desktop knows. */
  'vault.restore': vaultCall({
    states: ['no-vault', 'locked', 'unlocked'],
    callers: [],
    input: z.strictObject({
      file: z.string().max(10_000),
      secret: typedRecoveryKeySchema,
      next: passphraseSchema,
    }),
    output: restoredSchema,
  }),
} as const
