import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Handlers } from '../../../../shared/contract/index.ts'
import type { transferCalls } from '../../../../shared/contract/transfer.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { FileLayer } from '../../storage/file-layer.ts'
import type { ReadDb, Store, WriteDb } from '../../storage/store.ts'
import { failureOfSystemError } from '../../storage/system-failures.ts'
import type { VaultContext } from '../vault-context.ts'
import { exportFiles } from './export-files.ts'
import type { ImportedPage, ReadImport } from './imported-page.ts'
import { previewOf, sortDuplicates } from './preview.ts'
import { readImport } from './read-import.ts'
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
    entry: Omit<ImportedPage, 'originId'> & { readonly id: string; readonly nowMs: number },
  ) => void
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

type ExportNames = 'transfer.writeExport' | 'transfer.readProgress' | 'transfer.stop'

function exporting({ files, confirmPassphrase }: TransferLoans): Pick<TransferHandlers, ExportNames> {
  let running: { done: number; readonly total: number; isStopped: boolean } | null = null
  return {
    'transfer.writeExport': async ({ folder, passphrase, secret }, { store, moment, personDay }) => {
      try {
        if (running !== null) throw new ExpectedFailure({ code: 'not-now' })
        await confirmPassphrase(passphrase)
        if (secret !== null && secret.length < SHORTEST_SECRET)
          throw new ExpectedFailure({ code: 'weak-passphrase' })
        const { today, total } = store.read((db) => ({
          today: personDay(db).today,
          total: transfer.countPages(db),
        }))
        const state = { done: 0, total, isStopped: false }
        running = state
        const name = secret === null ? `respite-export-${today}` : `respite-export-${today}.tar.age`
        const content = exportFiles(store, moment.nowMs, (done) => {
          state.done = done
        })
        const refuseStopped = () => {
          if (state.isStopped) throw new ExpectedFailure({ code: 'cancelled' })
        }
        const words = secret === null ? null : Buffer.from(secret).toString('utf8')
        await writeExport({ files, folder, name, refuseStopped }, content, words)
        running = null
        return { name, entryCount: state.done }
      } catch (error) {
        running = null
        throw error
      } finally {
        passphrase.fill(0)
        secret?.fill(0)
      }
    },
    'transfer.readProgress': () => ({ done: running?.done ?? null, total: running?.total ?? null }),
    'transfer.stop': () => {
      if (running !== null) running.isStopped = true
      return {}
    },
  }
}

/** In bytes; the same floor as for the vault's own passphrase. */
const SHORTEST_SECRET = 12
const PAGES_A_SLICE = 100

function importing(loans: TransferLoans): Omit<TransferHandlers, ExportNames> {
  let looked: { readonly token: string; readonly read: ReadImport } | null = null
  return {
    'transfer.readImport': async ({ file, what, secret }, { store }) => {
      try {
        const words = secret === null ? null : Buffer.from(secret).toString('utf8')
        const read = await readImport(loans.files, { file, what, secret: words }).catch(throwTyped)
        const token = randomUUID()
        looked = { token, read }
        return previewOf(token, read, await sortDuplicates(store, read.pages))
      } finally {
        secret?.fill(0)
      }
    },
    'transfer.takeIn': async ({ token, withDuplicates }, { store, moment: { nowMs } }) => {
      if (looked?.token !== token) throw new ExpectedFailure({ code: 'not-found' })
      const { source, pages } = looked.read
      // Sorted anew: what was written meanwhile may be the same.
      const { fresh } = await sortDuplicates(store, pages)
      const wanted = withDuplicates ? pages : fresh
      looked = null
      const importId = randomUUID()
      if (wanted.length > 0) store.write((db) => transfer.insertImport(db, importId, source, nowMs))
      // In slices, so that saves go on; what a kill leaves of it can be removed like any import.
      for (let start = 0; start < wanted.length; start += PAGES_A_SLICE) {
        const slice = wanted.slice(start, start + PAGES_A_SLICE)
        store.write((db) => {
          for (const page of slice) takeIn(loans, db, importId, page, nowMs)
        })
        await nextTurn()
      }
      return { entryCount: wanted.length }
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
        const removed = transfer.deleteImported(db, id, withEdited)
        transfer.forgetEmptyImport(db, id)
        loans.rememberTraces(db, moment.nowMs)
        return { removed, kept }
      })
      await loans.clearTraces(store)
      return counts
    },
  }
}

function takeIn(
  { hasEntry, insertEntry }: TransferLoans,
  db: WriteDb,
  importId: string,
  { originId, ...page }: ImportedPage,
  nowMs: number,
): void {
  // Respite's own ids are kept where they are free, so that a page moved to another vault stays the same page.
  const isOwn = originId !== null && OWN_ID.test(originId) && !hasEntry(db, originId)
  const id = isOwn ? originId : randomUUID()
  insertEntry(db, { ...page, id, nowMs })
  transfer.linkImported(db, importId, id, originId)
}

const OWN_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

function throwTyped(error: unknown): never {
  throw error instanceof ExpectedFailure ? error : new ExpectedFailure(failureOfSystemError(error))
}
