import type { caseloadCalls } from '../../../../shared/contract/caseload.ts'
import type { Handlers } from '../../../../shared/contract/index.ts'
import { ADJUSTMENT_FIELDS } from '../../../../shared/domain/caseload/adjustments.ts'
import type { CaseloadLimits } from '../../../../shared/domain/caseload/figure-words.ts'
import { caseloadFigures, EXAMPLE_LIMIT_PERCENT } from '../../../../shared/domain/caseload/figures.ts'
import { nextReviewOn } from '../../../../shared/domain/caseload/review-due.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { ReadDb } from '../../storage/store.ts'
import type { VaultContext } from '../vault-context.ts'
import * as caseload from './caseload-repository.ts'

/** More than anyone sees; a list past it is a mistake of a program and not of a person. */
const MOST_CLIENTS = 500

/** The answers to the caseload's calls. */
export const caseloadHandlers: Handlers<keyof typeof caseloadCalls, VaultContext> = {
  'caseload.read': (_, { store, personDay }) =>
    store.read((db) => {
      const reviews = caseload.listReviews(db)
      return {
        today: personDay(db).today,
        clients: caseload.listClients(db),
        limits: limitsOf(db),
        reviews,
        nextReviewOn: nextReviewOn(reviews.at(-1)?.reviewedOn ?? null),
        draft: caseload.readDraft(db),
      }
    }),

  'caseload.saveDraft': ({ draft }, { store }) =>
    store.write((db) => {
      caseload.writeDraft(db, draft)
      return {}
    }),

  'caseload.saveClient': ({ client }, { store, moment }) =>
    store.write((db) => {
      const others = caseload.listClients(db).filter((known) => known.id !== client.id)
      if (others.some((known) => known.code === client.code)) return { outcome: 'code-taken' }
      if (others.length >= MOST_CLIENTS) return { outcome: 'list-full' }
      caseload.writeClient(db, client, moment.nowMs)
      const draft = caseload.readDraft(db)
      caseload.writeDraft(db, { ...draft, forms: draft.forms.filter(({ id }) => id !== client.id) })
      return { outcome: 'saved' }
    }),

  'caseload.removeClient': ({ id }, { store }) =>
    store.write((db) => {
      if (caseload.deleteClient(db, id) === 0) throw new ExpectedFailure({ code: 'not-found' })
      return {}
    }),

  'caseload.saveLimits': ({ limits }, { store }) =>
    store.write((db) => {
      caseload.writeLimits(db, limits)
      return {}
    }),

  'caseload.keepReview': ({ note }, { store, moment, personDay }) =>
    store.write((db) => {
      const reviewedOn = personDay(db).today
      const figures = caseloadFigures(caseload.listClients(db))
      const { limitPercent } = limitsOf(db)
      caseload.writeReview(db, { reviewedOn, ...figures, limitPercent, note }, moment.nowMs)
      caseload.writeDraft(db, { ...caseload.readDraft(db), note: '' })
      return { reviewedOn }
    }),

  'caseload.removeReview': ({ reviewedOn }, { store }) =>
    store.write((db) => {
      if (caseload.deleteReview(db, reviewedOn) === 0) throw new ExpectedFailure({ code: 'not-found' })
      return {}
    }),

  'caseload.readAdjustments': (_, { store, personDay }) =>
    store.read((db) => {
      const kept = new Map(caseload.listAdjustments(db).map((adjustment) => [adjustment.field, adjustment]))
      return {
        today: personDay(db).today,
        adjustments: ADJUSTMENT_FIELDS.map(
          (field) => kept.get(field) ?? { field, notes: '', decision: '', decidedFor: null },
        ),
      }
    }),

  'caseload.saveAdjustment': ({ adjustment }, { store, moment }) =>
    store.write((db) => {
      caseload.writeAdjustment(db, adjustment, moment.nowMs)
      return {}
    }),
}

function limitsOf(db: ReadDb): CaseloadLimits {
  return caseload.readLimits(db) ?? { limitPercent: EXAMPLE_LIMIT_PERCENT, demandingCap: null }
}
