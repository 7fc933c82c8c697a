import path from 'node:path'
import { expect } from 'vitest'
import type { UnsavedCall } from '../../shared/contract/drafts.ts'
import { type OwnedVault, ownOpenVault } from './owned-vault.ts'
import { passphrase, SET_UP } from './test-vault.ts'

export const ID = '0198c0de-0000-7000-8000-000000000002'
export const TYPED = 'The aubergine sentence that nobody could save.'

/** A page of the journal as the window saves it. */
export const entry = (body: string, revision = 0, id = ID) =>
  ({ id, kind: 'evening', stepId: null, body, fields: {}, revision }) as const
/** The call that would have saved it. */
export const page = (body = TYPED, revision = 0, id = ID): UnsavedCall => ({
  name: 'journal.saveEntry',
  payload: entry(body, revision, id),
})

/** The name of a file there. */
export const named = (digit: number) => `draft-${String(digit).repeat(32)}.sealed`
/** Where the sealed drafts of a vault wait. */
export const inboxOf = ({ folder }: OwnedVault) => path.join(folder, 'inbox')
export const unlock = (owned: OwnedVault) => owned.call('vault.unlock', { passphrase: passphrase() })
export const drafts = (owned: OwnedVault) => owned.call('drafts.list', {})

/** An open vault with set-up done. */
export async function open() {
  const owned = await ownOpenVault()
  await owned.call('plan.saveSetUp', { setUp: SET_UP })
  return owned
}

/** Locks as the lid does, with a page that could not save this; and opens again. */
export async function lockedWith(owned: OwnedVault, unsaved: UnsavedCall[]): Promise<void> {
  owned.page.report = { outcome: 'failed', unsaved }
  expect(await owned.owner.lock('sleep')).toBe(true)
  owned.page.report = { outcome: 'saved', unsaved: [] }
}

export async function putBackTheOnly(owned: OwnedVault): Promise<number> {
  const [draft] = (await drafts(owned)).drafts
  return (await owned.call('drafts.putBack', { id: draft?.id ?? ID })).newPages
}

export async function bodies(owned: OwnedVault): Promise<readonly string[]> {
  const { entries } = await owned.call('journal.listEntries', { after: null, limit: 50 })
  const read = entries.map(({ id }) => owned.call('journal.readEntry', { id }))
  return (await Promise.all(read)).map(({ entry }) => entry.body).toSorted()
}
