import type { Handlers } from '../../../../shared/contract/index.ts'
import type { JournalEntry, JournalHit, journalCalls } from '../../../../shared/contract/journal.ts'
import { outlineOf } from '../../../../shared/domain/journal/entry-outline.ts'
import { describeFields } from '../../../../shared/domain/journal/field-words.ts'
import { formOf } from '../../../../shared/domain/journal/kinds.ts'
import { searchPhrases, searchQuery } from '../../../../shared/domain/journal/search-words.ts'
import { isWorthKeeping, type PageState } from '../../../../shared/domain/journal/versions.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'
import { startTurns } from '../../storage/turns.ts'
import type { VaultContext } from '../vault-context.ts'
import { clearTraces, rememberTraces } from './deletion-traces.ts'
import { parseFields, refuseMisfits } from './entry-fields.ts'
import { listEntries } from './finding-repository.ts'
import * as journal from './journal-repository.ts'
import { readText, searchEntries } from './search-repository.ts'
import { snippetOf } from './snippet.ts'
import { dropUnusedTags } from './tag-repository.ts'
import { keepVersion, listVersions, readVersion } from './version-repository.ts'
import { wantedWords } from './wanted-words.ts'

/** Whether deletion is stopped at the moment; asked of the feature that keeps legal holds. */
export type IsHeld = (db: ReadDb) => boolean

/** Answers the journal's calls. */
export function createJournalHandlers(isHeld: IsHeld): Handlers<keyof typeof journalCalls, VaultContext> {
  return { ...writingAndReading, ...findingAndBin(isHeld) }
}

type WritingAndReading =
  | 'journal.saveEntry'
  | 'journal.readEntry'
  | 'journal.findForToday'
  | 'journal.findLatest'
  | 'journal.listEntries'

const writingAndReading: Handlers<WritingAndReading, VaultContext> = {
  'journal.saveEntry': (
    { id, kind, stepId, body, fields: values, revision },
    { store, moment, personDay },
  ) => {
    refuseMisfits(kind, values)
    const fields = JSON.stringify(values)
    const outline = outlineOf(body.trim() === '' ? describeFields(formOf(kind), values) : body)
    return store.write((db) => {
      const nowMs = moment.nowMs
      const before = journal.readEntry(db, id)
      if (before !== null) keepIfWorth(db, before, { body, fields: values }, nowMs)
      if (revision === 0 && before === null) {
        const { today, planDay } = personDay(db)
        journal.insertEntry(db, { id, kind, stepId, date: today, planDay, body, fields, ...outline, nowMs })
      } else if (journal.updateEntry(db, { id, body, fields, ...outline, nowMs, revision }) === 0) {
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

  'journal.listEntries': ({ filter, after, limit }, { store }) =>
    store.read((db) => {
      const entries = listEntries(db, { filter, after, limit })
      const last = entries.at(-1)
      return {
        entries: [...entries],
        next: last !== undefined && entries.length === limit ? { date: last.date, id: last.id } : null,
      }
    }),
}

function findingAndBin(
  isHeld: IsHeld,
): Handlers<Exclude<keyof typeof journalCalls, WritingAndReading>, VaultContext> {
  return {
    'journal.search': async ({ typed, filter, after, limit }, { store }) => {
      const query = searchQuery(typed)
      if (query === null) return { hits: [], next: null }
      const found = store.read((db) => searchEntries(db, { query, filter, after, limit }))
      const wanted = wantedWords(searchPhrases(typed))
      const turn = startTurns()
      const hits: JournalHit[] = []
      for (const entry of found) {
        const text = store.read((db) => readText(db, entry.row))
        if (text !== null) hits.push({ ...entry, snippet: [...snippetOf(text, wanted)] })
        await turn()
      }
      return { hits, next: found.length === limit ? (found.at(-1)?.row ?? null) : null }
    },

    'journal.listVersions': ({ id, before, limit }, { store }) =>
      store.read((db) => {
        const versions = listVersions(db, { entryId: id, before, limit })
        return {
          versions: [...versions],
          next: versions.length === limit ? (versions.at(-1)?.id ?? null) : null,
        }
      }),

    'journal.readVersion': ({ id, version }, { store }) =>
      store.read((db) => {
        const kept = readVersion(db, id, version)
        if (kept === null) throw new ExpectedFailure({ code: 'not-found' })
        return { body: kept.body, fields: { ...parseFields(kept.fields) } as JournalEntry['fields'] }
      }),

    'journal.listBin': (_, { store }) => store.read((db) => ({ entries: [...journal.listBin(db)] })),

    'journal.deleteForGood': async ({ id }, { store, moment }) => {
      store.write((db) => {
        if (isHeld(db)) throw new ExpectedFailure({ code: 'legal-hold' })
        if (journal.deleteBinned(db, id) === 0) throw new ExpectedFailure({ code: 'not-found' })
        dropUnusedTags(db)
        rememberTraces(db, moment.nowMs)
      })
      return { isCleared: await clearTraces(store) }
    },

    'journal.binEntry': ({ id }, { store, moment }) => setBinned(store, id, moment.nowMs),
    'journal.unbinEntry': ({ id }, { store }) => setBinned(store, id, null),
  }
}

function keepIfWorth(db: WriteDb, before: JournalEntry, after: PageState, nowMs: number): void {
  if (isWorthKeeping({ before, after, oldSavedAtMs: before.savedAtMs, nowMs })) keepVersion(db, before.id)
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
