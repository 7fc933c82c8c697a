import { randomUUID } from 'node:crypto'
import { createDispatcher, type Dispatch, type DispatcherOptions } from '../../shared/contract/dispatcher.ts'
import type { Handlers } from '../../shared/contract/index.ts'
import { readTag } from '../../shared/domain/journal/tag.ts'
import { ExpectedFailure } from '../../shared/errors.ts'
import type { CallMoment } from '../../shared/vault-messages.ts'
import { keepMacKey, macKeyOf } from './backup/backup-mac.ts'
import { carriedHold } from './carried-hold.ts'
import { createFeatureDispatcher, type FeatureHandlers } from './dispatch-features.ts'
import { eraseForGood, readRemains } from './erase-for-good.ts'
import { createUnfitRowsExplainer } from './explain-unfit-rows.ts'
import { createBackupHandlers } from './features/backup/handlers.ts'
import { noteBackup } from './features/backup/make-backup.ts'
import { type BackupSurroundings, createBackupSurroundings } from './features/backup/surroundings.ts'
import { listClients } from './features/caseload/caseload-repository.ts'
import { caseloadHandlers } from './features/caseload/handlers.ts'
import { deleteUnusedCode } from './features/codes/codes-repository.ts'
import { createCodesHandlers } from './features/codes/handlers.ts'
import { linkCodeByName } from './features/codes/link-by-name.ts'
import { createIdentifierHandlers } from './features/identifiers/handlers.ts'
import { clearTraces, rememberTraces } from './features/journal/deletion-traces.ts'
import { findingHandlers } from './features/journal/finding-handlers.ts'
import { createJournalHandlers } from './features/journal/handlers.ts'
import { insertEntry, readEntry, readEntryRow } from './features/journal/journal-repository.ts'
import { listPatternPages } from './features/journal/pattern-pages.ts'
import { createShelfHandlers } from './features/journal/shelf-handlers.ts'
import { putOnShelf } from './features/journal/shelf-repository.ts'
import { dropUnusedTags, keepTag, linkTag } from './features/journal/tag-repository.ts'
import { createFormFileReader } from './features/measure/form-file-reader.ts'
import { createFormHandlers } from './features/measure/form-handlers.ts'
import { createMeasureHandlers } from './features/measure/handlers.ts'
import { listSubmitted } from './features/measure/measure-repository.ts'
import { createPatternsHandlers } from './features/patterns/handlers.ts'
import { planHandlers } from './features/plan/handlers.ts'
import { personDayAt } from './features/plan/person-day.ts'
import { planRestHandlers } from './features/plan/rest-handlers.ts'
import { listNights } from './features/practices/body-repository.ts'
import { createPracticesHandlers } from './features/practices/handlers.ts'
import { createSafekeepingHandlers } from './features/safekeeping/handlers.ts'
import { insertRehearsal, isHeld } from './features/safekeeping/safekeeping-repository.ts'
import { keepSheet } from './features/safekeeping/sheet-repository.ts'
import { createSummaryHandlers, readSummaryChoices } from './features/summary/handlers.ts'
import { insertPrint } from './features/summary/summary-repository.ts'
import { listArrangements, readOwnTherapy } from './features/support/arrangement-repository.ts'
import { createSupportHandlers } from './features/support/handlers.ts'
import { readDueItems } from './features/support/standing.ts'
import { createTransferHandlers } from './features/transfer/handlers.ts'
import { createImportReader, type TransferSurroundings } from './features/transfer/import-reader.ts'
import { createCalendarReader } from './features/workday/calendar-reader.ts'
import { createWorkdayHandlers } from './features/workday/handlers.ts'
import { createWorksheetsHandlers, type OtherDates } from './features/worksheets/handlers.ts'
import { readFreshness, readMode } from './freshness.ts'
import type { RecoverySecret } from './keys/recovery-secret.ts'
import type { Session } from './session.ts'
import type { ReadDb, WriteDb } from './storage/store.ts'
import { readOwnWords, summarySources } from './summary-sources.ts'

type LifeCalls =
  | 'vault.readFreshness'
  | 'vault.readMode'
  | 'vault.awaitCheck'
  | 'vault.create'
  | 'vault.unlock'
  | 'vault.recover'
  | 'vault.changePassphrase'
  | 'vault.readKeyWork'
  | 'vault.prepareSheet'
  | 'vault.prepareRenewal'
  | 'vault.readPendingSheet'
  | 'vault.keepSheet'
  | 'vault.forgetSheet'
  | 'vault.rehearseRecovery'
  | 'vault.restore'
  | 'vault.readProgress'
  | 'vault.readRemains'
  | 'vault.eraseForGood'
  | 'vault.cancelWork'

/** Where the calendar worker's source lies; the bundled app names its own file instead. */
const CALENDAR_WORKER_SOURCE = new URL('./features/workday/calendar-worker.ts', import.meta.url)

/** The same for the worker that reads the official form. */
const FORM_FILE_WORKER_SOURCE = new URL('./features/measure/form-file-worker.ts', import.meta.url)

/** Joins every feature of the vault process and answers any call: name and payload in, `Result` out. */
export function createVaultDispatcher(
  session: Session,
  reportBug: DispatcherOptions['reportBug'],
  calendarWorker: URL = CALENDAR_WORKER_SOURCE,
  formFileWorker: URL = FORM_FILE_WORKER_SOURCE,
  transfer: TransferSurroundings = { isOver: new AbortController().signal },
): Dispatch<CallMoment> {
  const options = { currentState: session.state, reportBug, explain: createUnfitRowsExplainer(session) }
  const backups = createBackupSurroundings(session.files)
  const handlers = featureHandlers(session, backups, calendarWorker, formFileWorker, transfer)
  const features = createFeatureDispatcher(session, handlers, options, backups.tries)
  const backUp = async (moment: CallMoment) => (await features('backup.makeNow', {}, moment)).ok
  const life = createDispatcher(lifeHandlers(session, backups, backUp), options)
  return (name, payload, moment) =>
    typeof name === 'string' && name.startsWith('vault.')
      ? life(name, payload, moment)
      : features(name, payload, moment)
}

function lifeHandlers(
  session: Session,
  backups: BackupSurroundings,
  backUp: (moment: CallMoment) => Promise<boolean>,
): Handlers<LifeCalls, CallMoment> {
  const { longWork } = backups
  /**
   * Notes what has been done already. It holds without the note, so a full disk must not make a failure of it: the new
   * sheet would be in force, and the person would keep the old one.
   */
  const writeIfThereIsRoom = (work: (db: WriteDb) => void) => {
    try {
      session.store().write(work)
    } catch (error) {
      if (!(error instanceof ExpectedFailure)) throw error
    }
  }
  /** Somebody typed from the sheet just now, so it is on paper, and what backups prove themselves with is known. */
  const sheetIsKept = ({ recipient, secret }: RecoverySecret, moment: CallMoment) => {
    const key = macKeyOf(secret)
    secret.fill(0)
    writeIfThereIsRoom((db) => {
      keepSheet(db, { recipient, keptOn: personDayAt(db, moment).today, nowMs: moment.nowMs })
      keepMacKey(db, { recipient, key })
    })
    key.fill(0)
  }
  return {
    'vault.readProgress': () => ({ share: longWork.share() }),
    'vault.cancelWork': () => {
      longWork.cancel()
      return {}
    },
    'vault.create': async ({ passphrase }, moment) => {
      await session.create(passphrase, moment.nowMs)
      return {}
    },
    'vault.readKeyWork': () => ({
      doing: session.keyWork.doing(),
      last: session.keyWork.last(),
      pending: session.pendingSheet()?.kind ?? null,
    }),
    'vault.prepareSheet': async ({ passphrase }) => {
      await session.prepareSheet(passphrase)
      return {}
    },
    'vault.prepareRenewal': async ({ current, next }) => {
      await session.prepareRenewal(current, next)
      return {}
    },
    'vault.readPendingSheet': (_, moment) => {
      const pending = session.pendingSheet()
      if (pending === null) return { pending: null }
      const madeOn = session.store().read((db) => personDayAt(db, moment).today)
      return { pending: { kind: pending.kind, recoveryKey: pending.recovery.secret.slice(), madeOn } }
    },
    'vault.keepSheet': async ({ groups }, moment) => {
      const kind = session.pendingSheet()?.kind
      // Everything is written anew into another file: what still reads or writes the old one would end half-way.
      if (kind === 'renewal' && longWork.share() !== null) throw new ExpectedFailure({ code: 'not-now' })
      sheetIsKept(await session.keepSheet(groups), moment)
      // In a vault that was just made there is nothing yet that a backup would keep.
      return { hasBackup: kind === 'first' || (await backUp(moment)) }
    },
    'vault.forgetSheet': () => {
      session.forgetSheet()
      return {}
    },
    'vault.readFreshness': ({ seenMarks }) => readFreshness(session, seenMarks),
    'vault.readMode': () => readMode(session),
    'vault.awaitCheck': async () => {
      const health = await session.awaitCheck()
      // What a crash or a failing disk left of a deletion; never in a vault that may be damaged.
      if (health === 'sound') await clearTraces(session.store())
      return { health }
    },
    'vault.unlock': async ({ passphrase }, moment) => {
      const made = await session.unlock(passphrase, moment.nowMs)
      if (made !== null)
        writeIfThereIsRoom((db) => noteBackup(db, made, { today: personDayAt(db, moment).today, ...moment }))
      return {}
    },
    'vault.recover': async ({ secret, next }, moment) => {
      sheetIsKept(await session.recover(secret, next, moment.nowMs), moment)
      return {}
    },
    'vault.changePassphrase': async ({ current, next }) => {
      await session.changePassphrase(current, next)
      return {}
    },
    'vault.rehearseRecovery': async ({ secret }, moment) => {
      sheetIsKept(await session.rehearseRecovery(secret), moment)
      writeIfThereIsRoom((db) => insertRehearsal(db, personDayAt(db, moment).today, moment.nowMs))
      return {}
    },
    'vault.readRemains': () => readRemains(session),
    'vault.eraseForGood': async (input) => {
      await eraseForGood(session, input, backups)
      return {}
    },
    'vault.restore': async ({ file, secret, next }, moment) => {
      // What else is under way writes into the vault that goes: a person ends it or waits, and it's never ended unsaid.
      const { restored, recovery } = await longWork.runAlone((progress) =>
        backups.turns.afterTheLast(() =>
          session.restore({ file, secret, next, nowMs: moment.nowMs, progress, ...carriedHold(session) }),
        ),
      )
      sheetIsKept(recovery, moment)
      backups.restored.latest = restored
      return restored
    },
  }
}

function featureHandlers(
  session: Session,
  backups: BackupSurroundings,
  calendarWorker: URL,
  formFileWorker: URL,
  { worker, isOver }: TransferSurroundings,
): FeatureHandlers {
  const { longWork } = backups
  return {
    ...planHandlers,
    ...planRestHandlers,
    ...createShelfHandlers({ recordPrint: insertPrint, readPaper: (db) => readSummaryChoices(db).paper }),
    ...findingHandlers,
    ...createJournalHandlers(isHeld),
    ...createMeasureHandlers(readOwnWords),
    ...createFormHandlers(isHeld, createFormFileReader(formFileWorker)),
    ...createPatternsHandlers({ readPages: listPatternPages, readMornings: listNights }),
    ...createSummaryHandlers(summarySources),
    ...createSupportHandlers(newestMeasure),
    ...createWorksheetsHandlers(otherDates),
    ...createCodesHandlers(hasEntry),
    ...createIdentifierHandlers(hasEntry),
    ...createSafekeepingHandlers({ target: session.backupTarget, rememberTraces, clearTraces }),
    ...createTransferHandlers({
      files: session.files,
      confirmPassphrase: session.confirmPassphrase,
      isHeld,
      hasEntry,
      readImport: createImportReader(worker, isOver),
      isOver,
      insertEntry: (db, entry) => insertEntry(db, { ...entry, fields: JSON.stringify(entry.fields) }),
      linkCode: linkCodeByName,
      deleteUnusedCodes: (db, ids) => {
        for (const id of ids) deleteUnusedCode(db, id)
      },
      linkTag: (db, entryId, name) => {
        const read = readTag(name)
        if (read.kind === 'tag') linkTag(db, entryId, keepTag(db, { ...read, newId: randomUUID() }))
      },
      putOnShelf,
      longWork,
      rememberTraces: (db, nowMs) => {
        dropUnusedTags(db)
        rememberTraces(db, nowMs)
      },
      clearTraces,
    }),
    ...createBackupHandlers(
      session.backupTarget,
      { hasLegalHold: isHeld, confirmSecond: session.confirmSecondFolder, rowOfPage: readEntryRow },
      backups,
    ),
    ...createPracticesHandlers(isHeld),
    ...caseloadHandlers,
    ...createWorkdayHandlers({
      readClients: (db) => listClients(db).map(({ code, demand }) => ({ code, demand })),
      readCalendar: createCalendarReader(calendarWorker),
    }),
  }
}

function newestMeasure(db: ReadDb): string | null {
  return listSubmitted(db).at(-1)?.submittedOn ?? null
}

const otherDates: OtherDates = {
  keptElsewhere: (db) => [
    ...(listArrangements(db).some(({ kind }) => kind === 'measure') ? (['measure'] as const) : []),
    ...((readOwnTherapy(db)?.nextOn ?? null) === null ? [] : (['therapy'] as const)),
  ],
  countDue: (db, day) => readDueItems(db, day, newestMeasure).length,
}

const hasEntry = (db: ReadDb, id: string): boolean => readEntry(db, id) !== null
