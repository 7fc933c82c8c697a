import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type FileLayer, realFiles } from '../../../main/vault/storage/file-layer.ts'
import { CLOSED_ENTRY, closedVault, reopened, unlock } from '../../support/closed-vault.ts'
import { SET_UP, sessionAt, type TestVault, vaultOver } from '../../support/test-vault.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const save = (vault: TestVault, number: number, body = `page ${number}`) =>
  vault.send('journal.saveEntry', { ...CLOSED_ENTRY, id: id(number), body, revision: 0 })
const notInPlace = (what: string) => ({ ok: false, error: { code: 'vault-not-in-place', what } })

async function openVault(files: FileLayer = realFiles): Promise<TestVault> {
  const vault = reopened(await closedVault(), files)
  expect((await unlock(vault)).ok).toBe(true)
  expect((await save(vault, 1)).ok).toBe(true)
  return vault
}

/** What somebody or something does to the vault's folder while it is open, and how it is undone where it can be. */
type Loss = {
  readonly name: string
  readonly what: string
  readonly happens: (folder: string) => void
  readonly isUndone: ((folder: string) => void) | null
}

const aside = (folder: string) => `${folder}-aside`
const copyInPlace = (folder: string) => {
  renameSync(folder, aside(folder))
  cpSync(aside(folder), folder, { recursive: true })
}
const putBack = (folder: string) => {
  rmSync(folder, { recursive: true, force: true })
  renameSync(aside(folder), folder)
}

const renameOver = (file: string, text: string) => {
  writeFileSync(`${file}-new`, text)
  renameSync(`${file}-new`, file)
}

const LOSSES: readonly Loss[] = [
  {
    name: 'the folder is removed',
    what: 'gone',
    happens: (folder) => rmSync(folder, { recursive: true }),
    isUndone: null,
  },
  {
    name: 'the folder is renamed',
    what: 'gone',
    happens: (folder) => renameSync(folder, aside(folder)),
    isUndone: putBack,
  },
  {
    name: 'the database is replaced by a copy of itself',
    what: 'replaced',
    happens: (folder) => {
      const file = path.join(folder, 'vault.db')
      copyFileSync(file, `${folder}-copy`)
      renameSync(file, `${folder}-db`)
      renameSync(`${folder}-copy`, file)
    },
    isUndone: (folder) => renameSync(`${folder}-db`, path.join(folder, 'vault.db')),
  },
  {
    name: 'the whole folder is replaced by a copy of itself',
    what: 'replaced',
    happens: copyInPlace,
    isUndone: putBack,
  },
  {
    name: 'the folder is replaced by a link to a copy elsewhere',
    what: 'replaced',
    happens: (folder) => {
      copyInPlace(folder)
      renameSync(folder, `${folder}-elsewhere`)
      symlinkSync(`${folder}-elsewhere`, folder)
    },
    isUndone: putBack,
  },
  {
    name: 'a link that leads nowhere but to itself stands in its place',
    what: 'unreachable',
    happens: (folder) => {
      renameSync(folder, aside(folder))
      symlinkSync(folder, folder)
    },
    isUndone: putBack,
  },
  {
    name: 'an empty mount point is left of its disk',
    what: 'gone',
    happens: (folder) => {
      renameSync(folder, aside(folder))
      mkdirSync(folder)
    },
    isUndone: putBack,
  },
]

/** Asked by another process: the locks of this one do not hold against itself. */
function isLockedForOthers(folder: string): boolean {
  const asking = path.resolve(import.meta.dirname, '../../../main/vault/storage/open-database.ts')
  const code = `import { isOpenElsewhere } from ${JSON.stringify(asking)}
    process.stdout.write(String(isOpenElsewhere(${JSON.stringify(path.join(folder, 'vault.db'))})))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code])
  if (!['true', 'false'].includes(stdout.toString())) throw new Error(stderr.toString())
  return stdout.toString() === 'true'
}

describe('a save is acknowledged only where it is kept', () => {
  it.each(LOSSES)('$name: not one of 270 saves says so', async ({ what, happens, isUndone }) => {
    const vault = await openVault()
    happens(vault.folder)
    for (let number = 2; number < 272; number += 1)
      expect(await save(vault, number)).toEqual(notInPlace(what))
    expect(vault.bugs).toEqual([])
    // What was there is still read: it can be copied, backed up and exported.
    expect((await vault.call('journal.readEntry', { id: id(1) })).entry.body).toBe('page 1')
    if (isUndone === null) return
    isUndone(vault.folder)
    // The same save, tried again: it was not half done before.
    expect((await save(vault, 2, 'tried again')).ok).toBe(true)
    vault.session.close()
    const next = reopened(vault)
    expect((await unlock(next)).ok).toBe(true)
    for (const [number, body] of [
      [1, 'page 1'],
      [2, 'tried again'],
    ] as const)
      expect((await next.call('journal.readEntry', { id: id(number) })).entry.body).toBe(body)
    expect(await next.failure('journal.readEntry', { id: id(3) })).toEqual({ code: 'not-found' })
    expect(await next.call('vault.awaitCheck', {})).toEqual({ health: 'sound' })
  })

  it.each<readonly [string, (log: string) => void]>([
    ['removed', (log) => unlinkSync(log)],
    ['replaced by an empty one', (log) => renameOver(log, '')],
    ['replaced by somebody’s letter', (log) => renameOver(log, 'Dear Anna')],
    [
      'replaced by a link',
      (log) => {
        unlinkSync(log)
        writeFileSync(`${path.dirname(log)}-letter`, 'Dear Anna')
        symlinkSync(`${path.dirname(log)}-letter`, log)
      },
    ],
  ])('the log is %s: what is acknowledged from then on survives a power cut', async (_, happens) => {
    const vault = await openVault()
    for (let number = 2; number < 20; number += 1) expect((await save(vault, number)).ok).toBe(true)
    happens(path.join(vault.folder, 'vault.db-wal'))
    for (let number = 20; number < 60; number += 1) expect((await save(vault, number)).ok).toBe(true)
    expect(readdirSync(vault.folder).toSorted()).toEqual([
      'vault.db',
      'vault.db-wal',
      'vault.hdr',
      'vault.hdr.bak',
    ])
    const letter = `${vault.folder}-letter`
    if (existsSync(letter)) expect(readFileSync(letter, 'utf8')).toBe('Dear Anna')
    // The lock is still this one's: nobody else writes into the database meanwhile.
    expect(isLockedForOthers(vault.folder)).toBe(true)
    // By another process: one that closes a file of an open database here would drop the locks on it.
    const image = `${vault.folder}-image`
    expect(spawnSync('cp', ['-r', vault.folder, image]).status).toBe(0)
    const after = vaultOver(sessionAt(image), image)
    expect((await unlock(after)).ok).toBe(true)
    for (let number = 1; number < 60; number += 1)
      expect((await after.call('journal.readEntry', { id: id(number) })).entry.body).toBe(`page ${number}`)
    expect(await after.call('vault.awaitCheck', {})).toEqual({ health: 'sound' })
    expect(vault.bugs).toEqual([])
  })

  it.each(['EACCES', 'EIO', 'ENOTCONN', 'ESTALE'])('a disk that answers %s keeps nothing', async (code) => {
    let isGone = false
    const files: FileLayer = {
      ...realFiles,
      identity: (file) => {
        if (isGone) throw Object.assign(new Error(code), { code })
        return realFiles.identity(file)
      },
    }
    const vault = await openVault(files)
    isGone = true
    expect(await save(vault, 2)).toEqual(notInPlace('unreachable'))
    isGone = false
    expect((await save(vault, 2)).ok).toBe(true)
    expect(vault.bugs).toEqual([])
  })

  it('the folder goes in the middle of a save: that one is not acknowledged either', async () => {
    let asked = 0
    let vanishesAt = Number.POSITIVE_INFINITY
    const vault = await openVault({
      ...realFiles,
      identity: (file) => {
        asked += 1
        if (asked === vanishesAt) renameSync(vault.folder, aside(vault.folder))
        return realFiles.identity(file)
      },
    })
    const before = asked
    await save(vault, 2)
    const perSave = asked - before
    expect(perSave).toBeGreaterThan(1)
    for (let step = 1; step <= perSave; step += 1) {
      vanishesAt = asked + step
      expect(await save(vault, 100 + step), `step ${step}`).toEqual(notInPlace('gone'))
      renameSync(aside(vault.folder), vault.folder)
    }
  })

  it('every writer is behind the same door: settings, plan, tags, clients, the bin', async () => {
    const vault = await openVault()
    renameSync(vault.folder, aside(vault.folder))
    for (const [name, payload] of [
      ['plan.saveSetUp', { setUp: SET_UP }],
      ['safekeeping.setLegalHold', { isOn: true }],
      ['journal.binEntry', { id: id(1) }],
      ['backup.forgetSecondFolder', {}],
    ] as const)
      expect(await vault.send(name, payload), name).toEqual(notInPlace('gone'))
  })

  it('folding in, backing up, checking and locking again change nothing about where it is known to lie', async () => {
    const vault = await openVault()
    vault.session.store().foldLog()
    expect((await save(vault, 2)).ok).toBe(true)
    await vault.call('backup.makeNow', {})
    await vault.call('vault.awaitCheck', {})
    expect((await save(vault, 3, 'x'.repeat(100_000))).ok).toBe(true)
    for (let number = 10; number < 60; number += 1)
      expect((await save(vault, number, 'x'.repeat(100_000))).ok).toBe(true)
    vault.session.store().foldLog()
    expect((await save(vault, 4)).ok).toBe(true)
  })
})
