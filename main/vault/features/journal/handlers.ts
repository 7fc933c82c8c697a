import type { Handlers } from '../../../../shared/contract/index.ts'
import type { journalCalls } from '../../../../shared/contract/journal.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { VaultContext } from '../vault-context.ts'
import { outlineOf } from './entry-outline.ts'
import * as journal from './journal-repository.ts'

/** Answers the journal's calls. */
export const journalHandlers: Handlers<keyof typeof journalCalls, VaultContext> = {
  'journal.saveEntry': ({ id, kind, stepId, body, revision }, { store, moment, personDay }) => {
    const outline = outlineOf(body)
    return store.write((db) => {
      const nowMs = moment.nowMs
      if (revision === 0 && journal.readEntry(db, id) === null) {
        const { today, planDay } = personDay(db)
        journal.insertEntry(db, { id, kind, stepId, date: today, planDay, body, ...outline, nowMs })
      } else if (journal.updateEntry(db, { id, body, ...outline, nowMs, revision }) === 0) {
        throw new ExpectedFailure({ code: 'changed-elsewhere' })
      }
      return { revision: revision + 1, savedAtMs: nowMs }
    })
  },

  'journal.readEntry': ({ id }, { store }) =>
    store.read((db) => {
      const entry = journal.readEntry(db, id)
      if (entry === null) throw new ExpectedFailure({ code: 'not-found' })
      return { entry }
    }),

  'journal.findForToday': ({ kind, stepId }, { store, personDay }) =>
    store.read((db) => ({
      entry: journal.findNewest(db, { kind, stepId, date: personDay(db).today }),
    })),

  'journal.findLatest': ({ kind, stepId }, { store }) =>
    store.read((db) => ({ entry: journal.findNewest(db, { kind, stepId, date: null }) })),

  'journal.listEntries': ({ after, limit }, { store }) =>
    store.read((db) => {
      const entries = journal.listEntries(db, after, limit)
      const last = entries.at(-1)
      return {
        entries: [...entries],
        next: last !== undefined && entries.length === limit ? { date: last.date, id: last.id } : null,
      }
    }),

  'journal.binEntry': ({ id }, { store, moment }) => setBinned(store, id, moment.nowMs),
  'journal.unbinEntry': ({ id }, { store }) => setBinned(store, id, null),
}

function setBinned(
  store: VaultContext['store'],
  id: string,
  binnedAtMs: number | null,
): Record<string, never> {
  return store.write((db) => {
    if (journal.setBinned(db, id, binnedAtMs) === 0) throw new ExpectedFailure({ code: 'not-found' })
    return {}
  })
}
