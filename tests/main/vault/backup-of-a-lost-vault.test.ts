import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLOSED_ENTRY, reopened, unlock } from '../../support/closed-vault.ts'
import { backupsOf, keptVault } from '../../support/kept-vault.ts'
import { typedKey } from '../../support/recovery-sheets.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { passphrase, sessionAt, type TestVault, vaultOver } from '../../support/test-vault.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const save = (vault: TestVault, number: number) =>
  vault.send('journal.saveEntry', { ...CLOSED_ENTRY, id: id(number), body: `page ${number}`, revision: 0 })
const NOT_SAVED = { ok: false, error: { code: 'vault-not-in-place', what: 'gone' } }
const archivesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.age'))

/** A vault with 40 acknowledged pages whose folder is then removed while it is open. */
async function lostVault() {
  const vault = await keptVault()
  await vault.call('backup.makeNow', {})
  for (let number = 1; number <= 40; number += 1) expect((await save(vault, number)).ok).toBe(true)
  return vault
}

/** Puts a backup where there is no vault and gives which of the pages it holds. */
async function pagesIn(file: string, secret: string): Promise<number> {
  const folder = path.join(temporaryFolder(), 'restored.vault')
  const restored = vaultOver(sessionAt(folder), folder)
  await restored.call('vault.restore', { file, secret: typedKey(secret), next: passphrase() })
  let count = 0
  for (let number = 1; number <= 40; number += 1)
    if ((await restored.send('journal.readEntry', { id: id(number) })).ok) count += 1
  return count
}

describe('a vault whose folder is removed while it is open', () => {
  it('makes a backup of everything acknowledged by itself, once, with the first save that is refused', async () => {
    const vault = await lostVault()
    const before = new Set(archivesIn(backupsOf(vault)))
    rmSync(vault.folder, { recursive: true })
    for (let number = 50; number < 60; number += 1) expect(await save(vault, number)).toEqual(NOT_SAVED)
    expect(await vault.call('backup.readStanding', {})).toMatchObject({ lost: 'gone', failure: null })
    const made = archivesIn(backupsOf(vault)).filter((name) => !before.has(name))
    expect(made).toHaveLength(1)
    vault.session.close()
    expect(await pagesIn(path.join(backupsOf(vault), made[0] ?? ''), vault.secret)).toBe(40)
    expect(vault.bugs).toEqual([])
  })

  it('can be backed up by hand, listed, asked how fresh it is, and exported in full', async () => {
    const vault = await lostVault()
    rmSync(vault.folder, { recursive: true })
    const { name } = await vault.call('backup.makeNow', {})
    const { backups, others } = await vault.call('backup.list', {})
    expect([backups.length, others.map((other) => other.name)]).toEqual([1, [name]])
    expect(await pagesIn(path.join(backupsOf(vault), name), vault.secret)).toBe(40)
    expect((await vault.call('vault.readFreshness', { seenMarks: [] })).commits).toBeGreaterThan(40)

    const folder = temporaryFolder()
    for (const secret of [null, passphrase('a passphrase for the export')]) {
      const exported = await vault.call('transfer.writeExport', { folder, passphrase: passphrase(), secret })
      expect(exported.entryCount).toBe(41)
      expect(readdirSync(folder)).toContain(exported.name)
    }
    expect(readdirSync(folder).filter((left) => left.includes('.partial'))).toEqual([])
    expect(vault.bugs).toEqual([])
  })

  it('its disk is gone as well, of which an empty mount point is left: into a folder the person chooses', async () => {
    const vault = await lostVault()
    const mount = path.dirname(vault.folder)
    renameSync(mount, `${mount}-away`)
    expect(await vault.failure('backup.makeNow', {})).toEqual({ code: 'storage-failed' })
    expect(await vault.call('backup.readStanding', {})).toMatchObject({
      lost: 'gone',
      failure: { code: 'storage-failed' },
    })
    const stick = temporaryFolder()
    await vault.call('backup.keepSecondFolder', { folder: stick })
    const [name] = archivesIn(stick)
    expect(await pagesIn(path.join(stick, name ?? ''), vault.secret)).toBe(40)
    // Back again: it is saved as before, and the backups go on.
    renameSync(`${mount}-away`, mount)
    expect((await save(vault, 50)).ok).toBe(true)
    await vault.call('backup.makeNow', {})
    expect(await vault.call('backup.readStanding', {})).toMatchObject({ lost: null, failure: null })
    expect(vault.bugs).toEqual([])
  })

  it('goes to the second folder too, and there alone where the first cannot be written', async () => {
    const vault = await lostVault()
    const second = temporaryFolder()
    await vault.call('backup.keepSecondFolder', { folder: second })
    const before = archivesIn(second).length
    const mount = path.dirname(vault.folder)
    renameSync(vault.folder, `${vault.folder}-away`)
    const both = (await vault.call('backup.makeNow', {})).name
    expect(archivesIn(second)).toHaveLength(before + 1)
    expect(
      readFileSync(path.join(second, both)).equals(readFileSync(path.join(backupsOf(vault), both))),
    ).toBe(true)
    renameSync(mount, `${mount}-away`)
    const { name } = await vault.call('backup.makeNow', {})
    expect(await pagesIn(path.join(second, name), vault.secret)).toBe(40)
    // Nothing is made anew where the disk was.
    expect(readdirSync(path.dirname(mount))).not.toContain(path.basename(mount))
  })

  it('keeps its keys: no passphrase is changed, no sheet kept and nothing erased somewhere else', async () => {
    const vault = await lostVault()
    renameSync(vault.folder, `${vault.folder}-away`)
    mkdirSync(vault.folder)
    const next = passphrase('another good passphrase')
    for (const [name, payload] of [
      ['vault.changePassphrase', { current: passphrase(), next }],
      ['vault.prepareSheet', { passphrase: passphrase() }],
      ['vault.prepareRenewal', { current: passphrase(), next }],
      ['vault.eraseForGood', { passphrase: passphrase(), withBackups: false }],
    ] as const)
      expect(await vault.send(name, payload), name).toEqual(NOT_SAVED)
    rmSync(vault.folder, { recursive: true })
    renameSync(`${vault.folder}-away`, vault.folder)
    vault.session.close()
    expect((await unlock(reopened(vault))).ok).toBe(true)
  })

  it('a backup put back over the empty place while it is still open is the vault again', async () => {
    const vault = await lostVault()
    rmSync(vault.folder, { recursive: true })
    const { name } = await vault.call('backup.makeNow', {})
    const file = path.join(backupsOf(vault), name)
    await vault.call('vault.restore', { file, secret: typedKey(vault.secret), next: passphrase() })
    expect((await save(vault, 50)).ok).toBe(true)
    expect((await vault.call('journal.readEntry', { id: id(40) })).entry.body).toBe('page 40')
    expect(await vault.call('backup.readStanding', {})).toMatchObject({ lost: null })
  })
})
