import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openWithPassphrase } from '../../../main/vault/keys/header.ts'
import { readHeader } from '../../../main/vault/keys/header-file.ts'
import { realFiles } from '../../../main/vault/storage/file-layer.ts'
import { HELD_AT_MOST_EVERY_MS } from '../../../main/vault/storage/held-rows.ts'
import { closeDatabase, openDatabase } from '../../../main/vault/storage/open-database.ts'
import { vaultFolderAt } from '../../../main/vault/storage/vault-folder.ts'
import { reopened } from '../../support/closed-vault.ts'
import { heldIn } from '../../support/held-states.ts'
import { backupsOf, keptVault } from '../../support/kept-vault.ts'
import { olderVault } from '../../support/older-vault.ts'
import { renewEverything, typedKey } from '../../support/recovery-sheets.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { createBegunVault, deriveKey, passphrase, SET_UP, type TestVault } from '../../support/test-vault.ts'

const NEXT = 'meadow harbor velvet thistle candle drift'
const PAGE = '00000000-0000-4000-8000-000000000001'

const hold = (vault: TestVault, isOn = true) => vault.call('safekeeping.setLegalHold', { isOn })
const held = (vault: TestVault) => [...vault.session.store().read(heldIn)]
const count = async (vault: TestVault) => (await vault.call('safekeeping.read', {})).heldStates
const save = (vault: TestVault, body: string, revision: number, id = PAGE) =>
  vault.call('journal.saveEntry', { id, kind: 'evening', stepId: null, body, fields: {}, revision })
const keptBodies = (vault: TestVault) =>
  held(vault)
    .filter((row) => row.startsWith('journal_entry '))
    .map((row) => String((JSON.parse(row.slice('journal_entry '.length)) as { body: string }).body))
const refusal = (vault: TestVault, decision: string) =>
  vault.call('caseload.saveAdjustment', {
    adjustment: { field: 'mix', notes: '', decision, decidedFor: null },
  })

describe('what a legal hold keeps', () => {
  it('is nothing while none is on', async () => {
    const vault = await createBegunVault()
    await save(vault, 'one', 0)
    await save(vault, 'two', 1)
    expect(await count(vault)).toBe(0)
  })

  it('is what was there when it began, and then one state of a row in a quarter of an hour', async () => {
    const vault = await createBegunVault()
    await save(vault, 'before the hold', 0)
    await hold(vault)
    for (let revision = 1; revision <= 100; revision += 1) {
      vault.moment.nowMs += 600
      await save(vault, `typed ${revision}`, revision)
    }
    expect(keptBodies(vault)).toEqual(['before the hold'])
    vault.moment.nowMs += HELD_AT_MOST_EVERY_MS
    await save(vault, 'later', 101)
    expect(keptBodies(vault)).toEqual(['before the hold', 'typed 100'])
    // A clock that was set back is not "a moment ago".
    vault.moment.nowMs -= 3 * HELD_AT_MOST_EVERY_MS
    await save(vault, 'with the clock set back', 102)
    expect(keptBodies(vault)).toEqual(['before the hold', 'typed 100', 'later'])
  })

  it('is what stood in a row that is taken away, however short it stood', async () => {
    const vault = await createBegunVault()
    await hold(vault)
    const code = { sessionsPerWeek: 1, isTraumaFocused: false, demand: 1, since: '2026-03-02' } as const
    await vault.call('caseload.saveClient', { client: { id: PAGE, code: 'C1', ...code } })
    await vault.call('caseload.saveClient', { client: { id: PAGE, code: 'C2', ...code } })
    await vault.call('caseload.saveClient', { client: { id: PAGE, code: 'C3', ...code } })
    await vault.call('caseload.removeClient', { id: PAGE })
    const codes = held(vault).map((row) => /"code":"(C\d)"/.exec(row)?.[1])
    expect(codes).toEqual(['C1', 'C3'])
  })

  it('is a decision that was made under the hold and emptied five minutes later', async () => {
    const vault = await createBegunVault()
    await hold(vault)
    await refusal(vault, 'The manager refused on 2 March')
    vault.moment.nowMs += 5 * 60_000
    await refusal(vault, '')
    expect(held(vault).join()).toContain('The manager refused on 2 March')
  })

  it('is the first state again for a second hold', async () => {
    const vault = await createBegunVault()
    await save(vault, 'one', 0)
    await hold(vault)
    await save(vault, 'two', 1)
    await hold(vault, false)
    await save(vault, 'three', 2)
    vault.moment.nowMs += 1
    await hold(vault)
    await save(vault, 'four', 3)
    expect(keptBodies(vault)).toEqual(['one', 'three'])
  })

  it('goes with the change: undone, nothing of either is there', async () => {
    const vault = await createBegunVault()
    await refusal(vault, 'Refused')
    await hold(vault)
    const store = vault.session.store()
    expect(() =>
      store.write((db) => {
        db.run('DELETE FROM work_adjustment')
        throw new Error('undone')
      }),
    ).toThrow('undone')
    expect(await count(vault)).toBe(0)
    store.write((db) => db.run('DELETE FROM work_adjustment'))
    expect(held(vault).join()).toContain('Refused')
    expect(await vault.call('vault.awaitCheck', {})).toEqual({ health: 'sound' })
  })

  it('is a round that is begun anew', async () => {
    const vault = await createBegunVault()
    await hold(vault)
    vault.moment.nowMs += 60 * 86_400_000
    await vault.call('plan.beginRound', { startsOn: '2026-05-04' })
    expect(held(vault).join()).toContain('"starts_on":"2026-03-02"')
  })
})

describe('what a hold that is over has kept', () => {
  it('stays until it is let go of, and that is refused while one is on', async () => {
    const vault = await createBegunVault()
    await save(vault, 'one', 0)
    await hold(vault)
    await save(vault, 'two', 1)
    expect(await vault.failure('safekeeping.letHeldGo', {})).toEqual({ code: 'legal-hold' })
    await hold(vault, false)
    expect(await count(vault)).toBe(1)
    expect(await vault.call('safekeeping.letHeldGo', {})).toEqual({ isCleared: true })
    expect(await count(vault)).toBe(0)
  })

  it('holds nothing of a page that is deleted for good afterwards, and the rest stays', async () => {
    const vault = await createBegunVault()
    const other = '00000000-0000-4000-8000-000000000002'
    await save(vault, 'SECRETPAGE', 0)
    await save(vault, 'another', 0, other)
    await refusal(vault, 'Refused')
    await vault.call('journal.addTag', { id: PAGE, typed: 'river' })
    await hold(vault)
    await save(vault, '', 1)
    await save(vault, '', 1, other)
    await refusal(vault, '')
    // A draft that was put back under the hold has the page's text in it, too.
    vault.session.store().write((db) => {
      db.run("INSERT INTO kept_draft VALUES ('d', 1, 'SECRETPAGE')")
    })
    vault.session.store().write((db) => db.run('DELETE FROM kept_draft'))
    expect(held(vault).join()).toContain('kept_draft')
    await vault.call('journal.binEntry', { id: PAGE })
    expect(await vault.failure('journal.deleteForGood', { id: PAGE })).toEqual({ code: 'legal-hold' })
    await hold(vault, false)
    await vault.call('journal.deleteForGood', { id: PAGE })
    expect(held(vault).join()).not.toContain('SECRETPAGE')
    expect(held(vault).join()).toContain('another')
    expect(held(vault).join()).toContain('Refused')
  })
})

describe('what a hold has kept goes along', () => {
  async function heldVault() {
    const vault = await keptVault()
    await refusal(vault, 'Refused on 2 March')
    const { name } = await vault.call('backup.makeNow', {})
    await hold(vault)
    await refusal(vault, '')
    return { vault, file: path.join(backupsOf(vault), name) }
  }

  it('into a vault that goes back to a backup from before the hold', async () => {
    const { vault, file } = await heldVault()
    const again = () => ({ file, secret: typedKey(vault.secret), next: passphrase(NEXT) })
    await vault.call('vault.restore', again())
    expect(held(vault)).toEqual([expect.stringContaining('Refused on 2 March')])
    expect(await vault.call('vault.awaitCheck', {})).toEqual({ health: 'sound' })
    // Once more: it comes along, and not twice.
    await vault.call('vault.restore', again())
    expect(held(vault)).toHaveLength(1)
  })

  it('into backups and the readable export', async () => {
    const { vault } = await heldVault()
    const { name } = await vault.call('backup.makeNow', {})
    await hold(vault, false)
    await vault.call('vault.restore', {
      file: path.join(backupsOf(vault), name),
      secret: typedKey(vault.secret),
      next: passphrase(NEXT),
    })
    expect(held(vault)).toEqual([expect.stringContaining('Refused on 2 March')])
    const folder = temporaryFolder()
    await vault.call('transfer.writeExport', { folder, passphrase: passphrase(NEXT), secret: null })
    const records = path.join(folder, readdirSync(folder)[0] ?? '', 'records')
    const kept = readdirSync(records).find((file) => file.includes('held_row')) ?? ''
    expect(readFileSync(path.join(records, kept), 'utf8')).toContain('Refused on 2 March')
  })

  it('when everything is encrypted anew, and so do the copies from before migrations', async () => {
    const vault = await olderVault(25)
    await vault.call('vault.unlock', { passphrase: passphrase() })
    await vault.call('plan.saveSetUp', { setUp: SET_UP })
    await refusal(vault, 'Refused on 2 March')
    await hold(vault)
    await refusal(vault, '')
    await renewEverything(vault, NEXT)
    expect(held(vault).join()).toContain('Refused on 2 March')
    vault.session.close()
    await reopened(vault).call('vault.unlock', { passphrase: passphrase(NEXT) })
    const { folder } = vault
    expect(readdirSync(folder).filter((name) => name.includes('before-'))).toEqual(['vault.db.before-25'])
    const header = readHeader(realFiles, vaultFolderAt(folder))
    const key = await openWithPassphrase(header, passphrase(NEXT), deriveKey)
    const copy = openDatabase(path.join(folder, 'vault.db.before-25'), key)
    expect(copy.prepare('SELECT count(*) FROM journal_entry').pluck().get()).toBeGreaterThan(0)
    closeDatabase(copy)
  })

  it('and without a hold those copies still go with the old key', async () => {
    const vault = await olderVault(25)
    await vault.call('vault.unlock', { passphrase: passphrase() })
    await renewEverything(vault, NEXT)
    expect(readdirSync(vault.folder).filter((name) => name.includes('before-'))).toEqual([])
  })
})
