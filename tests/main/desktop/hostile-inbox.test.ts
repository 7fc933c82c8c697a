import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sodium from 'libsodium-wrappers-sumo'
import { describe, expect, it, vi } from 'vitest'
import { sealDraft } from '../../../main/desktop/drafts/seal-draft.ts'
import { writeToInbox } from '../../../main/disk/inbox-writer.ts'
import { MOST_DRAFT_BYTES, MOST_WAITING_DRAFTS } from '../../../shared/contract/drafts.ts'
import { padded } from '../../../shared/domain/drafts/padding.ts'
import {
  bodies,
  drafts,
  ID,
  inboxOf,
  lockedWith,
  named,
  open,
  page,
  putBackTheOnly,
  unlock,
} from '../../support/kept-drafts.ts'
import type { OwnedVault } from '../../support/owned-vault.ts'

vi.mock('electron', () => import('../../support/stand-in-electron.ts'))

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
    await unlock(owned)
    // Answered at all: reading the link to /dev/zero would never end.
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
