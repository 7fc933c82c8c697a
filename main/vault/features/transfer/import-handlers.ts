import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Handlers } from '../../../../shared/contract/index.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { Store, WriteDb } from '../../storage/store.ts'
import type { VaultContext } from '../vault-context.ts'
import type { FittedPage, ReadImport } from './imported-page.ts'
import { previewOf, sortDuplicates } from './preview.ts'
import type { TransferLoans } from './transfer-loans.ts'
import * as transfer from './transfer-repository.ts'

/** So much is written in one transaction; more would hold up a save. */
const PAGES_A_SLICE = 100
const CHARACTERS_A_SLICE = 200_000

type ImportNames =
  | 'transfer.readImport'
  | 'transfer.takeIn'
  | 'transfer.listImports'
  | 'transfer.removeImport'

/** Answers for imports. */
export function importHandlers(loans: TransferLoans): Handlers<ImportNames, VaultContext> {
  const { longWork, readImport } = loans
  let looked: { readonly token: string; readonly read: ReadImport } | null = null
  return {
    'transfer.readImport': async ({ file, what, secret }, { store }) => {
      try {
        return await longWork.run(async ({ part }) => {
          const read = await readImport({ file, what, secret }, part(0, 0.5))
          const sorted = await sortDuplicates(store, read.pages, part(0.5, 1))
          const token = randomUUID()
          looked = { token, read }
          return previewOf(token, read, sorted)
        })
      } finally {
        secret?.fill(0)
      }
    },
    'transfer.takeIn': async ({ token, withDuplicates }, { store, moment: { nowMs } }) => {
      if (looked?.token !== token) throw new ExpectedFailure({ code: 'not-found' })
      const { read } = looked
      looked = null
      return longWork.run(async ({ part }) => {
        // Sorted anew: what was written meanwhile may be the same.
        const { fresh } = await sortDuplicates(store, read.pages, part(0, 0.3))
        const wanted = withDuplicates ? read.pages : fresh
        const importId = randomUUID()
        try {
          await takeInAll(loans, store, { ...read, importId, nowMs, pages: wanted }, part(0.3, 1))
        } catch (error) {
          // Ended half-way: what had come in goes again, so that nothing or everything is here.
          await removeImported(loans, store, { id: importId, withEdited: true, nowMs, isUndo: true })
          await loans.clearTraces(store)
          throw error
        }
        return { entryCount: wanted.length }
      })
    },
    'transfer.listImports': (_, { store }) =>
      store.read((db) => ({
        imports: transfer
          .listImports(db)
          .map((batch) => ({ ...batch, edited: [...transfer.listEdited(db, batch.id)] })),
      })),
    'transfer.removeImport': async ({ id, withEdited }, { store, moment: { nowMs } }) => {
      const kept = store.read((db) => {
        if (loans.isHeld(db)) throw new ExpectedFailure({ code: 'legal-hold' })
        if (!transfer.listImports(db).some((batch) => batch.id === id))
          throw new ExpectedFailure({ code: 'not-found' })
        return withEdited ? 0 : transfer.listEdited(db, id).length
      })
      const removed = await removeImported(loans, store, { id, withEdited, nowMs, isUndo: false })
      await loans.clearTraces(store)
      return { removed, kept }
    },
  }
}

type Batch = ReadImport & { readonly importId: string; readonly nowMs: number }

/** In slices, so that saves go on; what a kill leaves of it can be removed like any import. */
async function takeInAll(
  loans: TransferLoans,
  store: Store,
  batch: Batch,
  tell: (share: number) => void,
): Promise<void> {
  const { importId, source, nowMs, pages } = batch
  if (pages.length > 0) store.write((db) => transfer.insertImport(db, importId, source, nowMs))
  let taken = 0
  for (const slice of slicesOf(pages)) {
    store.write((db) => {
      for (const page of slice) takeIn(loans, db, batch, page)
    })
    taken += slice.length
    tell(taken / pages.length)
    await nextTurn()
  }
}

function* slicesOf(pages: readonly FittedPage[]): Generator<readonly FittedPage[]> {
  let [start, characters] = [0, 0]
  for (const [index, { body }] of pages.entries()) {
    characters += body.length
    const isFull = characters >= CHARACTERS_A_SLICE || index + 1 - start >= PAGES_A_SLICE
    if (!isFull && index + 1 < pages.length) continue
    yield pages.slice(start, index + 1)
    start = index + 1
    characters = 0
  }
}

function takeIn(loans: TransferLoans, db: WriteDb, batch: Batch, page: FittedPage): void {
  const { importId, nowMs, colours } = batch
  const { originId, codes, tags, shelves, ...entry } = page
  // Respite's own ids are kept where they are free, so that a page moved to another vault stays the same page.
  const isOwn = originId !== null && OWN_ID.test(originId) && !loans.hasEntry(db, originId)
  const id = isOwn ? originId : randomUUID()
  loans.insertEntry(db, { ...entry, id, nowMs })
  transfer.linkImported(db, importId, id, originId)
  for (const name of codes) {
    const code = { name, colour: colours.get(name) ?? 'stone', nowMs } as const
    const madeId = loans.linkCode(db, id, code)
    if (madeId !== null) transfer.noteImportedCode(db, importId, madeId)
  }
  for (const tag of tags) loans.linkTag(db, id, tag)
  for (const { shelf, line } of shelves) loans.putOnShelf(db, { id, shelf, line, nowMs })
}

type Removal = {
  readonly id: string
  readonly withEdited: boolean
  readonly nowMs: number
  /** Of what has just come in and was not wanted; it is not refused under a legal hold, which keeps it all the same. */
  readonly isUndo: boolean
}

/** How long one transaction of a removal may take. */
const LONGEST_REMOVAL_MS = 40

/**
 * Removes the pages of an import in slices, and then the codes it brought that no page has any more; gives the number
 * of pages. What a kill leaves of it is an import with fewer pages, to be removed again.
 */
async function removeImported(
  loans: TransferLoans,
  store: Store,
  { id, withEdited, nowMs, isUndo }: Removal,
): Promise<number> {
  let [removed, atOnce] = [0, 10]
  for (;;) {
    const startedAt = performance.now()
    const more = store.write((db) => {
      if (!isUndo && loans.isHeld(db)) throw new ExpectedFailure({ code: 'legal-hold' })
      const codes = transfer.listImportedCodes(db, id)
      const count = transfer.deleteImported(db, id, withEdited, atOnce)
      if (count < atOnce) {
        loans.deleteUnusedCodes(db, codes)
        transfer.forgetEmptyImport(db, id)
      }
      loans.rememberTraces(db, nowMs)
      return count
    })
    removed += more
    if (more < atOnce) return removed
    atOnce = performance.now() - startedAt > LONGEST_REMOVAL_MS ? Math.ceil(atOnce / 2) : atOnce * 2
    await nextTurn()
  }
}

const OWN_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
