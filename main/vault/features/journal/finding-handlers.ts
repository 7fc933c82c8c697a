import { randomUUID } from 'node:crypto'
import type { findingCalls } from '../../../../shared/contract/finding.ts'
import type { Handlers } from '../../../../shared/contract/index.ts'
import { searchQuery } from '../../../../shared/domain/journal/search-words.ts'
import { MOST_TAGS, readTag } from '../../../../shared/domain/journal/tag.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { VaultContext } from '../vault-context.ts'
import * as finding from './finding-repository.ts'
import { readEntry } from './journal-repository.ts'
import * as tags from './tag-repository.ts'

/** Answers the calls about finding pages again. */
export const findingHandlers: Handlers<keyof typeof findingCalls, VaultContext> = {
  'journal.listTags': (_, { store }) => store.read((db) => ({ tags: [...tags.listTags(db)] })),

  'journal.readTagsOf': ({ id }, { store }) => store.read((db) => ({ tags: [...tags.listTagsOf(db, id)] })),

  'journal.addTag': ({ id, typed }, { store }) => {
    const read = readTag(typed)
    if (read.kind !== 'tag') return { outcome: read.kind }
    return store.write((db) => {
      if (readEntry(db, id) === null) throw new ExpectedFailure({ code: 'not-found' })
      const before = tags.listTagsOf(db, id)
      const { name, folded } = read
      const tagId = tags.keepTag(db, { newId: randomUUID(), name, folded })
      if (before.some((tag) => tag.id === tagId)) return { outcome: 'there-already' }
      if (before.length < MOST_TAGS) {
        tags.linkTag(db, id, tagId)
        return { outcome: 'added' }
      }
      tags.dropUnusedTags(db)
      return { outcome: 'too-many' }
    })
  },

  'journal.removeTag': ({ id, tagId }, { store }) =>
    store.write((db) => {
      tags.unlinkTag(db, id, tagId)
      tags.dropUnusedTags(db)
      return {}
    }),

  'journal.countEntries': ({ filter, typed }, { store }) => {
    const query = searchQuery(typed)
    if (query === null && typed.trim() !== '') return { count: 0, hasMore: false }
    return store.read((db) => finding.countEntries(db, filter, query))
  },

  'journal.readDays': ({ from, until }, { store }) =>
    store.read((db) => ({ days: [...finding.listDays(db, from, until)] })),

  'journal.readTitles': (_, { store }) => store.read((db) => ({ isHidden: finding.readHidesTitles(db) })),

  'journal.setTitles': ({ isHidden }, { store }) =>
    store.write((db) => {
      finding.writeHidesTitles(db, isHidden)
      return {}
    }),
}
