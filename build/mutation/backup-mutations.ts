import type { Mutation } from './mutation.ts'

const HOSTILE = 'tests/main/vault/hostile'
const PLANTED = [`${HOSTILE}/planted-names.test.ts`]
const FORGED = [`${HOSTILE}/forged-backup.test.ts`]
const ERASE_BACKUPS = ['tests/main/vault/erase-backups.test.ts']
const LEFTOVERS = ['tests/main/vault/leftovers.test.ts']
const OPEN_STORE = 'main/vault/storage/open-store.ts'
const SECOND = 'main/vault/features/backup/second-folder.ts'

/** Safeguards of backups, restoring and erasing: rules 3, 6, 7, 8 and 12 of security.md, section 8. */
export const BACKUP_MUTATIONS: readonly Mutation[] = [
  {
    name: 'names of backups out of rows',
    file: 'main/vault/features/backup/backup-repository.ts',
    from: '.transform(readArchiveName)',
    to: '.transform((name) => name as ArchiveName)',
    tests: PLANTED,
  },
  {
    name: 'rotation of what was noted only',
    file: 'main/vault/features/backup/make-backup.ts',
    from: 'if (await asNoted(file, backup)) files.removeFile(file)',
    to: 'files.removeFile(file)',
    tests: PLANTED,
  },
  {
    name: 'a whole path for the second folder',
    file: SECOND,
    from: 'return kept !== null && isWholePath(kept) ? kept : null',
    to: 'return kept',
    tests: PLANTED,
  },
  {
    name: 'no second folder inside a vault',
    file: SECOND,
    from: 'return isOwn || isInsideVault(files, folder)',
    to: 'return isOwn',
    tests: PLANTED,
  },
  {
    name: 'shapes of restored rows',
    file: 'main/vault/backup/unfit-rows.ts',
    from: "if (!schema.safeParse(row).success) refuse('unknown-content')",
    to: '',
    tests: [`${HOSTILE}/mangled-rows.test.ts`, 'tests/main/vault/restore.test.ts'],
  },
  {
    name: 'backups noted by an archive that proves nothing',
    file: 'main/vault/backup/settle-restored.ts',
    from: "provesWriter ? OF_ONE_PLACE : [...OF_ONE_PLACE, 'backup_archive']",
    to: 'provesWriter ? OF_ONE_PLACE : OF_ONE_PLACE',
    tests: FORGED,
  },
  {
    name: 'the schema as the migrations make it',
    file: OPEN_STORE,
    from: '  refuseAltered(connection)\n  const before',
    to: '  const before',
    tests: [`${HOSTILE}/altered-schema.test.ts`],
  },
  {
    name: 'proof of who wrote a backup',
    file: 'main/vault/backup/read-archive.ts',
    from: "return isOurs || refuse('not-ours')",
    to: 'return isOurs || true',
    tests: FORGED,
  },
  {
    name: 'the whole manifest under its proof',
    file: 'main/vault/backup/backup-mac.ts',
    from: 'const { mac: _, ...rest } = manifest',
    to: 'const { mac: _, madeAtMs: __, ...rest } = manifest',
    tests: FORGED,
  },
  {
    name: 'the hash of a listed backup',
    file: 'main/vault/backup/as-noted.ts',
    from: 'return (await hashOf(file)) === sha256',
    to: "return (await hashOf(file)) !== '' || sha256 === ''",
    tests: FORGED,
  },
  {
    name: 'a backup due for a new sheet',
    file: 'main/vault/features/backup/backup-due.ts',
    from: '  if (newest.recipient !== target.recipient) return true\n',
    to: '',
    tests: FORGED,
  },
  {
    name: 'half-written backups of one vault only',
    file: 'main/vault/backup/list-archives.ts',
    from: 'const end = partialEnd(vaultId)',
    to: 'const end = partialEnd(vaultId).slice(33)',
    tests: ['tests/main/vault/backup.test.ts'],
  },
  {
    name: 'backups of the vault in the place of one set aside',
    file: 'main/vault/erase-for-good.ts',
    from: '  if (isSetAside(session.vault)) return []\n',
    to: '',
    tests: ERASE_BACKUPS,
  },
  {
    name: 'backups a relative may have noted',
    file: 'main/vault/erase-for-good.ts',
    from: '!mayBeShared || madeAtMs > createdAtMs',
    to: 'mayBeShared || madeAtMs >= 0 || createdAtMs > 0',
    tests: ERASE_BACKUPS,
  },
  {
    name: 'rows that have to be right together',
    file: 'main/vault/backup/unfit-rows.ts',
    from: "if (connection.prepare(statement).get() !== undefined) refuse('unknown-content')",
    to: 'connection.prepare(statement)',
    tests: [`${HOSTILE}/mangled-rows.test.ts`],
  },
  {
    name: 'a person’s own files in the folder of an erased vault',
    file: 'main/vault/storage/leftovers.ts',
    from: '    else strange.push(file)\n  }\n  return { headers',
    to: '    else others.push(file)\n  }\n  return { headers',
    tests: LEFTOVERS,
  },
  {
    name: 'clearing what a kill left',
    file: OPEN_STORE,
    from: '    clearQuietly(files, vault)\n',
    to: '',
    tests: LEFTOVERS,
  },
  {
    name: 'copies from before a migration, at a deletion',
    file: 'main/vault/features/journal/deletion-traces.ts',
    from: "    store.clearCopies('all')\n",
    to: '',
    tests: LEFTOVERS,
  },
  {
    name: 'copies from before a migration under a legal hold',
    file: OPEN_STORE,
    from: 'if (!isUnderLegalHold(connection)) for',
    to: 'for',
    tests: LEFTOVERS,
  },
  {
    name: 'a legal hold keeps every row that is changed or taken away',
    file: 'main/vault/storage/hold-guard.ts',
    from: 'if (hold === null) return work()',
    to: 'if (hold !== undefined) return work()',
    tests: ['tests/main/vault/hold-walk.test.ts'],
  },
  {
    name: 'what a row was before it went is kept, however recent',
    file: 'main/vault/storage/held-rows.ts',
    from: 'if (isRecent && !isGone) return',
    to: 'if (isRecent) return',
    tests: ['tests/main/vault/held-rows.test.ts'],
  },
  {
    name: 'a clock set back is no reason to keep nothing',
    file: 'main/vault/storage/held-rows.ts',
    from: 'Math.abs(nowMs - last.heldAtMs)',
    to: '(nowMs - last.heldAtMs)',
    tests: ['tests/main/vault/held-rows.test.ts'],
  },
  {
    name: 'copies from before migrations go along with a renewal under a hold',
    file: 'main/vault/storage/next-database.ts',
    from: "if (store.read((db) => db.one('SELECT 1 FROM legal_hold')) === null) return",
    to: 'if (store !== null) return',
    tests: ['tests/main/vault/held-rows.test.ts'],
  },
  {
    name: 'what a hold kept goes into a restored vault',
    file: 'main/vault/backup/restore-vault.ts',
    from: 'await carryHeldRows(connection, held)',
    to: 'await carryHeldRows(connection, [])',
    tests: ['tests/main/vault/held-rows.test.ts'],
  },
  {
    name: 'a page deleted for good leaves what an earlier hold kept',
    file: 'main/vault/features/journal/deletion-traces.ts',
    from: '  forgetGonePages(db)\n',
    to: '',
    tests: ['tests/main/vault/held-rows.test.ts'],
  },
  {
    name: 'a form that is emptied leaves a version',
    file: 'shared/domain/journal/versions.ts',
    from: 'filled.some((id) => isEmpty(after.fields[id]))',
    to: 'false',
    tests: ['tests/main/vault/versions-of-fields.test.ts'],
  },
  {
    name: 'which backups hold a page goes by the order of rows',
    file: 'main/vault/features/backup/backup-repository.ts',
    from: 'WHERE pages_up_to >= :pageRow',
    to: 'WHERE pages_up_to > :pageRow',
    tests: ['tests/main/vault/holding-backups.test.ts'],
  },
  {
    name: 'no restore over a vault that is open elsewhere',
    file: 'main/vault/backup/restore-in-place.ts',
    from: "if (files.kindOf(vault.database) === 'file' && isOpenElsewhere(vault.database))",
    to: "if (files.kindOf(vault.database) === 'other' && isOpenElsewhere(vault.database))",
    tests: ['tests/build/torture/restore-in-use.test.ts'],
  },
]
