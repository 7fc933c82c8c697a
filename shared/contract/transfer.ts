import { z } from 'zod'
import { desktopCall, vaultCall } from './call.ts'
import { passphraseSchema } from './secrets.ts'
import { civilDateSchema, idSchema, instantSchema } from './values.ts'

const countSchema = z.number().int().min(0)
const fileSchema = z.string().max(10_000)

/** Whose pages an import holds. */
const sourceSchema = z.enum(['respite', 'day-one', 'mini-diary', 'mini-diarium', 'jrnl', 'markdown'])
export type ImportSource = z.infer<typeof sourceSchema>

/** What a file holds that has no place here. */
const leftOutSchema = z.strictObject({
  what: z.enum([
    'pictures',
    'recordings',
    'places',
    'tags',
    'codes',
    'empty-pages',
    'undated-pages',
    'binned-pages',
    'other-files',
  ]),
  count: countSchema,
})
export type LeftOut = z.infer<typeof leftOutSchema>

const namedPageSchema = z.strictObject({ date: civilDateSchema, firstLine: z.string() })
export type NamedPage = z.infer<typeof namedPageSchema>

const previewSchema = z.strictObject({
  /** Names what was read; taking in names it again, so that nothing else is taken in than was looked at. */
  token: idSchema,
  source: sourceSchema,
  entryCount: countSchema,
  from: civilDateSchema.nullable(),
  to: civilDateSchema.nullable(),
  duplicateCount: countSchema,
  /** The first of them. */
  duplicates: z.array(namedPageSchema).max(50),
  leftOut: z.array(leftOutSchema),
})
export type ImportPreview = z.infer<typeof previewSchema>

const keptImportSchema = z.strictObject({
  id: idSchema,
  source: sourceSchema,
  takenAtMs: instantSchema,
  entryCount: countSchema,
  /** Pages changed since they came. */
  edited: z.array(namedPageSchema),
})
export type KeptImport = z.infer<typeof keptImportSchema>

/** A folder anyone can read, or one file encrypted with `secret`; the vault's own passphrase is asked for both. */
const exportInput = z.strictObject({
  passphrase: passphraseSchema,
  secret: passphraseSchema.nullable(),
})
const importInput = z.strictObject({ secret: passphraseSchema.nullable() })
const exportOutput = z.strictObject({ name: z.string(), entryCount: countSchema })

export const transferCalls = {
  /** Asks where to and writes everything there. */
  'transfer.exportAll': desktopCall({ input: exportInput, output: exportOutput }),
  /** What the desktop asks of the vault process for it, with the path only the desktop knows. */
  'transfer.writeExport': vaultCall({
    callers: [],
    input: exportInput.extend({ folder: fileSchema }),
    output: exportOutput,
  }),
  /** Asks for a file or a folder, reads it and says what is in it. Nothing is taken in. */
  'transfer.lookInto': desktopCall({
    input: importInput.extend({ what: z.enum(['file', 'folder']) }),
    output: previewSchema,
  }),
  'transfer.readImport': vaultCall({
    callers: [],
    input: importInput.extend({ file: fileSchema, what: z.enum(['file', 'folder']) }),
    output: previewSchema,
  }),
  /** Takes in what was looked at last. */
  'transfer.takeIn': vaultCall({
    input: z.strictObject({ token: idSchema, withDuplicates: z.boolean() }),
    output: z.strictObject({ entryCount: countSchema }),
  }),
  'transfer.listImports': vaultCall({
    input: z.strictObject({}),
    output: z.strictObject({ imports: z.array(keptImportSchema) }),
  }),
  /** Removes the pages of an import for good; those edited since stay unless asked for. Not under a legal hold. */
  'transfer.removeImport': vaultCall({
    input: z.strictObject({ id: idSchema, withEdited: z.boolean() }),
    output: z.strictObject({ removed: countSchema, kept: countSchema }),
  }),
} as const
