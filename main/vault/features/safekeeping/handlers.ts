import type { Handlers } from '../../../../shared/contract/index.ts'
import type { safekeepingCalls } from '../../../../shared/contract/safekeeping.ts'
import { rehearsalDueSince } from '../../../../shared/domain/safekeeping/rehearsal.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import { countHeld, deleteHeld } from '../../storage/held-rows.ts'
import type { Store, WriteDb } from '../../storage/store.ts'
import type { VaultContext } from '../vault-context.ts'
import * as safekeeping from './safekeeping-repository.ts'
import { readSheetKeptOn } from './sheet-repository.ts'

type SafekeepingHandlers = Handlers<keyof typeof safekeepingCalls, VaultContext>

/** What is lent by other features. */
type SafekeepingLoans = {
  /** Whom backups are encrypted to now. */
  readonly target: () => { readonly recipient: string }
  readonly rememberTraces: (db: WriteDb, nowMs: number) => void
  readonly clearTraces: (store: Store) => Promise<boolean>
}

/** Answers what keeps a vault safe over the months: rehearsals and legal holds. */
export function createSafekeepingHandlers(loans: SafekeepingLoans): SafekeepingHandlers {
  return {
    'safekeeping.read': (_, { store, personDay }) =>
      store.read((db) => {
        const { setUp, today } = personDay(db)
        const lastRehearsed = safekeeping.readLastRehearsal(db)
        const sheetKeptOn = readSheetKeptOn(db, loans.target().recipient)
        return {
          sheetKeptOn,
          // Nobody can try a sheet that was never on paper; it has to be made first.
          rehearsalDueSince:
            setUp === null || sheetKeptOn === null
              ? null
              : rehearsalDueSince(setUp.startsOn, today, lastRehearsed),
          lastRehearsed,
          legalHoldSince: safekeeping.readLegalHold(db),
          heldStates: countHeld(db),
        }
      }),

    'safekeeping.setLegalHold': ({ isOn }, { store, moment, personDay }) =>
      store.write((db) => {
        if (isOn) safekeeping.beginLegalHold(db, personDay(db).today, moment.nowMs)
        else safekeeping.endLegalHold(db)
        return { legalHoldSince: safekeeping.readLegalHold(db) }
      }),

    'safekeeping.letHeldGo': async (_, { store, moment }) => {
      store.write((db) => {
        if (safekeeping.isHeld(db)) throw new ExpectedFailure({ code: 'legal-hold' })
        deleteHeld(db)
        loans.rememberTraces(db, moment.nowMs)
      })
      return { isCleared: await loans.clearTraces(store) }
    },
  }
}
