import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createSession } from '../../../main/vault/session.ts'
import { realFiles } from '../../../main/vault/storage/file-layer.ts'
import { reopened, unlock, vaultWithKey } from '../../support/closed-vault.ts'
import { renewSheet, shownKey, twoGroups, typedKey } from '../../support/recovery-sheets.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import {
  createBegunVault,
  createTestVault,
  deriveKey,
  passphrase,
  type TestVault,
  vaultOver,
} from '../../support/test-vault.ts'

const NEXT = 'meadow harbor velvet thistle candle drift'
const OTHER = 'harbor thistle meadow lantern'

const change = (vault: TestVault, current: string | undefined, next: string) =>
  vault.send('vault.changePassphrase', { current: passphrase(current), next: passphrase(next) })

describe('work on the keys', () => {
  it('goes one at a time: a second one is refused and told what is going on', async () => {
    const vault = await createTestVault()
    const first = change(vault, undefined, NEXT)
    expect(await vault.call('vault.readKeyWork', {})).toMatchObject({ doing: 'change-passphrase' })
    const refusal = { ok: false, error: { code: 'keys-busy', doing: 'change-passphrase' } }
    expect(await change(vault, undefined, OTHER)).toEqual(refusal)
    expect(await vault.send('vault.prepareSheet', { passphrase: passphrase() })).toEqual(refusal)
    expect(
      await vault.send('vault.prepareRenewal', { current: passphrase(), next: passphrase(OTHER) }),
    ).toEqual(refusal)
    expect(await first).toEqual({ ok: true, value: {} })
    expect(await vault.call('vault.readKeyWork', {})).toEqual({
      doing: null,
      last: { doing: 'change-passphrase', isDone: true },
      pending: null,
    })
    vault.session.close()
    expect((await unlock(reopened(vault), OTHER)).ok).toBe(false)
    expect((await unlock(reopened(vault), NEXT)).ok).toBe(true)
  })

  it('says that it failed, also to a screen that was left meanwhile', async () => {
    const vault = await createTestVault()
    await change(vault, 'not this one at all', NEXT)
    expect(await vault.call('vault.readKeyWork', {})).toMatchObject({
      doing: null,
      last: { doing: 'change-passphrase', isDone: false },
    })
  })

  it.each([0, 5, 20, 60])('writes nothing any more once the vault was locked, %i ms in', async (afterMs) => {
    const { vault } = await vaultWithKey()
    const slow = vaultOver(
      createSession({
        folder: vault.folder,
        files: realFiles,
        deriveKey: async (request) => {
          await pause(30)
          return deriveKey(request)
        },
        keyDerivation: { passes: 3, memoryKiB: 64 * 1024 },
        quietBeforeCheckMs: 0,
      }),
      vault.folder,
    )
    await slow.call('vault.unlock', { passphrase: passphrase() })
    const changing = change(slow, undefined, NEXT)
    await pause(afterMs)
    slow.session.close()
    const told = await changing
    const holds = (await unlock(reopened(vault), NEXT)).ok ? 'new' : 'old'
    expect(holds).toBe(told.ok ? 'new' : 'old')
    if (!told.ok) expect(told.error).toEqual({ code: 'vault-locked' })
  })
})

describe('a recovery sheet', () => {
  it('opens nothing before two of its groups were typed back, and then the old one does not', async () => {
    const { vault, secret } = await vaultWithKey()
    const open = reopened(vault)
    await open.call('vault.unlock', { passphrase: passphrase() })
    await open.call('vault.prepareSheet', { passphrase: passphrase() })
    const key = await shownKey(open)
    const rehearse = (typed: string) => open.send('vault.rehearseRecovery', { secret: typedKey(typed) })
    expect([(await rehearse(secret)).ok, (await rehearse(key)).ok]).toEqual([true, false])
    for (const groups of [
      [twoGroups(key)[0], twoGroups(key)[0]],
      twoGroups(secret),
      [...twoGroups(key), { place: 3, typed: typedKey('XXXX') }],
    ])
      expect(await open.failure('vault.keepSheet', { groups })).toEqual({ code: 'wrong-recovery-secret' })
    expect((await rehearse(secret)).ok).toBe(true)
    await open.call('vault.keepSheet', { groups: twoGroups(key.toLowerCase()) })
    expect([(await rehearse(secret)).ok, (await rehearse(key)).ok]).toEqual([false, true])
    expect(await open.failure('vault.keepSheet', { groups: twoGroups(key) })).toEqual({ code: 'not-found' })
  })

  it.each(['given up', 'locked away', 'killed'])(
    'changes nothing where it was %s on that page',
    async (how) => {
      const { vault, secret } = await vaultWithKey()
      const open = reopened(vault)
      await open.call('vault.unlock', { passphrase: passphrase() })
      await open.call('vault.prepareRenewal', { current: passphrase(), next: passphrase(NEXT) })
      expect(await open.call('vault.readKeyWork', {})).toMatchObject({ pending: 'renewal' })
      if (how === 'given up') await open.call('vault.forgetSheet', {})
      // A kill leaves the files as they are at this moment, and so does this.
      if (how !== 'given up') open.session.close()
      const again = how === 'given up' ? open : reopened(vault)
      if (how !== 'given up') await again.call('vault.unlock', { passphrase: passphrase() })
      expect(await again.call('vault.readPendingSheet', {})).toEqual({ pending: null })
      expect((await again.send('vault.rehearseRecovery', { secret: typedKey(secret) })).ok).toBe(true)
    },
  )

  it('of a renewal that was prepared before the passphrase was changed undoes nothing', async () => {
    const vault = await createTestVault()
    await vault.call('vault.prepareSheet', { passphrase: passphrase() })
    const key = await shownKey(vault)
    expect((await change(vault, undefined, NEXT)).ok).toBe(true)
    expect(await vault.failure('vault.keepSheet', { groups: twoGroups(key) })).toEqual({ code: 'not-found' })
    vault.session.close()
    expect((await unlock(reopened(vault), NEXT)).ok).toBe(true)
  })

  it('is asked for until somebody showed that one is on paper: made, tried, or used', async () => {
    const folder = `${temporaryFolder()}/first.vault`
    const vault = reopened({ ...(await createTestVault()), folder })
    await vault.call('vault.create', { passphrase: passphrase() })
    const keptOn = async () => (await vault.call('safekeeping.read', {})).sheetKeptOn
    expect(await keptOn()).toBeNull()
    const key = await shownKey(vault)
    await vault.call('vault.rehearseRecovery', { secret: typedKey(key) })
    expect(await keptOn()).toBe('2026-03-02')
    vault.session.close()

    const never = reopened({ ...vault, folder: `${temporaryFolder()}/second.vault` })
    await never.call('vault.create', { passphrase: passphrase() })
    never.session.close()
    const later = reopened(never)
    await later.call('vault.unlock', { passphrase: passphrase() })
    expect((await later.call('safekeeping.read', {})).sheetKeptOn).toBeNull()
    await renewSheet(later)
    expect((await later.call('safekeeping.read', {})).sheetKeptOn).toBe('2026-03-02')
  })

  it('comes with a backup that it opens', async () => {
    const vault = await createBegunVault()
    await vault.call('backup.makeNow', {})
    const key = await renewSheet(vault)
    const { backups } = await vault.call('backup.list', {})
    const opens = await Promise.all(
      backups.map(async ({ name }) => (await vault.send('backup.test', { name, secret: typedKey(key) })).ok),
    )
    expect(opens.filter((opened) => opened)).toHaveLength(1)
  })

  it('is made of bytes that are wiped when it is given up', async () => {
    const vault = await createTestVault()
    await vault.call('vault.prepareSheet', { passphrase: passphrase() })
    const { secret } = vault.session.pendingSheet()?.recovery ?? { secret: new Uint8Array() }
    expect(secret.some((byte) => byte !== 0)).toBe(true)
    await vault.call('vault.forgetSheet', {})
    expect(secret.every((byte) => byte === 0)).toBe(true)
  })
})
