import type { identifierCalls } from '../../../../shared/contract/identifiers.ts'
import type { Handlers } from '../../../../shared/contract/index.ts'
import { foldWord } from '../../../../shared/domain/identifiers/page-findings.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { ReadDb } from '../../storage/store.ts'
import type { VaultContext } from '../vault-context.ts'
import * as identifiers from './identifiers-repository.ts'

/** Makes the answers to the identifier guard's calls. `hasEntry` comes from the journal; the entry connects them. */
export function createIdentifierHandlers(
  hasEntry: (db: ReadDb, id: string) => boolean,
): Handlers<keyof typeof identifierCalls, VaultContext> {
  return {
    'identifiers.find': async ({ passages }) => {
      // Loaded when first asked for: unlocking does not wait for the word lists.
      const { findIdentifiers } = await import('../../../../shared/domain/identifiers/find-identifiers.ts')
      return { found: passages.map((passage) => [...findIdentifiers(passage)]) }
    },

    'identifiers.readDismissed': ({ entryId }, { store }) =>
      store.read((db) => ({
        always: [...identifiers.listDismissed(db)],
        onEntry: entryId === null ? [] : [...identifiers.listLeft(db, entryId)],
      })),

    'identifiers.dismiss': ({ word, entryId }, { store, moment }) =>
      store.write((db) => {
        const folded = foldWord(word)
        if (entryId === null) identifiers.insertDismissed(db, { word, folded, nowMs: moment.nowMs })
        else if (!hasEntry(db, entryId)) throw new ExpectedFailure({ code: 'not-found' })
        else identifiers.insertLeft(db, { entryId, folded })
        return {}
      }),

    'identifiers.restore': ({ word }, { store }) =>
      store.write((db) => {
        identifiers.deleteDismissed(db, foldWord(word))
        return {}
      }),
  }
}
