import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { MOST_DRAFT_BYTES } from '../../../shared/contract/drafts.ts'
import { worksheetFields } from '../../../shared/domain/worksheets/worksheets.ts'
import {
  bodies,
  drafts,
  entry,
  ID,
  inboxOf,
  lockedWith,
  named,
  open,
  page,
  putBackTheOnly,
  TYPED,
  unlock,
} from '../../support/kept-drafts.ts'
import { isGone } from '../../support/owned-vault.ts'
import { passphrase } from '../../support/test-vault.ts'

vi.mock('electron', () => import('../../support/stand-in-electron.ts'))

describe('text that could not be saved before a lock', () => {
  it('is kept while the vault process is stopped, offered after unlocking, and put back at its own time', async () => {
    const owned = await open()
    owned.page.report = { outcome: 'late', unsaved: [page()] }
    const [id = 0] = owned.stopProcesses()
    expect(await owned.owner.lock('sleep')).toBe(true)
    await isGone(id)
    expect(owned.owner.lastLock()).toEqual({ reason: 'sleep', everythingSaved: false, isTextKept: true })
    owned.clock.nowMs += 24 * 3_600_000
    owned.page.report = { outcome: 'saved', unsaved: [] }
    await unlock(owned)
    expect(await drafts(owned)).toEqual({
      drafts: [{ id: expect.any(String), date: '2026-03-02', minuteOfDay: 18 * 60, texts: [TYPED] }],
      unopened: 0,
    })
    expect(readdirSync(inboxOf(owned))).toEqual([])
    expect(await putBackTheOnly(owned)).toBe(0)
    expect((await owned.call('journal.readEntry', { id: ID })).entry).toMatchObject({
      body: TYPED,
      date: '2026-03-02',
    })
    expect((await drafts(owned)).drafts).toEqual([])
  })

  it('lies on the disk as one private sealed file that says nothing of its length, and is no text anywhere', async () => {
    const sizes: number[] = []
    for (const body of [TYPED, `${TYPED} ${'more '.repeat(300)}`]) {
      const owned = await open()
      await lockedWith(owned, [page(body)])
      const [name = ''] = readdirSync(inboxOf(owned))
      const file = path.join(inboxOf(owned), name)
      expect(name).toMatch(/^draft-[0-9a-f]{32}\.sealed$/)
      expect(statSync(file).mode & 0o777).toBe(0o600)
      expect(statSync(inboxOf(owned)).mode & 0o777).toBe(0o700)
      expect(readFileSync(file).includes('aubergine')).toBe(false)
      sizes.push(statSync(file).size)
    }
    expect(sizes).toEqual([4_096 + 48, 4_096 + 48])
  })

  it('is offered until it was decided on, over later locks', async () => {
    const owned = await open()
    await lockedWith(owned, [page()])
    await unlock(owned)
    await owned.owner.lock('asked')
    await unlock(owned)
    const [draft] = (await drafts(owned)).drafts
    await owned.call('drafts.letGo', { id: draft?.id ?? ID })
    await owned.owner.lock('asked')
    await unlock(owned)
    expect((await drafts(owned)).drafts).toEqual([])
    expect(await bodies(owned)).toEqual([])
  })

  it('is not let go while the legal hold is on', async () => {
    const owned = await open()
    await lockedWith(owned, [page()])
    await unlock(owned)
    await owned.call('safekeeping.setLegalHold', { isOn: true })
    const [draft] = (await drafts(owned)).drafts
    expect(await owned.owner.forward('drafts.letGo', { id: draft?.id })).toEqual({
      ok: false,
      error: { code: 'legal-hold' },
    })
    expect((await drafts(owned)).drafts).toHaveLength(1)
  })

  it('goes on from a save that was still on its way, and is not offered where that save had come through', async () => {
    const owned = await open()
    await owned.call('journal.saveEntry', entry('first'))
    // The window never heard of the first save, so its next one still names revision 0.
    await lockedWith(owned, [page('first and second')])
    await unlock(owned)
    expect(await putBackTheOnly(owned)).toBe(0)
    expect(await bodies(owned)).toEqual(['first and second'])
    await lockedWith(owned, [page('first and second', 1)])
    await unlock(owned)
    expect((await drafts(owned)).drafts).toEqual([])
  })

  it('becomes a page of its own where its page was changed meanwhile', async () => {
    const owned = await open()
    await owned.call('journal.saveEntry', entry('as it was'))
    await lockedWith(owned, [page('typed at the lock', 1)])
    await unlock(owned)
    await owned.call('journal.saveEntry', entry('written after unlocking', 1))
    expect(await putBackTheOnly(owned)).toBe(1)
    expect(await bodies(owned)).toEqual(['typed at the lock', 'written after unlocking'])
  })

  it('becomes a page of its own where its worksheet was saved meanwhile, also one lock later', async () => {
    const owned = await open()
    const field = worksheetFields('warning-signs').find(({ type }) => type !== 'date')?.id ?? ''
    const save = (words: string) => ({ name: 'warning-signs', fields: { [field]: words } }) as const
    await lockedWith(owned, [{ name: 'worksheets.save', payload: save('jaw') }])
    await unlock(owned)
    await owned.call('worksheets.save', save('newer words'))
    await owned.owner.lock('asked')
    await unlock(owned)
    expect(await putBackTheOnly(owned)).toBe(1)
    expect(await owned.call('worksheets.read', { name: 'warning-signs' })).toMatchObject({
      fields: { [field]: 'newer words' },
    })
    expect(await bodies(owned)).toEqual(['jaw'])

    // Nothing was saved to it since: it goes where it belongs.
    await lockedWith(owned, [{ name: 'worksheets.save', payload: save('jaw and neck') }])
    await unlock(owned)
    expect(await putBackTheOnly(owned)).toBe(0)
    expect(await owned.call('worksheets.read', { name: 'warning-signs' })).toMatchObject({
      fields: { [field]: 'jaw and neck' },
    })
  })

  it('is held, sealed, where the inbox cannot be written, and handed over at the next unlocking', async () => {
    const owned = await open()
    // As on a full disk: nothing can be made in the folder any more.
    writeFileSync(inboxOf(owned), 'in the way')
    await lockedWith(owned, [page()])
    expect(owned.owner.lastLock().isTextKept).toBe(true)
    await unlock(owned)
    expect((await drafts(owned)).drafts).toMatchObject([{ texts: [TYPED] }])
  })

  it('is split where it is more than a file may hold', async () => {
    const owned = await open()
    const long = 'ä'.repeat(1_500_000)
    const ids = [1, 2].map((digit) => ID.replace(/.$/, String(digit)))
    await lockedWith(
      owned,
      ids.map((id) => page(long, 0, id)),
    )
    const files = readdirSync(inboxOf(owned))
    expect(files).toHaveLength(2)
    for (const name of files)
      expect(statSync(path.join(inboxOf(owned), name)).size).toBe(MOST_DRAFT_BYTES + 48)
    await unlock(owned)
    expect((await drafts(owned)).drafts.map(({ texts }) => texts.map(({ length }) => length))).toEqual([
      [1_500_000],
      [1_500_000],
    ])
  })
})

describe('erasing a vault', () => {
  it('takes what waits in its inbox along', async () => {
    const owned = await open()
    await lockedWith(owned, [page()])
    writeFileSync(path.join(inboxOf(owned), named(1)), 'does not open')
    await unlock(owned)
    await owned.call('vault.eraseForGood', { passphrase: passphrase(), withBackups: false })
    expect(existsSync(owned.folder)).toBe(false)
  })
})
