import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { plant, treeOf } from '../../../support/planted-vault.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import {
  createBegunVault,
  passDays,
  passphrase,
  SET_UP,
  sessionAt,
  vaultOver,
} from '../../../support/test-vault.ts'

const HASH = 'a'.repeat(64)
/** Somebody's home: papers, another vault with its backup, and the folder a vault was put into. */
function home() {
  const folder = temporaryFolder()
  const downloads = path.join(folder, 'Downloads')
  for (const made of ['Documents/letters', 'Downloads/backups', 'Downloads/other.vault', 'second'])
    mkdirSync(path.join(folder, made), { recursive: true })
  writeFileSync(path.join(folder, 'Documents/letters/one.txt'), 'Dear all')
  writeFileSync(path.join(downloads, 'other.vault/vault.hdr'), 'a header')
  writeFileSync(path.join(downloads, 'backups/backup-20200101-000000-0000000a.tar.age'), 'of another vault')
  writeFileSync(path.join(downloads, 'backups/backup-20200101-000000-0000000e.tar.age'), 'another of it')
  writeFileSync(path.join(folder, 'aim.txt'), 'kept')
  mkdirSync(path.join(folder, 'far.vault/inner'), { recursive: true })
  writeFileSync(path.join(folder, 'far.vault/vault.hdr'), 'a header')
  symlinkSync(
    path.join(folder, 'aim.txt'),
    path.join(downloads, 'backups/backup-20200101-000000-0000000b.tar.age'),
  )
  mkdirSync(path.join(downloads, 'backups/backup-20200101-000000-0000000c.tar.age'))
  return { folder, downloads, vaultFolder: path.join(downloads, 'sample.vault') }
}

const PLANTED = [
  '../../Documents',
  '../../Documents/letters/one.txt',
  '../other.vault/vault.hdr',
  '../sample.vault/vault.hdr',
  '..',
  '.',
  '',
  '/etc/hostname',
  'backup-20200101-000000-0000000a.tar.age',
  'backup-20200101-000000-0000000b.tar.age',
  'backup-20200101-000000-0000000c.tar.age',
  'backup-20200101-000000-0000000d.tar.age/../../../Documents',
  // Last, so that rotation would keep this one of the day and clear the others.
  'backup-20200101-000000-0000000e.tar.age',
]

/** Notes with the size and the hash of what lies there, as somebody knows them who can read it. */
const rows = (names: readonly string[], folder: string) =>
  names
    .map((name) => {
      const aim = path.join(folder, name)
      const isFile = name.includes('/') && existsSync(aim) && statSync(aim).isFile()
      const content = isFile ? readFileSync(aim) : Buffer.from('of another vault')
      const sha256 = isFile ? createHash('sha256').update(content).digest('hex') : HASH
      return `INSERT INTO backup_archive (name, made_on, made_at_ms, size_bytes, entry_count, row_count, sha256)
         VALUES ('${name}', '2020-01-01', 1, ${content.length}, 1, 1, '${sha256}');`
    })
    .join('\n')

it.each([
  ['names of files and folders elsewhere', ''],
  [
    'the same, and a second folder that is none',
    "INSERT INTO second_backup_folder VALUES (1, '../../Documents');",
  ],
  [
    'the same, and papers for a second folder',
    "INSERT INTO second_backup_folder VALUES (1, ':home:/Documents');",
  ],
  [
    'the same, and a file for a second folder',
    "INSERT INTO second_backup_folder VALUES (1, ':home:/aim.txt');",
  ],
  [
    'the same, and a folder in a vault elsewhere for a second folder',
    "INSERT INTO second_backup_folder VALUES (1, ':home:/far.vault/inner');",
  ],
  [
    'the same, and a vault for a second folder',
    "INSERT INTO second_backup_folder VALUES (1, ':home:/Downloads/other.vault');",
  ],
])('a vault of somebody else with %s changes nothing of this computer', async (_, sql) => {
  const { folder, downloads, vaultFolder } = home()
  const first = vaultOver(sessionAt(vaultFolder), vaultFolder)
  await first.call('vault.create', { passphrase: passphrase() })
  await first.call('plan.saveSetUp', { setUp: SET_UP })
  first.session.close()
  await plant(
    vaultFolder,
    `${rows(PLANTED, path.join(downloads, 'backups'))}\n${sql.replace(':home:', folder)}`,
  )
  const before = treeOf(folder, [vaultFolder])

  const vault = vaultOver(sessionAt(vaultFolder), vaultFolder)
  await vault.call('vault.unlock', { passphrase: passphrase() })
  for (let round = 0; round < 3; round += 1) {
    await vault.call('backup.makeDue', {})
    await vault.call('backup.makeNow', {})
    const { second } = await vault.call('backup.list', {})
    if (second !== null) expect(path.isAbsolute(second.folder)).toBe(true)
    await vault.call('vault.readRemains', {})
    passDays(vault, 1)
  }
  const after = treeOf(folder, [vaultFolder])
  const kept = Object.fromEntries(Object.keys(before).map((file) => [file, after[file]]))
  expect(kept).toEqual(before)
  // What is new are this vault's own backups, where they belong, and their copies in a folder that may have them.
  const added = Object.keys(after).filter((file) => !(file in before))
  expect(added.length).toBeGreaterThan(0)
  for (const file of added) expect(file).toMatch(/^(?:Downloads\/backups|Documents)\/backup-202603\d{2}-/)
  expect(vault.bugs).toEqual([])

  await vault.call('vault.eraseForGood', { passphrase: passphrase(), withBackups: true })
  const left = treeOf(folder)
  expect(Object.fromEntries(Object.keys(before).map((file) => [file, left[file]]))).toEqual(before)
  expect(Object.keys(left).filter((file) => file.startsWith('Downloads/sample.vault'))).toEqual([])
})

it('a second folder that only a row names is not looked at, written to or cleared', async () => {
  const mine = temporaryFolder()
  const victim = await createBegunVault()
  await victim.call('backup.makeNow', {})
  const backups = path.join(path.dirname(victim.folder), 'backups')
  const [name = ''] = readdirSync(backups)
  const bytes = readFileSync(path.join(backups, name))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const folder = path.join(mine, 'sample.vault')
  const made = vaultOver(sessionAt(folder), folder)
  await made.call('vault.create', { passphrase: passphrase() })
  made.session.close()
  await plant(
    folder,
    `INSERT INTO second_backup_folder (id, folder) VALUES (1, '${backups}');
     INSERT INTO backup_archive (name, made_on, made_at_ms, size_bytes, entry_count, row_count, sha256)
       VALUES ('${name}', '2020-01-01', 1, ${bytes.length}, 1, 1, '${sha256}');`,
  )
  const before = treeOf(backups)
  const vault = vaultOver(sessionAt(folder), folder)
  await vault.call('vault.unlock', { passphrase: passphrase() })
  await vault.call('plan.saveSetUp', { setUp: SET_UP })
  for (let day = 0; day < 12; day += 1) {
    passDays(vault, 1)
    await vault.call('backup.makeDue', {})
    await vault.call('backup.makeNow', {})
  }
  expect(treeOf(backups)).toEqual(before)
  expect((await vault.call('backup.list', {})).second).toMatchObject({ folder: backups, isConfirmed: false })
})
