import { randomUUID } from 'node:crypto'
import type { draftsCalls, UnsavedCall } from '../../../../shared/contract/drafts.ts'
import type { Handlers, VaultCallName } from '../../../../shared/contract/index.ts'
import { civilDateAt, minutesOfDayAt } from '../../../../shared/domain/civil-date.ts'
import { draftTexts } from '../../../../shared/domain/drafts/draft-texts.ts'
import { type AppError, ExpectedFailure } from '../../../../shared/errors.ts'
import type { Result } from '../../../../shared/result.ts'
import type { CallMoment } from '../../../../shared/vault-messages.ts'
import type { ReadDb } from '../../storage/store.ts'
import type { VaultContext } from '../vault-context.ts'
import type { KeptCall, KeptDraft } from './draft-repository.ts'
import type { WaitingDrafts } from './waiting-drafts.ts'

export type DraftOptions = {
  readonly waiting: WaitingDrafts
  readonly isHeld: (db: ReadDb) => boolean
  /** Makes a call as if the window had made it at that moment, through the same dispatcher and the same schemas. */
  readonly replay: (
    name: UnsavedCall['name'] & VaultCallName,
    payload: unknown,
    moment: CallMoment,
  ) => Promise<Result<unknown>>
}

/** Failures after which the draft stays as it is, to be put back later; any other means that its place has changed. */
const TRY_LATER: ReadonlySet<AppError['code']> = new Set([
  'storage-full',
  'storage-failed',
  'read-only',
  'vault-locked',
  'vault-process-ended',
  'bug',
])

/** Answers for the text that could not be saved before Respite locked. */
export function createDraftHandlers(options: DraftOptions): Handlers<keyof typeof draftsCalls, VaultContext> {
  const { waiting, isHeld, replay } = options
  const underWay = new Set<string>()

  const find = (context: VaultContext, id: string): KeptDraft => {
    const found = waiting.list(context.store).find((draft) => draft.id === id)
    if (found === undefined) throw new ExpectedFailure({ code: 'not-found' })
    return found
  }
  /** Puts one call back where it belongs, or its text on a page of its own; 1 where it became such a page. */
  const putBack = async (call: KeptCall, moment: CallMoment): Promise<number> => {
    if (call.fits && !call.isChanged) {
      const result = await replay(call.name, call.payload, moment)
      if (result.ok) return 0
      if (TRY_LATER.has(result.error.code)) throw new ExpectedFailure(result.error)
    }
    const body = draftTexts(call.name, call.payload).join('\n\n')
    if (body === '') return 0
    const page = { id: randomUUID(), kind: 'free-page', stepId: null, body, fields: {}, revision: 0 }
    const result = await replay('journal.saveEntry', page, moment)
    if (!result.ok) throw new ExpectedFailure(result.error)
    return 1
  }

  return {
    'drafts.takeUp': ({ sealed }, { store }) => waiting.takeUp(store, sealed),
    'drafts.list': (_, { store, moment: { timeZone } }) => ({
      drafts: waiting.list(store).map(({ id, writtenAtMs, calls }) => ({
        id,
        date: civilDateAt(writtenAtMs, timeZone, 0),
        minuteOfDay: minutesOfDayAt(writtenAtMs, timeZone),
        texts: calls.flatMap(({ name, payload }) => [...draftTexts(name, payload)]),
      })),
      unopened: waiting.countUnopened(),
    }),
    'drafts.putBack': async ({ id }, context) => {
      if (underWay.has(id)) throw new ExpectedFailure({ code: 'not-now' })
      underWay.add(id)
      try {
        const draft = find(context, id)
        const { timeZone, nowMs } = context.moment
        const moment = { timeZone, nowMs: Math.min(draft.writtenAtMs, nowMs) }
        let newPages = 0
        for (const [index, call] of draft.calls.entries()) {
          newPages += await putBack(call, moment)
          // Kept step by step: where the next one fails, what is back already is not put back twice.
          waiting.keepRest(context.store, { ...draft, calls: draft.calls.slice(index + 1) })
        }
        return { newPages }
      } finally {
        underWay.delete(id)
      }
    },
    'drafts.letGo': ({ id }, context) => {
      if (context.store.read(isHeld)) throw new ExpectedFailure({ code: 'legal-hold' })
      waiting.keepRest(context.store, { ...find(context, id), calls: [] })
      return {}
    },
  }
}
