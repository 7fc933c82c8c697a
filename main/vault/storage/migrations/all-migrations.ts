import { firstForm } from './0001-first-form.ts'
import { rowDigest } from './0002-row-digest.ts'
import { practices } from './0003-practices.ts'
import { caseloadAndWorkday } from './0004-caseload-and-workday.ts'
import { support } from './0005-support.ts'
import { codes } from './0008-codes.ts'
import { safekeeping } from './0009-safekeeping.ts'
import { journalFinding } from './0010-journal-finding.ts'
import { restAndRounds } from './0011-rest-and-rounds.ts'
import { entryFields } from './0012-entry-fields.ts'
import { officialForm } from './0013-official-form.ts'
import { backup } from './0014-backup.ts'
import { worksheets } from './0015-worksheets.ts'
import { finding } from './0016-finding.ts'
import { imports } from './0018-imports.ts'
import { caseloadDraft } from './0019-caseload-draft.ts'
import { deletionTraces } from './0023-deletion-traces.ts'
import { secondBackupFolder } from './0024-second-backup-folder.ts'
import { importCodes } from './0025-import-codes.ts'
import { setUpDraft } from './0026-set-up-draft.ts'
import { vaultTrust } from './0027-vault-trust.ts'
import { heldRows } from './0028-held-rows.ts'
import type { Migration } from './migration.ts'

/** Every step, oldest first. */
export const ALL_MIGRATIONS: readonly Migration[] = [
  firstForm,
  rowDigest,
  practices,
  caseloadAndWorkday,
  support,
  codes,
  safekeeping,
  journalFinding,
  restAndRounds,
  entryFields,
  officialForm,
  backup,
  worksheets,
  finding,
  imports,
  caseloadDraft,
  deletionTraces,
  secondBackupFolder,
  importCodes,
  setUpDraft,
  vaultTrust,
  heldRows,
]
