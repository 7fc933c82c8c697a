import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import sodium from 'libsodium-wrappers-sumo'
import { describe, expect, it, vi } from 'vitest'
import { writeToInbox } from '../../../main/desktop/drafts/inbox-writer.ts'
import { sealDraft } from '../../../main/desktop/drafts/seal-draft.ts'
import { MOST_DRAFT_BYTES, MOST_WAITING_DRAFTS, type UnsavedCall } from '../../../shared/contract/drafts.ts'
import { padded } from '../../../shared/domain/drafts/padding.ts'
import { worksheetFields } from '../../../shared/domain/worksheets/worksheets.ts'
import { isAlive, type OwnedVault, ownOpenVault } from '../../support/owned-vault.ts'
import { passphrase, SET_UP } from '../../support/test-vault.ts'

vi.mock('electron', () => import('../../support/stand-in-electron.ts'))

const ID = '0198c0de-0000-7000-8000-000000000002'
const TYPED = 'The aubergine sentence that nobody could save.'

const entry = (body: string, revision = 0, id = ID) =>
  ({ id, kind: 'evening', stepId: null, body, fields: {}, revision }) as const
const page = (body = TYPED, revision = 0, id = ID): UnsavedCall => ({
  name: 'journal.saveEntry',
  payload: entry(body, revision, id),
})

const inboxOf = ({ folder }: OwnedVault) => path.join(folder, 'inbox')
const unlock = (owned: OwnedVault) => owned.call('vault.unlock', { passphrase: passphrase() })
const drafts = (owned: OwnedVault) => owned.call('drafts.list', {})

async function open() {
  const owned = await ownOpenVault()
  await owned.call('plan.saveSetUp', { setUp: SET_UP })
  return owned
}

/** Locks as the lid does, with a page that could not save this; and opens again. */
async function lockedWith(owned: OwnedVault, unsaved: UnsavedCall[]): Promise<void> {
  owned.page.report = { outcome: 'failed', unsaved }
  expect(await owned.owner.lock('sleep')).toBe(true)
  owned.page.report = { outcome: 'saved', unsaved: [] }
}

async function putBackTheOnly(owned: OwnedVault): Promise<number> {
  const [draft] = (await drafts(owned)).drafts
  return (await owned.call('drafts.putBack', { id: draft?.id ?? ID })).newPages
}

async function bodies(owned: OwnedVault): Promise<readonly string[]> {
  const { entries } = await owned.call('journal.listEntries', { after: null, limit: 50 })
  const read = entries.map(({ id }) => owned.call('journal.readEntry', { id }))
  return (await Promise.all(read)).map(({ entry }) => entry.body).toSorted()
}

describe('text that could not be saved before a lock', () => {
  it('is kept while the vault process is stopped, offered after unlocking, and put back at its own time', async () => {
    const owned = await open()
    owned.page.report = { outcome: 'late', unsaved: [page()] }
    const [id = 0] = owned.stopProcesses()
    expect(await owned.owner.lock('sleep')).toBe(true)
    expect(isAlive(id)).toBe(false)
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

describe('an inbox somebody else has written to', () => {
  /** A sealed draft of the attacker's making: the public key can be known, the private one cannot. */
  async function sealedTo(owned: OwnedVault, content: unknown): Promise<Uint8Array> {
    const taken = await owned.owner.forward('drafts.takeUp', { sealed: [] })
    const { publicKey } = (taken as { readonly value: { readonly publicKey: string } }).value
    await sodium.ready
    return sodium.crypto_box_seal(
      padded(new TextEncoder().encode(JSON.stringify(content))),
      sodium.from_hex(publicKey),
    )
  }
  const put = (owned: OwnedVault, name: string, bytes: Uint8Array | string) => {
    mkdirSync(inboxOf(owned), { recursive: true })
    writeFileSync(path.join(inboxOf(owned), name), bytes)
  }
  const named = (digit: number) => `draft-${String(digit).repeat(32)}.sealed`

  it('offers no call that is not one of the few that carry text', async () => {
    const owned = await open()
    const envelope = (name: string, payload: unknown) => ({
      id: ID,
      writtenAtMs: 1,
      calls: [{ name, payload }],
    })
    put(owned, named(1), await sealedTo(owned, envelope('vault.eraseForGood', { withBackups: true })))
    put(owned, named(2), await sealedTo(owned, envelope('journal.deleteForGood', { id: ID })))
    put(owned, named(3), await sealedTo(owned, envelope('__proto__', {})))
    put(owned, named(4), await sealedTo(owned, { id: ID, writtenAtMs: 1, calls: [] }))
    await owned.owner.lock('asked')
    await unlock(owned)
    expect(await drafts(owned)).toEqual({ drafts: [], unopened: 4 })
    expect(readdirSync(inboxOf(owned))).toHaveLength(4)
  })

  it('never makes a call whose payload does not fit; its text can only become a page', async () => {
    const owned = await open()
    const payload = { id: ID, kind: 'evening', stepId: null, body: 'odd', revision: 0, planted: 'more' }
    const sealed = await sealedTo(owned, {
      id: ID,
      writtenAtMs: 1,
      calls: [{ name: 'journal.saveEntry', payload }],
    })
    put(owned, named(1), sealed)
    await owned.owner.lock('asked')
    await unlock(owned)
    expect(await putBackTheOnly(owned)).toBe(1)
    expect((await owned.owner.forward('journal.readEntry', { id: ID })).ok).toBe(false)
    expect(await bodies(owned)).toEqual(['odd'])
  })

  it('keeps and counts what does not open, and is held up by no link, folder or size', async () => {
    const owned = await open()
    const other = await open()
    await lockedWith(other, [page('of another vault')])
    await owned.owner.lock('asked')
    const [foreign = ''] = readdirSync(inboxOf(other))
    put(owned, foreign, readFileSync(path.join(inboxOf(other), foreign)))
    put(owned, named(1), 'no box at all')
    put(owned, named(2), new Uint8Array(MOST_DRAFT_BYTES + 4_096))
    symlinkSync('/dev/zero', path.join(inboxOf(owned), named(3)))
    mkdirSync(path.join(inboxOf(owned), named(4)))
    put(owned, 'a note of somebody', 'not ours')
    put(owned, `draft-${'5'.repeat(32)}.part`, 'cut off by a crash')
    const startedAt = performance.now()
    await unlock(owned)
    expect(performance.now() - startedAt).toBeLessThan(4_000)
    expect(await drafts(owned)).toEqual({ drafts: [], unopened: 5 })
    expect(readdirSync(inboxOf(owned)).toSorted()).toEqual(
      [foreign, 'a note of somebody', ...[1, 2, 3, 4].map(named)].toSorted(),
    )
  })

  it('takes no more than may wait, and the desktop writes no more', async () => {
    const owned = await open()
    for (let number = 0; number < MOST_WAITING_DRAFTS; number += 1) put(owned, `other-${number}`, 'x')
    const [sealed = new Uint8Array()] = await sealDraft([page()], 'ab'.repeat(32), 1)
    await expect(writeToInbox(owned.folder, sealed)).rejects.toThrow('full')
  })

  it('writes through no link that stands in the place of the inbox', async () => {
    const owned = await open()
    const elsewhere = path.join(path.dirname(owned.folder), 'elsewhere')
    mkdirSync(elsewhere)
    chmodSync(elsewhere, 0o755)
    symlinkSync(elsewhere, inboxOf(owned))
    await lockedWith(owned, [page()])
    expect(readdirSync(elsewhere)).toEqual([])
    await unlock(owned)
    expect((await drafts(owned)).drafts).toHaveLength(1)
  })
})
