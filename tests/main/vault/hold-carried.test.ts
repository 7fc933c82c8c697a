import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { reopened } from '../../support/closed-vault.ts'
import { keptVault } from '../../support/kept-vault.ts'
import { typedKey } from '../../support/recovery-sheets.ts'
import { passDays, passphrase } from '../../support/test-vault.ts'

const NEXT = 'meadow harbor velvet thistle candle drift'

async function backedUpBeforeTheHold() {
  const vault = await keptVault()
  const { name } = await vault.call('backup.makeNow', {})
  const folder = path.join(path.dirname(vault.folder), 'backups')
  const wanted = () => ({
    file: path.join(folder, name),
    secret: typedKey(vault.secret),
    next: passphrase(NEXT),
  })
  return { vault, folder, wanted }
}

describe('a legal hold', () => {
  it('goes on in a vault that goes back to a backup from before it', async () => {
    const { vault, wanted } = await backedUpBeforeTheHold()
    await vault.call('safekeeping.setLegalHold', { isOn: true })
    expect(await vault.call('vault.restore', wanted())).toMatchObject({ hold: 'carried' })
    expect((await vault.call('safekeeping.read', {})).legalHoldSince).toBe('2026-03-02')
    expect(
      await vault.failure('vault.eraseForGood', { passphrase: passphrase(NEXT), withBackups: true }),
    ).toEqual({ code: 'legal-hold' })
  })

  it('is asked about where the vault before was locked, and not where none was on', async () => {
    const { vault, wanted } = await backedUpBeforeTheHold()
    expect(await vault.call('vault.restore', wanted())).toMatchObject({ hold: 'none' })
    vault.session.close()
    const locked = reopened(vault)
    expect(await locked.call('vault.restore', wanted())).toMatchObject({ hold: 'unknown' })
  })

  it('of a vault that was set aside keeps its backups from the rotation of the one in its place', async () => {
    const { vault, folder, wanted } = await backedUpBeforeTheHold()
    await vault.call('safekeeping.setLegalHold', { isOn: true })
    for (let day = 0; day < 12; day += 1) {
      passDays(vault, 1)
      await vault.call('backup.makeNow', {})
    }
    const held = readdirSync(folder)
    vault.session.close()
    const locked = reopened(vault)
    locked.moment.nowMs = vault.moment.nowMs
    await locked.call('vault.restore', wanted())
    for (let day = 0; day < 60; day += 1) {
      passDays(locked, 1)
      await locked.call('backup.makeNow', {})
    }
    expect(held.filter((name) => !existsSync(path.join(folder, name)))).toEqual([])
  }, 60_000)
})
