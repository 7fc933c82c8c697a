import { describe, expect, it } from 'vitest'
import { type FileLayer, realFiles } from '../../../main/vault/storage/file-layer.ts'
import { CLOSED_ENTRY } from '../../support/closed-vault.ts'
import { holdStatements } from '../../support/failing-statements.ts'
import {
  createBegunVault,
  passphrase,
  sessionAt,
  type TestVault,
  vaultOver,
} from '../../support/test-vault.ts'

const ID = '00000000-0000-4000-8000-000000000001'

const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code })
}

/** What a disk does from the moment something happens to it, as far as our own files see it. */
const DISKS = {
  whole: {},
  'pulled out': { read: failing('EIO'), writeNew: failing('EIO'), kindOf: failing('EIO') },
  'an empty folder now': { kindOf: () => null, read: failing('ENOENT'), writeNew: failing('ENOENT') },
  'read-only': { writeNew: failing('EROFS') },
  'without a free inode': { writeNew: failing('ENOSPC') },
} satisfies Record<string, Partial<FileLayer>>

type Disk = keyof typeof DISKS

async function openVault() {
  const { folder, session } = await createBegunVault()
  session.close()
  const files: FileLayer = { ...realFiles }
  const vault = vaultOver(sessionAt(folder, files), folder)
  return { vault, become: (disk: Disk) => Object.assign(files, DISKS[disk]) }
}

const save = (vault: TestVault) => vault.failure('journal.saveEntry', { ...CLOSED_ENTRY, id: ID, body: 'x' })

const TOLD: readonly (readonly [string, Disk, string])[] = [
  ['SQLITE_CORRUPT', 'pulled out', 'storage-failed'],
  ['SQLITE_NOTADB', 'pulled out', 'storage-failed'],
  ['SQLITE_CORRUPT', 'an empty folder now', 'storage-failed'],
  ['SQLITE_IOERR_READ', 'pulled out', 'storage-failed'],
  ['SQLITE_CORRUPT', 'whole', 'vault-damaged'],
  ['SQLITE_IOERR_LOCK', 'read-only', 'read-only'],
  ['SQLITE_IOERR_WRITE', 'read-only', 'read-only'],
  ['SQLITE_CANTOPEN', 'without a free inode', 'storage-full'],
  ['SQLITE_CANTOPEN', 'read-only', 'read-only'],
  ['SQLITE_IOERR_WRITE', 'whole', 'storage-failed'],
]

describe.each(TOLD)('%s from a disk that is %s', (code, disk, told) => {
  it(`is told as ${told} while the vault is open`, async () => {
    const { vault, become } = await openVault()
    await vault.call('vault.unlock', { passphrase: passphrase() })
    const statements = holdStatements()
    become(disk)
    statements.failAt(1, 'before', code)
    const failure = await save(vault)
    statements.mend()
    Object.assign(vault.session.files, realFiles)
    expect(failure.code).toBe(told)
    expect(vault.bugs).toEqual([])
  })
})

describe('a disk that says so while a vault is being opened', () => {
  it.each(TOLD.filter(([, disk]) => disk !== 'an empty folder now'))(
    '%s, %s: %s',
    async (code, disk, told) => {
      const { vault, become } = await openVault()
      const statements = holdStatements()
      // Headers were read by then, so it goes in the middle of opening.
      const { exists } = realFiles
      Object.assign(vault.session.files, { exists })
      statements.failAt(3, 'before', code)
      let isBegun = false
      Object.assign(vault.session.files, {
        list: (folder: string) => {
          if (!isBegun) become(disk)
          isBegun = true
          return realFiles.list(folder)
        },
      })
      const failure = await vault.failure('vault.unlock', { passphrase: passphrase() })
      statements.mend()
      expect(failure.code).toBe(told)
    },
  )
})
