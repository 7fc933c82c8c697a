import type { codesCalls } from '../../../../shared/contract/codes.ts'
import type { Handlers } from '../../../../shared/contract/index.ts'
import { foldWord } from '../../../../shared/domain/identifiers/page-findings.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { ReadDb } from '../../storage/store.ts'
import type { VaultContext } from '../vault-context.ts'
import * as codes from './codes-repository.ts'

/** Makes the answers to the calls about codes. `hasEntry` comes from the journal; the entry connects them. */
export function createCodesHandlers(
  hasEntry: (db: ReadDb, id: string) => boolean,
): Handlers<keyof typeof codesCalls, VaultContext> {
  return {
    'codes.list': (_, { store }) =>
      store.read((db) => ({ codes: [...codes.listCodes(db)], isAnyLinked: codes.isAnyLinked(db) })),

    'codes.save': async ({ id, name, colour }, { store, moment }) => {
      // Loaded when first asked for: unlocking does not wait for the word lists.
      const { problemWithCodeName } = await import('../../../../shared/domain/codes/code-name.ts')
      const problem = problemWithCodeName(name)
      if (problem !== null) return { outcome: problem }
      const trimmed = name.trim()
      const foldedName = foldWord(trimmed)
      return store.write((db) => {
        const holder = codes.findCodeId(db, foldedName)
        if (holder !== null && holder !== id) return { outcome: 'taken' as const }
        codes.writeCode(db, { id, name: trimmed, foldedName, colour, nowMs: moment.nowMs })
        return { outcome: 'saved' as const }
      })
    },

    'codes.putAway': ({ id, isPutAway }, { store, moment }) =>
      store.write((db) => {
        if (codes.setPutAway(db, id, isPutAway ? moment.nowMs : null) === 0)
          throw new ExpectedFailure({ code: 'not-found' })
        return {}
      }),

    'codes.readForEntry': ({ entryId }, { store }) =>
      store.read((db) => ({ codeIds: [...codes.listCodeIds(db, entryId)] })),

    'codes.setForEntry': ({ entryId, codeIds }, { store }) =>
      store.write((db) => {
        if (!hasEntry(db, entryId) || !codeIds.every((id) => codes.hasCode(db, id)))
          throw new ExpectedFailure({ code: 'not-found' })
        codes.replaceLinks(db, entryId, codeIds)
        return {}
      }),

    'codes.listEntries': ({ codeId, after, limit }, { store }) =>
      store.read((db) => {
        const entries = codes.listEntriesOf(db, codeId, after, limit)
        const last = entries.at(-1)
        return {
          entries: [...entries],
          next: last !== undefined && entries.length === limit ? { date: last.date, id: last.id } : null,
        }
      }),
  }
}
