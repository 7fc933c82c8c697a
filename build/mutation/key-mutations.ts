import type { Mutation } from './mutation.ts'

const KEY_WORK = ['tests/main/vault/key-work.test.ts']
const FOREIGN = ['tests/main/vault/foreign-header.test.ts']
const FILES = ['tests/main/vault/file-layer.test.ts']
const LAYER = 'main/vault/storage/file-layer.ts'

/** One opener, one change of keys at a time, a proven header, a sheet that was typed back (security.md 8.1 to 8.4). */
export const KEY_MUTATIONS: readonly Mutation[] = [
  {
    name: 'no descriptor on a locked database',
    file: 'main/vault/storage/open-database.ts',
    from: '    if (!create) refuseCutFile(connection, file)\n',
    to: '    if (!create) refusePlainFile(file)\n    if (!create) refuseCutFile(connection, file)\n',
    tests: ['tests/build/torture/two-openers.test.ts'],
  },
  {
    name: 'no log of SQLite’s that is another file’s name',
    file: 'main/vault/storage/open-database.ts',
    from: '  refusePlantedLog(file)\n  const connection = new Database(file, { fileMustExist: !create',
    to: '  const connection = new Database(file, { fileMustExist: !create',
    tests: FOREIGN,
  },
  {
    name: 'one change of keys at a time',
    file: 'main/vault/keys/key-mutex.ts',
    from: 'if (current !== null) throw',
    to: "if (current !== null && doing === 'erase') throw",
    tests: KEY_WORK,
  },
  {
    name: 'nothing written after a lock',
    file: 'main/vault/keys/key-changes.ts',
    from: '    refuseEnded()\n    return replaceHeader(',
    to: '    return replaceHeader(',
    tests: KEY_WORK,
  },
  {
    name: 'a sheet typed back before it counts',
    file: 'main/vault/session-keys.ts',
    from: '        refuseWrongGroups(kept, groups)\n',
    to: '',
    tests: KEY_WORK,
  },
  {
    name: 'the header on the disk compared with the proven one',
    file: 'main/vault/keys/header-file.ts',
    from: '  if (lying === null || Buffer.compare(lying, proven.bytes) !== 0)\n',
    to: '  if (lying === null)\n',
    tests: FOREIGN,
  },
  {
    name: 'the proven header kept where another lies',
    file: 'main/vault/opened-vault.ts',
    from: '      keepProven(files, vault, proven)\n',
    to: '',
    tests: FOREIGN,
  },
  {
    name: 'a changed passphrase stays changed',
    file: 'main/vault/keys/open-by-key.ts',
    from: 'if (isReplaced(header, headers, dataKey)) continue',
    to: '',
    tests: FOREIGN,
  },
  {
    name: 'the copy of a header tried',
    file: 'main/vault/keys/header-file.ts',
    from: '[vault.header, vault.headerCopy, vault.previousHeader]',
    to: '[vault.header]',
    tests: FOREIGN,
  },
  {
    name: 'checksum of a recovery key',
    file: 'main/vault/keys/bech32-bytes.ts',
    from: 'if (words.length < CHECKSUM_LENGTH || !checksum.every(',
    to: 'if (words.length < CHECKSUM_LENGTH || checksum.every(() => false) || ![].every(',
    tests: ['tests/main/vault/recovery-secret.test.ts'],
  },
  {
    name: 'plain files only',
    file: LAYER,
    from: 'if (!fstatSync(handle).isFile()) throw notAFile()',
    to: '',
    tests: FILES,
  },
  { name: 'no link followed', file: LAYER, from: 'constants.O_NOFOLLOW ?? 0', to: '0', tests: FILES },
  {
    name: 'nothing written over',
    file: LAYER,
    from: "openSync(file, 'wx', 0o600)",
    to: "openSync(file, 'w', 0o600)",
    tests: FILES,
  },
  {
    name: 'folders this run made',
    file: LAYER,
    from: 'stats.dev === device && stats.ino === inode',
    to: 'device !== inode',
    tests: FILES,
  },
  {
    name: 'a file with another name kept from being written over',
    file: LAYER,
    from: "if (fstatSync(handle).nlink > 1) throw systemError('EMLINK', 'The file has another name')",
    to: '',
    tests: FILES,
  },
]
