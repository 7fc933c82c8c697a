import {
  type Draft,
  type DraftCallName,
  MOST_WAITING_DRAFTS,
  type UnsavedCall,
} from '../../../../shared/contract/drafts.ts'
import { contract } from '../../../../shared/contract/index.ts'
import { draftTarget } from '../../../../shared/domain/drafts/draft-texts.ts'
import { sodium } from '../../keys/sodium.ts'
import type { FileLayer } from '../../storage/file-layer.ts'
import type { ReadDb, Store } from '../../storage/store.ts'
import {
  deleteKeptDraft,
  type InboxKey,
  insertInboxKey,
  type KeptCall,
  type KeptDraft,
  keepDraft,
  listKeptDrafts,
  readInboxKey,
} from './draft-repository.ts'
import { clearUnfinished, draftFiles, openDraft, openDraftFile } from './inbox.ts'

/** What stands in a page of the journal; features do not import each other, so the entry hands the reading in. */
export type ReadPage = (db: ReadDb, id: string) => StoredPage | null
type StoredPage = {
  readonly body: string
  readonly fields: unknown
  readonly revision: number
  readonly savedAtMs: number
}

/** The drafts that wait, in the vault and, where its disk is full, in the inbox and here. */
export type WaitingDrafts = {
  readonly takeUp: (store: Store, sealed: readonly Uint8Array[]) => { publicKey: string; isStored: boolean }
  readonly list: (store: Store) => readonly KeptDraft[]
  /** Keeps what is left of a draft; with no call left it is gone, and its file with it. */
  readonly keepRest: (store: Store, draft: KeptDraft) => void
  /** Something was saved: a draft of the same place may no longer be written over it. */
  readonly noteSaved: (store: Store, name: DraftCallName, payload: UnsavedCall['payload']) => void
  /** How many files of the inbox did not open. */
  readonly countUnopened: () => number
}

/** Makes the keeper of what waits for one vault. */
export function createWaitingDrafts(options: {
  readonly files: FileLayer
  readonly inbox: string
  readonly readPage: ReadPage
}): WaitingDrafts {
  const { files, inbox, readPage } = options
  /** Opened, and not in the vault because it could not be written. The file stays until it is. */
  const outside = new Map<string, { readonly draft: KeptDraft; readonly file: string | null }>()
  let hasAny = false

  const keep = (store: Store, draft: KeptDraft, file: string | null): boolean => {
    try {
      store.write((db) => keepDraft(db, draft))
      outside.delete(draft.id)
      if (file !== null) files.removeFile(file)
      return true
    } catch {
      outside.set(draft.id, { draft, file })
      return false
    }
  }
  const take = (store: Store, draft: Draft, file: string | null): boolean => {
    hasAny = true
    const known = store.read(listKeptDrafts)
    const calls = store.read((db) =>
      draft.calls.flatMap((call) => prepared(db, readPage, call, draft.writtenAtMs)),
    )
    if (known.some(({ id }) => id === draft.id) || calls.length === 0) {
      if (file !== null) files.removeFile(file)
      return true
    }
    if (known.length >= MOST_WAITING_DRAFTS) return false
    return keep(store, { id: draft.id, writtenAtMs: draft.writtenAtMs, calls }, file)
  }
  const list = (store: Store) => {
    for (const { draft, file } of [...outside.values()]) keep(store, draft, file)
    const drafts = [...store.read(listKeptDrafts), ...[...outside.values()].map(({ draft }) => draft)]
    hasAny = drafts.length > 0
    return drafts
  }
  return {
    takeUp: (store, sealed) => {
      const key = store.read(readInboxKey) ?? makeKey(store)
      outside.clear()
      hasAny = store.read(listKeptDrafts).length > 0
      let isStored = true
      for (const one of sealed) {
        const draft = openDraft(one, key)
        if (draft !== null && !take(store, draft, null)) isStored = false
      }
      clearUnfinished(files, inbox)
      for (const file of draftFiles(files, inbox)) {
        const draft = openDraftFile(files, file, key)
        if (draft !== null) take(store, draft, file)
      }
      return { publicKey: key.publicKey, isStored }
    },
    list,
    keepRest: (store, draft) => {
      const file = outside.get(draft.id)?.file ?? null
      if (draft.calls.length > 0) {
        keep(store, draft, file)
        return
      }
      store.write((db) => deleteKeptDraft(db, draft.id))
      outside.delete(draft.id)
      if (file !== null) files.removeFile(file)
    },
    noteSaved: (store, name, payload) => {
      // A page of the journal has a revision, which says the same.
      if (!hasAny || name === 'journal.saveEntry') return
      const target = draftTarget(name, payload)
      const isMeant = (call: KeptCall) => !call.isChanged && draftTarget(call.name, call.payload) === target
      for (const draft of list(store)) {
        if (!draft.calls.some(isMeant)) continue
        const calls = draft.calls.map((call) => (isMeant(call) ? { ...call, isChanged: true } : call))
        keep(store, { ...draft, calls }, outside.get(draft.id)?.file ?? null)
      }
    },
    countUnopened: () => {
      const known = new Set([...outside.values()].map(({ file }) => file))
      return draftFiles(files, inbox).filter((file) => !known.has(file)).length
    },
  }
}

function makeKey(store: Store): InboxKey {
  const pair = sodium.crypto_box_keypair('hex')
  const key: InboxKey = { publicKey: pair.publicKey, privateKey: pair.privateKey }
  store.write((db) => insertInboxKey(db, key))
  return key
}

/**
 * A call as it will be made again. Nobody writes between a lock and the next opening, so a page that was last saved
 * before the draft was made is the one it goes on from, whatever revision the window knew; where it holds the same
 * already, a save that was on its way had come through.
 */
function prepared(
  db: ReadDb,
  readPage: ReadPage,
  call: UnsavedCall,
  writtenAtMs: number,
): readonly KeptCall[] {
  const { name, payload } = call
  const fits = contract[name].input.safeParse(payload).success
  const kept: KeptCall = { name, payload, fits, isChanged: false }
  if (!fits || name !== 'journal.saveEntry' || typeof payload.id !== 'string') return [kept]
  const page = readPage(db, payload.id)
  if (page === null || page.savedAtMs > writtenAtMs) return [kept]
  if (page.body === payload.body && isSame(page.fields, payload.fields ?? {})) return []
  return [{ ...kept, payload: { ...payload, revision: page.revision } }]
}

function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value) ?? ''
  return JSON.stringify(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
