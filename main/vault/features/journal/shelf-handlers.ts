import { randomUUID } from 'node:crypto'
import type { Shelf } from '../../../../shared/contract/entry-filter.ts'
import type { Handlers } from '../../../../shared/contract/index.ts'
import type { ShelfItem, ShelfPage, shelfCalls } from '../../../../shared/contract/journal.ts'
import { describeFields } from '../../../../shared/domain/journal/field-words.ts'
import { formOf, isDeepWork } from '../../../../shared/domain/journal/kinds.ts'
import { ENCRYPTED_PART } from '../../../../shared/domain/summary/parts.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'
import type { VaultContext } from '../vault-context.ts'
import { readEntry } from './journal-repository.ts'
import * as shelves from './shelf-repository.ts'

/** What the feature that prints knows; the entry connects them. */
export type PrintsElsewhere = {
  /** Keeps that a page left the vault. */
  readonly recordPrint: (
    db: WriteDb,
    print: {
      readonly id: string
      readonly how: 'pdf' | 'paper'
      readonly printedAtMs: number
      readonly parts: readonly string[]
    },
  ) => void
  readonly readPaper: (db: ReadDb) => ShelfPage['paper']
}

type VaultShelfCalls = Exclude<keyof typeof shelfCalls, 'journal.saveShelfPdf' | 'journal.printShelf'>

/** Answers the calls about the two shelves: what goes to supervision, and what goes to one's own therapy. */
export function createShelfHandlers({
  recordPrint,
  readPaper,
}: PrintsElsewhere): Handlers<VaultShelfCalls, VaultContext> {
  return {
    'journal.putOnShelf': ({ id, shelf, line, isSure }, { store, moment }) =>
      store.write((db) => {
        const entry = readEntry(db, id)
        if (entry === null) throw new ExpectedFailure({ code: 'not-found' })
        // Own history must not reach a supervisor by a slip of the hand (clinical.md H25).
        if (
          shelf === 'supervision' &&
          isDeepWork(entry.kind) &&
          entry.kind !== 'countertransference' &&
          !isSure
        )
          throw new ExpectedFailure({ code: 'not-now' })
        shelves.putOnShelf(db, { id, shelf, line: line === '' ? null : line, nowMs: moment.nowMs })
        return {}
      }),

    'journal.takeOffShelf': ({ id, shelf }, { store }) =>
      store.write((db) => {
        shelves.takeOffShelf(db, id, shelf)
        return {}
      }),

    'journal.markTaken': ({ id, shelf, isTaken }, { store, personDay }) =>
      store.write((db) => {
        const on = isTaken ? personDay(db).today : null
        if (shelves.markTaken(db, id, shelf, on) === 0) throw new ExpectedFailure({ code: 'not-found' })
        return {}
      }),

    'journal.readShelf': ({ shelf }, { store }) =>
      store.read((db) => ({ items: [...shelves.readShelf(db, shelf)] })),

    'journal.readShelvesOf': ({ id }, { store }) =>
      store.read((db) => ({ shelves: [...shelves.shelvesOf(db, id)] })),

    'journal.readShelfPage': ({ shelf, withText }, { store, personDay }) =>
      store.read((db) => ({
        page: {
          shelf,
          preparedOn: personDay(db).today,
          paper: readPaper(db),
          items: notTaken(db, shelf).map((item) => ({
            ...item,
            text: withText.includes(item.id) ? textOf(db, item.id) : null,
          })),
        },
      })),

    'journal.recordShelfPrint': ({ shelf, how, withText, isEncrypted }, { store, moment }) =>
      store.write((db) => {
        const items = notTaken(db, shelf)
        const texts = items.filter(({ id }) => withText.includes(id)).length
        recordPrint(db, {
          id: randomUUID(),
          how,
          printedAtMs: moment.nowMs,
          parts: [
            `the list for ${shelf === 'supervision' ? 'supervision' : 'my therapy'}, ${items.length} on it`,
            ...(texts === 0 ? [] : [`the whole text of ${texts}`]),
            ...(isEncrypted ? [ENCRYPTED_PART] : []),
          ],
        })
        return {}
      }),
  }
}

function notTaken(db: ReadDb, shelf: Shelf): readonly ShelfItem[] {
  return shelves.readShelf(db, shelf).filter(({ takenOn }) => takenOn === null)
}

function textOf(db: ReadDb, id: string): string | null {
  const entry = readEntry(db, id)
  if (entry === null) return null
  return [describeFields(formOf(entry.kind), entry.fields), entry.body.trim()]
    .filter((text) => text !== '')
    .join('\n')
}
