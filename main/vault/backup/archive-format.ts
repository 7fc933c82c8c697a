import { z } from 'zod'

/**
 * The version of the archive's own form; a change that older builds cannot read raises it. 1 named no recipient and
 * could not prove who wrote it; it is read as before.
 */
export const ARCHIVE_FORMAT = 2

/**
 * More than this is not read into memory, whatever a file says of itself, and not written either. 100,000 pages of
 * 1.5 kB make 190 MB (npm run bench -- --backup).
 */
export const ARCHIVE_LIMITS = {
  fileBytes: 2 * 1024 * 1024 * 1024,
  files: 200,
  rows: 3_000_000,
  lineBytes: 16 * 1024 * 1024,
  manifestBytes: 1024 * 1024,
} as const

const countSchema = z.number().int().min(0).max(ARCHIVE_LIMITS.rows)

const hexSchema = z.string().regex(/^[0-9a-f]{64}$/)

const contentShape = {
  appVersion: z.string().max(100),
  schemaVersion: z.number().int().min(1).max(100_000),
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  madeAtMs: z.number().int().min(0).max(8.64e15),
  entryCount: countSchema,
  newestEntryDate: z.iso.date().nullable(),
  counts: z.record(z.string().max(100), countSchema),
  sha256: z.record(z.string().max(110), hexSchema),
}

/** `manifest.json`: what the archive holds, so that it can be proven whole without Respite. */
export const manifestSchema = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal(1), ...contentShape }),
  z.strictObject({
    format: z.literal(ARCHIVE_FORMAT),
    ...contentShape,
    /** Whose sheet opens it. */
    recipient: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
    /** Proves who wrote it (`backup-mac.ts`); null where the vault did not have the key for that yet. */
    mac: hexSchema.nullable(),
  }),
])

export type Manifest = z.infer<typeof manifestSchema>

/** The only names an archive may hold: no folder, no dot but one, nothing a path could be made of. */
export const ARCHIVED_NAME = /^(?:README\.txt|manifest\.json|[a-z][a-z0-9_]{0,90}\.jsonl)$/

/** `README.txt`: how to read the archive on a day when Respite is not there. */
export const ARCHIVE_README = `This is a backup of a Respite vault. It can be read without Respite.

You need three free programs: age, tar and jq. You also need the recovery key
from the printed sheet that was valid when this backup was made.

1. Put the recovery key (AGE-SECRET-KEY-1...) on one line in a file named key.txt.
2. Open the backup into a folder of its own:

     mkdir opened
     age --decrypt -i key.txt BACKUP.tar.age | tar -x -C opened

3. See that nothing is missing. This prints every file with OK behind it:

     cd opened
     jq -r '.sha256 | to_entries[] | .value + "  " + .key' manifest.json | sha256sum -c

4. Read the journal, oldest first:

     jq -s -r 'sort_by(.date)[] | .date, .body, ""' journal_entry.jsonl

Every other .jsonl file is one table: one row a line, columns by name. Bytes are
written as {"hex": "..."}. Delete key.txt and the folder when you are done: what
lies there is readable by anyone.
`
