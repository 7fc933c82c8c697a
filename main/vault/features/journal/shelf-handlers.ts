import type { Handlers } from '../../../../shared/contract/index.ts'
import type { shelfCalls } from '../../../../shared/contract/journal.ts'
import { isDeepWork } from '../../../../shared/domain/journal/kinds.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { VaultContext } from '../vault-context.ts'
import { readEntry } from './journal-repository.ts'
import * as shelves from './shelf-repository.ts'

/** Answers the calls about the two shelves: what goes to supervision, and what goes to one's own therapy. */
export const shelfHandlers: Handlers<keyof typeof shelfCalls, VaultContext> = {
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
}
