import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type FileLayer, realFiles } from '../../../main/vault/storage/file-layer.ts'
import { CLOSED_ENTRY, reopened, unlock } from '../../support/closed-vault.ts'
import { backupsOf } from '../../support/kept-vault.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { createBegunVault, passDays, sessionAt, type TestVault, vaultOver } from '../../support/test-vault.ts'

const HOUR_MS = 3_600_000
let pages = 0
const page = async (vault: TestVault) => {
  pages += 1
  const id = `00000000-0000-4000-8000-${String(pages).padStart(12, '0')}`
  expect((await vault.send('journal.saveEntry', { ...CLOSED_ENTRY, id })).ok).toBe(true)
}
const made = (vault: TestVault) =>
  readdirSync(backupsOf(vault)).filter((name) => name.endsWith('.age')).length
const standing = (vault: TestVault) => vault.call('backup.readStanding', {})

/** The next use of the vault: locked, unlocked at a moment of its clock, the backup of the day tried, a page written. */
async function nextUse(vault: TestVault, nowMs: number, files: FileLayer = realFiles): Promise<TestVault> {
  vault.session.close()
  const next = reopened(vault, files)
  next.moment.nowMs = nowMs
  expect((await unlock(next)).ok).toBe(true)
  await next.send('backup.makeDue', {})
  return next
}

/** The disk of the backups fails: a file lies in the place of their folder. */
function breakBackups(vault: TestVault): void {
  if (readdirSync(path.dirname(vault.folder)).includes('backups'))
    renameSync(backupsOf(vault), `${backupsOf(vault)}-aside`)
  writeFileSync(backupsOf(vault), '')
}

function mendBackups(vault: TestVault): void {
  rmSync(backupsOf(vault))
  if (readdirSync(path.dirname(vault.folder)).includes('backups-aside'))
    renameSync(`${backupsOf(vault)}-aside`, backupsOf(vault))
}

describe('a clock that does not go on', () => {
  it.each([
    ['stands', () => 0],
    ['starts some minutes later each time', (day: number) => day * 60_000],
    ['starts some minutes earlier each time', (day: number) => -day * 60_000],
    ['jumps by years, back and forth', (day: number) => (day % 3) * 400 * 24 * HOUR_MS],
  ] as const)('%s: of 30 days of use none is further than three from a backup', async (_, offset) => {
    let vault = await createBegunVault()
    const start = vault.moment.nowMs
    let without = 0
    let names = new Set<string>()
    for (let day = 0; day < 30; day += 1) {
      vault = await nextUse(vault, start + offset(day))
      const now = new Set(readdirSync(backupsOf(vault)))
      without = [...now].some((name) => !names.has(name)) ? 0 : without + 1
      names = now
      expect(without, `day ${day}`).toBeLessThan(3)
      expect((await standing(vault)).isOverdue).toBe(false)
      await page(vault)
    }
    expect(made(vault)).toBeGreaterThanOrEqual(7)
  })

  it('set back on the same day, with one page written since: due at once', async () => {
    let vault = await createBegunVault()
    const start = vault.moment.nowMs
    vault = await nextUse(vault, start)
    await page(vault)
    vault = await nextUse(vault, start - HOUR_MS)
    expect(made(vault)).toBe(2)
  })

  it('opened again and again on one day with little written: one backup is enough', async () => {
    let vault = await createBegunVault()
    const start = vault.moment.nowMs
    for (let use = 0; use < 4; use += 1) vault = await nextUse(vault, start + use * HOUR_MS)
    expect(made(vault)).toBe(1)
  })

  it('a computer that is never locked: the vault looks itself, by the day and by what was saved', async () => {
    const vault = await nextUse(await createBegunVault(), Date.UTC(2026, 2, 3, 8))
    await page(vault)
    expect(made(vault)).toBe(1)
    passDays(vault, 1)
    await page(vault)
    await standing(vault)
    expect(made(vault)).toBe(2)
    for (let saved = 0; saved < 590; saved += 1) await page(vault)
    await standing(vault)
    const before = made(vault)
    for (let saved = 0; saved < 20; saved += 1) await page(vault)
    await standing(vault)
    expect([before, made(vault)]).toEqual([2, 3])
  })
})

describe('backups that fail', () => {
  it('are told after three days of use, with the reason, also after a restart, and no longer once one is made', async () => {
    let vault = await createBegunVault()
    const start = vault.moment.nowMs
    const day = (number: number) => start + number * 24 * HOUR_MS
    vault = await nextUse(vault, day(0))
    let isFull = true
    const files: FileLayer = {
      ...realFiles,
      startNew: (file) => {
        if (isFull) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
        return realFiles.startNew(file)
      },
    }
    for (const number of [1, 2]) {
      vault = await nextUse(vault, day(number), files)
      expect(await standing(vault)).toMatchObject({ isOverdue: false, failure: { code: 'storage-full' } })
      await page(vault)
    }
    // Two weeks away count for nothing: nothing was written.
    for (const number of [16, 17]) {
      vault = await nextUse(vault, day(number), files)
      expect(await standing(vault)).toEqual({
        isOverdue: true,
        newestOn: '2026-03-02',
        failure: { code: 'storage-full' },
        lost: null,
      })
    }
    isFull = false
    await vault.call('backup.makeNow', {})
    expect(await standing(vault)).toEqual({
      isOverdue: false,
      newestOn: '2026-03-19',
      failure: null,
      lost: null,
    })
  })

  it('that are all gone are told at once in a vault that was used for three days', async () => {
    let vault = await createBegunVault()
    for (let day = 3; day < 6; day += 1) vault = await nextUse(vault, Date.UTC(2026, 2, day, 8))
    expect((await standing(vault)).isOverdue).toBe(false)
    breakBackups(vault)
    vault = await nextUse(vault, Date.UTC(2026, 2, 6, 8))
    expect(await standing(vault)).toEqual({
      isOverdue: true,
      newestOn: null,
      failure: { code: 'storage-failed' },
      lost: null,
    })
  })

  it('with a clock that stands besides: told after three days of use', async () => {
    let vault = await createBegunVault()
    const start = vault.moment.nowMs
    vault = await nextUse(vault, start)
    await page(vault)
    breakBackups(vault)
    for (let use = 0; use < 3; use += 1) {
      vault = await nextUse(vault, start)
      await page(vault)
      await page(vault)
    }
    vault = await nextUse(vault, start)
    // The folder is back with what it had, so that only what was saved since can tell.
    const { failure } = await standing(vault)
    expect(failure).toEqual({ code: 'storage-failed' })
    mendBackups(vault)
    expect(await standing(vault)).toMatchObject({ isOverdue: true, newestOn: '2026-03-02' })
  })

  it('is no notice after weeks away: the first unlocking makes one before anybody looks', async () => {
    let vault = await nextUse(await createBegunVault(), Date.UTC(2026, 2, 3, 8))
    await page(vault)
    vault.session.close()
    vault = reopened(vault)
    vault.moment.nowMs = Date.UTC(2026, 3, 20, 8)
    expect((await unlock(vault)).ok).toBe(true)
    const making = vault.send('backup.makeDue', {})
    expect(await standing(vault)).toMatchObject({ isOverdue: false, newestOn: '2026-04-20' })
    await making
  })

  it('nothing is overdue on the first days of a vault, nor before set-up', async () => {
    const vault = await createBegunVault()
    breakBackups(vault)
    await vault.send('backup.makeDue', {})
    expect((await standing(vault)).isOverdue).toBe(false)
  })

  it('is tried again after some minutes of writing', async () => {
    const vault = await nextUse(await createBegunVault(), Date.UTC(2026, 2, 3, 8))
    await page(vault)
    passDays(vault, 1)
    breakBackups(vault)
    await page(vault)
    await page(vault)
    expect((await standing(vault)).failure).toEqual({ code: 'storage-failed' })
    mendBackups(vault)
    for (let saved = 0; saved < 105; saved += 1) await page(vault)
    expect(await standing(vault)).toMatchObject({ failure: null, newestOn: '2026-03-04' })
  })
})

describe('the second folder', () => {
  it('an empty mount point of the same name has nothing, gets nothing and is not called a second place', async () => {
    const vault = await createBegunVault()
    const stick = path.join(temporaryFolder(), 'stick')
    mkdirSync(stick)
    await vault.call('backup.keepSecondFolder', { folder: stick })
    expect((await vault.call('backup.list', {})).second).toMatchObject({ isThere: true, hasNewest: true })
    renameSync(stick, `${stick}-away`)
    mkdirSync(stick)
    passDays(vault, 1)
    expect((await vault.call('backup.makeDue', {})).name).not.toBe(null)
    expect(readdirSync(stick)).toEqual([])
    expect((await vault.call('backup.list', {})).second).toMatchObject({ isThere: false, hasNewest: false })
    rmSync(stick, { recursive: true })
    renameSync(`${stick}-away`, stick)
    await vault.call('backup.makeDue', {})
    expect((await vault.call('backup.list', {})).second).toMatchObject({ isThere: true, hasNewest: true })
  })

  it('of two vaults that keep their backups in one folder each counts its own', async () => {
    const one = await createBegunVault()
    const parent = path.dirname(one.folder)
    const stick = temporaryFolder()
    await one.call('backup.keepSecondFolder', { folder: stick })
    const folder = path.join(parent, 'other.vault')
    renameSync((await closedBegun()).folder, folder)
    const other = vaultOver(sessionAt(folder), folder)
    expect((await unlock(other)).ok).toBe(true)
    other.moment.nowMs += HOUR_MS
    await other.call('backup.makeNow', {})
    const { backups, others, second } = await one.call('backup.list', {})
    expect([backups.length, others.length, second?.hasNewest]).toEqual([1, 1, true])
    expect((await standing(one)).newestOn).toBe('2026-03-02')
    rmSync(path.join(backupsOf(one), backups[0]?.name ?? ''))
    expect((await standing(one)).newestOn).toBe(null)
  })
})

async function closedBegun(): Promise<TestVault> {
  const vault = await createBegunVault()
  vault.session.close()
  return vault
}
