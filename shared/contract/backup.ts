import { z } from 'zod'
import { ARCHIVE_NAME } from '../domain/backup/archive-name.ts'
import { desktopCall, vaultCall } from './call.ts'
import { passphraseSchema, typedRecoveryKeySchema } from './secrets.ts'
import { civilDateSchema, instantSchema } from './values.ts'

const countSchema = z.number().int().min(0)
const nameSchema = z.string().regex(ARCHIVE_NAME)

/** One finished backup in the folder. */
const listedSchema = z.strictObject({
  name: nameSchema,
  madeAtMs: instantSchema,
  sizeBytes: countSchema,
  /** Pages in the journal; null where this vault has no note of the backup. */
  entryCount: countSchema.nullable(),
  /** Read back and compared when it was made, and of the same size still. */
  isProven: z.boolean(),
})

export type ListedBackup = z.output<typeof listedSchema>

const riskSchema = z.enum(['sync', 'network']).nullable()
const secondFolderSchema = z.strictObject({
  folder: z.string(),
  /** False while its disk is not connected. */
  isThere: z.boolean(),
  risk: riskSchema,
  hasNewest: z.boolean(),
})
export type SecondFolder = z.output<typeof secondFolderSchema>

export const backupCalls = {
  /** The finished backups beside the vault, newest first. */
  'backup.list': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({
      folder: z.string(),
      /** What is special about the folder of the vault and its backups: a live vault in a sync folder can be damaged. */
      risk: riskSchema,
      backups: z.array(listedSchema),
      second: secondFolderSchema.nullable(),
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
    output: z.strictObject({}),
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
  /** The same where today has none yet; asked by the desktop after each unlock. */
  'backup.makeDue': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({ name: nameSchema.nullable() }),
    callers: [],
  }),
  /** Opens a backup in memory with the recovery key and says what it holds. Nothing is changed. */
  'backup.test': vaultCall({
    input: z.strictObject({ name: nameSchema, secret: typedRecoveryKeySchema }),
    output: z.strictObject({ entryCount: countSchema, newestEntryDate: civilDateSchema.nullable() }),
  }),
  /**
   * Puts a backup, by name or, where that is null, from a file the person chooses, in place of the vault, which is set
   * aside and kept. Answers with the name it is kept under.
   */
  'backup.restore': desktopCall({
    states: ['no-vault', 'locked', 'unlocked'],
    input: z.strictObject({
      name: nameSchema.nullable(),
      secret: typedRecoveryKeySchema,
      next: passphraseSchema,
    }),
    output: z.strictObject({ keptAs: z.string().nullable() }),
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
    output: z.strictObject({ keptAs: z.string().nullable() }),
  }),
} as const
