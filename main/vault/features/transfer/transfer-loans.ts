import type { Shelf } from '../../../../shared/contract/entry-filter.ts'
import type { CodeColour } from '../../../../shared/domain/codes/code-colours.ts'
import type { LongWork } from '../../backup/progress.ts'
import type { FileLayer } from '../../storage/file-layer.ts'
import type { ReadDb, Store, WriteDb } from '../../storage/store.ts'
import type { ReadImportFile } from './import-reader.ts'
import type { FittedPage } from './imported-page.ts'

/** What other features lend this one. */
export type TransferLoans = {
  readonly files: FileLayer
  readonly readImport: ReadImportFile
  /** The process is told to end. */
  readonly isOver: AbortSignal
  readonly confirmPassphrase: (passphrase: Uint8Array) => Promise<void>
  readonly isHeld: (db: ReadDb) => boolean
  readonly hasEntry: (db: ReadDb, id: string) => boolean
  readonly insertEntry: (
    db: WriteDb,
    entry: Omit<FittedPage, 'originId' | 'codes' | 'tags' | 'shelves'> & {
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
