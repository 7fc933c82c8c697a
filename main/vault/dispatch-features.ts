import { createDispatcher, type Dispatch, type DispatcherOptions } from '../../shared/contract/dispatcher.ts'
import { DRAFT_CALLS, type draftsCalls, unsavedCallSchema } from '../../shared/contract/drafts.ts'
import type { Handlers, VaultCallName } from '../../shared/contract/index.ts'
import type { CallMoment } from '../../shared/vault-messages.ts'
import { createBackupLook } from './features/backup/backup-look.ts'
import type { BackupTries } from './features/backup/surroundings.ts'
import { createDraftHandlers } from './features/drafts/handlers.ts'
import { createWaitingDrafts, type WaitingDrafts } from './features/drafts/waiting-drafts.ts'
import { readEntry } from './features/journal/journal-repository.ts'
import { personDayAt } from './features/plan/person-day.ts'
import { readLegalHold } from './features/safekeeping/safekeeping-repository.ts'
import type { VaultContext } from './features/vault-context.ts'
import type { Session } from './session.ts'

/** Every feature's handlers but those of the drafts, which make other features' calls again. */
export type FeatureHandlers = Handlers<
  Exclude<VaultCallName, `vault.${string}` | keyof typeof draftsCalls>,
  VaultContext
>

/** Answers the calls of the features; joins in the drafts, and tells them of what is saved. */
export function createFeatureDispatcher(
  session: Session,
  handlers: FeatureHandlers,
  options: DispatcherOptions,
  tries: BackupTries,
): Dispatch<CallMoment> {
  const contextOf = (moment: CallMoment): VaultContext => ({
    moment,
    get store() {
      const store = session.store()
      store.noteMoment(moment.nowMs)
      return store
    },
    personDay: (db) => personDayAt(db, moment),
  })
  const { files, vault } = session
  const waiting = createWaitingDrafts({ files, inbox: vault.inbox, readPage: readEntry })
  const drafts = createDraftHandlers({
    waiting,
    isHeld: (db) => readLegalHold(db) !== null,
    replay: (name, payload, moment) => features(name, payload, contextOf(moment)),
  })
  const features: Dispatch<VaultContext> = createDispatcher({ ...handlers, ...drafts }, options)
  const looksForBackup = createBackupLook(session, tries)
  return async (name, payload, moment) => {
    const result = await features(name, payload, contextOf(moment))
    if (result.ok) noteSaved(waiting, session, name, payload)
    // Not waited for: how it went is told where somebody looks for it.
    if (looksForBackup(name, moment, result)) void features('backup.makeDue', {}, contextOf(moment))
    return result
  }
}

/** A text that waits from before the lock must not be written over what was saved to the same place since. */
function noteSaved(waiting: WaitingDrafts, session: Session, name: unknown, payload: unknown): void {
  if (session.state() !== 'unlocked' || !DRAFT_CALLS.some((known) => known === name)) return
  const call = unsavedCallSchema.safeParse({ name, payload })
  if (call.success) waiting.noteSaved(session.store(), call.data.name, call.data.payload)
}
