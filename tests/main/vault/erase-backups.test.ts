import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type FileLayer, realFiles } from '../../../main/vault/storage/file-layer.ts'
import { backupsOf, keptVault } from '../../support/kept-vault.ts'
import { typedKey } from '../../support/recovery-sheets.ts'
import {
  passDays,
  passphrase,
  SET_UP,
  sessionAt,
  type TestVault,
  vaultOver,
} from '../../support/test-vault.ts'

const NEXT = 'meadow harbor velvet thistle candle drift'
const erase = (text?: string) => ({ passphrase: passphrase(text), withBackups: true })

/** Forcing a large backup to disk takes seconds; here half of one. */
const slowDisk: FileLayer = {
  ...realFiles,
  startNew: (file) => {
    const started = realFiles.startNew(file)
    return {
      ...started,
      finish: async () => {
        await pause(500)
        await started.finish()
      },
    }
  },
}

async function beside(vault: TestVault): Promise<TestVault> {
  const folder = path.join(path.dirname(vault.folder), 'other.vault')
  const other = vaultOver(sessionAt(folder), folder)
  await other.call('vault.create', { passphrase: passphrase() })
  await other.call('plan.saveSetUp', { setUp: SET_UP })
  return other
}

describe('erasing a vault with its backups', () => {
  it('takes its own and leaves those of another vault in the same folder, whose legal hold is on', async () => {
    const vault = await keptVault()
    const other = await beside(vault)
    const own = await vault.call('backup.makeNow', {})
    const { name } = await other.call('backup.makeNow', {})
    await other.call('safekeeping.setLegalHold', { isOn: true })
    expect(await vault.call('vault.readRemains', {})).toMatchObject({ backups: 1 })
    await vault.call('vault.eraseForGood', erase())
    expect(own.name).not.toBe(name)
    expect(readdirSync(backupsOf(vault))).toEqual([name])
  })

  it('that was set aside takes none: they are those of the vault in its place', async () => {
    const vault = await keptVault()
    const { name } = await vault.call('backup.makeNow', {})
    passDays(vault, 1)
    await vault.call('backup.makeNow', {})
    const file = path.join(backupsOf(vault), name)
    const { keptAs } = await vault.call('vault.restore', {
      file,
      secret: typedKey(vault.secret),
      next: passphrase(NEXT),
    })
    await vault.call('safekeeping.setLegalHold', { isOn: true })
    const before = readdirSync(backupsOf(vault))
    const folder = path.join(path.dirname(vault.folder), String(keptAs))
    const aside = vaultOver(sessionAt(folder), folder)
    await aside.call('vault.unlock', { passphrase: passphrase() })
    expect(await aside.call('vault.readRemains', {})).toMatchObject({ backups: 0 })
    await aside.call('vault.eraseForGood', erase())
    expect(existsSync(folder)).toBe(false)
    expect(readdirSync(backupsOf(vault))).toEqual(before)
  })

  it('with one set aside, or a copy of it, beside it takes only what nobody else can have noted', async () => {
    const vault = await keptVault()
    const { name } = await vault.call('backup.makeNow', {})
    const file = path.join(backupsOf(vault), name)
    await vault.call('vault.restore', { file, secret: typedKey(vault.secret), next: passphrase(NEXT) })
    passDays(vault, 1)
    await vault.call('backup.makeNow', {})
    expect(await vault.call('vault.readRemains', {})).toMatchObject({ backups: 1 })
    await vault.call('vault.eraseForGood', erase(NEXT))
    expect(readdirSync(backupsOf(vault))).toEqual([name])

    const copied = await keptVault()
    await copied.call('backup.makeNow', {})
    cpSync(copied.folder, path.join(path.dirname(copied.folder), 'copy.vault'), { recursive: true })
    expect(await copied.call('vault.readRemains', {})).toMatchObject({ backups: 0 })
  })

  it('leaves a file that is no longer the one it noted', async () => {
    const vault = await keptVault()
    const { name } = await vault.call('backup.makeNow', {})
    writeFileSync(path.join(backupsOf(vault), name), 'somebody else’s')
    await vault.call('vault.eraseForGood', erase())
    expect(readdirSync(backupsOf(vault))).toEqual([name])
  })

  it('while one is being made leaves neither half of it nor all of it', async () => {
    for (const delayMs of [0, 5, 20, 60]) {
      const vault = await keptVault(slowDisk)
      // So many that reading them takes turns with everything else.
      vault.session.store().write((db) => {
        for (let number = 0; number < 20_000; number += 1)
          db.run("INSERT INTO recovery_rehearsal (date, rehearsed_at_ms) VALUES ('2026-03-02', 0)")
      })
      const making = vault.send('backup.makeDue', {})
      await pause(delayMs)
      await vault.call('vault.eraseForGood', erase())
      await making
      const left = existsSync(backupsOf(vault)) ? readdirSync(backupsOf(vault)) : []
      expect([delayMs, left]).toEqual([delayMs, []])
      expect(vault.bugs).toEqual([])
    }
  })

  it('takes nothing with a wrong passphrase', async () => {
    const vault = await keptVault()
    const { name } = await vault.call('backup.makeNow', {})
    expect(await vault.failure('vault.eraseForGood', erase('no such words at all'))).toEqual({
      code: 'wrong-passphrase',
    })
    expect(readdirSync(backupsOf(vault))).toEqual([name])
  })
})
