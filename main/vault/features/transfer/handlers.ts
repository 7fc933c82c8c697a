import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Shelf } from '../../../../shared/contract/entry-filter.ts'
import type { Handlers } from '../../../../shared/contract/index.ts'
import type { transferCalls } from '../../../../shared/contract/transfer.ts'
import type { CodeColour } from '../../../../shared/domain/codes/code-colours.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { LongWork } from '../../backup/progress.ts'
import type { FileLayer } from '../../storage/file-layer.ts'
import type { ReadDb, Store, WriteDb } from '../../storage/store.ts'
import { failureOfSystemError } from '../../storage/system-failures.ts'
import type { VaultContext } from '../vault-context.ts'
import { exportFiles } from './export-files.ts'
import type { ImportedPage, ReadImport } from './imported-page.ts'
import { previewOf, sortDuplicates } from './preview.ts'
import * as transfer from './transfer-repository.ts'
import { writeExport } from './write-export.ts'

/** What other features lend this one. */
export type TransferLoans = {
  readonly files: FileLayer
  readonly confirmPassphrase: (passphrase: Uint8Array) => Promise<void>
  readonly isHeld: (db: ReadDb) => boolean
  readonly hasEntry: (db: ReadDb, id: string) => boolean
  readonly insertEntry: (
    db: WriteDb,
    entry: Omit<ImportedPage, 'originId' | 'codes' | 'tags' | 'shelves'> & {
      readonly id: string
      readonly nowMs: number
    },
  ) => void
  /** Links an entry to the code of this name; gives the id of the code where it had to be made. */
  readonly linkCode: (
    db: WriteDb,
    entryId: string,
    code: { readonly name: string; readonly colour: CodeColour; readonly nowMs: number },
  ) => string | null
  /** Of these codes, those no entry has. */
  readonly deleteUnusedCodes: (db: WriteDb, ids: readonly string[]) => void
  readonly linkTag: (db: WriteDb, entryId: string, name: string) => void
  readonly putOnShelf: (
    db: WriteDb,
    item: {
      readonly id: string
      readonly shelf: Shelf
      readonly line: string | null
      readonly nowMs: number
    },
  ) => void
  readonly longWork: LongWork
  /** In the transaction of a deletion: what has to be cleared after it. */
  readonly rememberTraces: (db: WriteDb, nowMs: number) => void
  readonly clearTraces: (store: Store) => Promise<boolean>
}

type Names = Exclude<keyof typeof transferCalls, 'transfer.exportAll' | 'transfer.lookInto'>
type TransferHandlers = Handlers<Names, VaultContext>

/** Answers for exports and imports. */
export function createTransferHandlers(loans: TransferLoans): TransferHandlers {
  return { ...exporting(loans), ...importing(loans) }
}

type ExportNames = 'transfer.writeExport'

function exporting({
  files,
  confirmPassphrase,
  longWork,
}: TransferLoans): Pick<TransferHandlers, ExportNames> {
  let isRunning = false
  return {
    'transfer.writeExport': async ({ folder, passphrase, secret }, { store, moment, personDay }) => {
      if (isRunning) {
        wipe(passphrase, secret)
        throw new ExpectedFailure({ code: 'not-now' })
      }
      isRunning = true
      try {
        await confirmPassphrase(passphrase)
        if (secret !== null && secret.length < SHORTEST_SECRET)
          throw new ExpectedFailure({ code: 'weak-passphrase' })
        const { today } = store.read(personDay)
        const name = secret === null ? `respite-export-${today}` : `respite-export-${today}.tar.age`
        const words = secret === null ? null : Buffer.from(secret).toString('utf8')
        return await longWork.run(async (progress) => {
          let entryCount = 0
          const content = exportFiles(store, moment.nowMs, progress, (count) => {
            entryCount = count
          })
          const refuseStopped = () => progress.tell(progress.share())
          await writeExport({ files, folder, name, refuseStopped }, content, words)
          return { name, entryCount }
        })
      } finally {
        isRunning = false
        wipe(passphrase, secret)
      }
    },
  }
}

/** In bytes; the same floor as for the vault's own passphrase. */
const SHORTEST_SECRET = 12
const PAGES_A_SLICE = 100

function importing(loans: TransferLoans): Omit<TransferHandlers, ExportNames> {
  const { files, longWork } = loans
  let looked: { readonly token: string; readonly read: ReadImport } | null = null
  return {
    'transfer.readImport': async ({ file, what, secret }, { store }) => {
      try {
        const words = secret === null ? null : Buffer.from(secret).toString('utf8')
        // Loaded when first asked for: unlocking does not wait for the lists of names.
        const { readImport } = await import('./read-import.ts')
        return await longWork.run(async ({ part }) => {
          const chosen = { file, what, secret: words }
          const read = await readImport(files, chosen, part(0, 0.5)).catch(throwTyped)
          const sorted = await sortDuplicates(store, read.pages, part(0.5, 1))
          const token = randomUUID()
          looked = { token, read }
          return previewOf(token, read, sorted)
        })
      } finally {
        wipe(secret)
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
          store.write((db) => removeImported(loans, db, { id: importId, withEdited: true, nowMs }))
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
    'transfer.removeImport': async ({ id, withEdited }, { store, moment }) => {
      const counts = store.write((db) => {
        if (loans.isHeld(db)) throw new ExpectedFailure({ code: 'legal-hold' })
        if (!transfer.listImports(db).some((batch) => batch.id === id))
          throw new ExpectedFailure({ code: 'not-found' })
        const kept = withEdited ? 0 : transfer.listEdited(db, id).length
        const removed = removeImported(loans, db, { id, withEdited, nowMs: moment.nowMs })
        return { removed, kept }
      })
      await loans.clearTraces(store)
      return counts
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
  for (let start = 0; start < pages.length; start += PAGES_A_SLICE) {
    const slice = pages.slice(start, start + PAGES_A_SLICE)
    store.write((db) => {
      for (const page of slice) takeIn(loans, db, batch, page)
    })
    tell((start + slice.length) / pages.length)
    await nextTurn()
  }
}

function takeIn(loans: TransferLoans, db: WriteDb, batch: Batch, page: ImportedPage): void {
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

/** Removes the pages of an import, and the codes it brought that no page has any more; gives the number of pages. */
function removeImported(
  loans: TransferLoans,
  db: WriteDb,
  { id, withEdited, nowMs }: { readonly id: string; readonly withEdited: boolean; readonly nowMs: number },
): number {
  const codes = transfer.listImportedCodes(db, id)
  const removed = transfer.deleteImported(db, id, withEdited)
  loans.deleteUnusedCodes(db, codes)
  transfer.forgetEmptyImport(db, id)
  loans.rememberTraces(db, nowMs)
  return removed
}

const OWN_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

function wipe(...secrets: readonly (Uint8Array | null)[]): void {
  for (const secret of secrets) secret?.fill(0)
}

function throwTyped(error: unknown): never {
  throw error instanceof ExpectedFailure ? error : new ExpectedFailure(failureOfSystemError(error))
}
