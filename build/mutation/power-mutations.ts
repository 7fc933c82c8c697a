import type { Mutation } from './mutation.ts'

const SESSION = 'main/vault/session.ts'
const WINDOWS = 'main/desktop/windows.ts'
const DEATHS = 'main/desktop/page-deaths.ts'
const DISK_WORDS = 'main/vault/storage/disk-words.ts'
const ARCHIVE = 'main/vault/backup/archive-before-migration.ts'
const READING = 'main/vault/storage/open-for-reading.ts'
const TOLD = ['tests/main/vault/disk-words.test.ts']
const NO_ROOM = ['tests/main/vault/no-room-for-migration.test.ts']
const CUT_OFF = ['tests/main/vault/interrupted-restore.test.ts']

/** Power cuts, failing disks and dying pages lose nothing and are told as what they are (ordinary-life.md 8, 11, 12, 14). */
export const POWER_MUTATIONS: readonly Mutation[] = [
  {
    name: 'a restore that was cut off is settled',
    file: SESSION,
    from: '        if (!wasOpen) settleInterruptedRestore(files, vault, nowMs)\n',
    to: '',
    tests: CUT_OFF,
  },
  {
    name: 'a page that died is told of',
    file: WINDOWS,
    from: 'if (current === window) options.onPageDied()',
    to: 'if (current === window) return',
    tests: ['tests/main/desktop/windows.test.ts'],
  },
  {
    name: 'a page that dies again and again locks',
    file: DEATHS,
    from: 'else if (options.isUnlocked()) options.lock()\n',
    to: 'else if (options.isUnlocked()) options.comeBack()\n',
    tests: ['tests/main/desktop/page-deaths.test.ts'],
  },
  {
    name: 'a disk that was pulled out is not called damage',
    file: DISK_WORDS,
    from: "return answers(files, vault) ? failure : { code: 'storage-failed' }",
    to: 'return failure',
    tests: TOLD,
  },
  {
    name: 'the folder is asked why it refuses',
    file: DISK_WORDS,
    from: '(refusalToWrite(files, vault) ?? failure)',
    to: 'failure',
    tests: TOLD,
  },
  {
    name: 'a vault without room for its steps can be read',
    file: 'main/vault/open-vault.ts',
    from: '  return openForReading(files, vault, dataKey)\n',
    to: "  throw new ExpectedFailure({ code: 'storage-full' })\n",
    tests: NO_ROOM,
  },
  {
    name: 'what is open for reading refuses writes',
    file: READING,
    from: '        write: refuse,\n',
    to: '',
    tests: NO_ROOM,
  },
  {
    name: 'the archive goes where the migration finds no room',
    file: 'main/vault/open-vault.ts',
    from: 'if (archive !== null) files.removeFile(archiveAt(target.folder, archive.name))',
    to: '',
    tests: NO_ROOM,
  },
  {
    name: 'one archive, however often a migration is cut off',
    file: ARCHIVE,
    from: '    clearEarlier(target, store, suffix)\n',
    to: '',
    tests: NO_ROOM,
  },
  {
    name: 'the copy goes where the migration finds no room',
    file: 'main/vault/storage/open-store.ts',
    from: 'if (versionOf(connection) === before) for (const copy of copies) removeQuietly(files, copy)',
    to: '',
    tests: NO_ROOM,
  },
  {
    name: 'no room for the digest shuts nobody out',
    file: 'main/vault/storage/open-store.ts',
    from: "if (storageFailureOf(error)?.code !== 'storage-full') throw error",
    to: 'throw error',
    tests: NO_ROOM,
  },
  {
    name: 'a log that cannot be folded in shuts nobody out',
    file: 'main/vault/storage/open-store.ts',
    from: '      closeUnchanged(connection)\n      return null',
    to: '      closeDatabase(connection)\n      return null',
    tests: NO_ROOM,
  },
]
