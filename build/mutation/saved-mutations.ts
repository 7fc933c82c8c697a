import type { Mutation } from './mutation.ts'

const KEPT = ['tests/main/vault/saved-means-kept.test.ts']
const FAILING = ['tests/main/vault/backups-that-fail.test.ts']
const LOST = ['tests/main/vault/backup-of-a-lost-vault.test.ts']
const STORE = 'main/vault/storage/store.ts'
const DUE = 'main/vault/features/backup/backup-due.ts'
const SECOND = 'main/vault/features/backup/second-folder.ts'

/** Safeguards of rule 13 of security.md, section 8, and of backups that nobody watches. */
export const SAVED_MUTATIONS: readonly Mutation[] = [
  {
    name: 'a write into files that are gone is undone',
    file: STORE,
    from: '    isLogLost = place.lost() !== null\n    if (isLogLost) refuseLost()\n',
    to: '',
    tests: KEPT,
  },
  {
    name: 'no answer before a lost log is begun anew',
    file: STORE,
    from: '        mendLog()\n        if (commits',
    to: '        if (commits',
    tests: KEPT,
  },
  {
    name: 'a replaced file is not the one that was opened',
    file: 'main/vault/storage/place-of-files.ts',
    from: 'if (now !== opened[file])',
    to: 'if (false)',
    tests: KEPT,
  },
  {
    name: 'keys are changed only where the open vault lies',
    file: 'main/vault/session-keys.ts',
    from: '    refuse()\n    return { ...place',
    to: '    return { ...place',
    tests: LOST,
  },
  {
    name: 'the backup that a lost vault makes by itself',
    file: 'main/vault/features/backup/backup-look.ts',
    from: 'return isFirst\n',
    to: 'return false\n',
    tests: LOST,
  },
  {
    name: 'due by what was saved, where the clock stands',
    file: DUE,
    from: '>= ROWS_OF_THREE_DAYS) return true',
    to: '< 0) return true',
    tests: FAILING,
  },
  {
    name: 'due where the clock was set back',
    file: DUE,
    from: ' || moment.nowMs < newest.madeAtMs',
    to: '',
    tests: FAILING,
  },
  {
    name: 'a failed backup is told after three days of use',
    file: DUE,
    from: '.size >= DAYS_WITHOUT)',
    to: '.size >= 300)',
    tests: FAILING,
  },
  {
    name: 'the newest seven, whatever their days',
    file: 'main/vault/backup/rotation.ts',
    from: 'newest: 7,',
    to: 'newest: 1,',
    tests: ['tests/main/vault/backup-rotation.test.ts'],
  },
  {
    name: 'an empty mount point is no second place',
    file: SECOND,
    from: ' && listArchives(files, folder).length > 0',
    to: '',
    tests: FAILING,
  },
]
