import type { Handlers } from '../../../../shared/contract/index.ts'
import type { safekeepingCalls } from '../../../../shared/contract/safekeeping.ts'
import { rehearsalDueSince } from '../../../../shared/domain/safekeeping/rehearsal.ts'
import type { VaultContext } from '../vault-context.ts'
import * as safekeeping from './safekeeping-repository.ts'
import { readSheetKeptOn } from './sheet-repository.ts'

type SafekeepingHandlers = Handlers<keyof typeof safekeepingCalls, VaultContext>

/** Answers what keeps a vault safe over the months: rehearsals and legal holds. */
export function createSafekeepingHandlers(recipient: () => string): SafekeepingHandlers {
  return {
    'safekeeping.read': (_, { store, personDay }) =>
      store.read((db) => {
        const { setUp, today } = personDay(db)
        const lastRehearsed = safekeeping.readLastRehearsal(db)
        const sheetKeptOn = readSheetKeptOn(db, recipient())
        return {
          sheetKeptOn,
          // Nobody can try a sheet that was never on paper; it has to be made first.
          rehearsalDueSince:
            setUp === null || sheetKeptOn === null
              ? null
              : rehearsalDueSince(setUp.startsOn, today, lastRehearsed),
          lastRehearsed,
          legalHoldSince: safekeeping.readLegalHold(db),
        }
      }),

    'safekeeping.setLegalHold': ({ isOn }, { store, moment, personDay }) =>
      store.write((db) => {
        if (isOn) safekeeping.beginLegalHold(db, personDay(db).today, moment.nowMs)
        else safekeeping.endLegalHold(db)
        return { legalHoldSince: safekeeping.readLegalHold(db) }
      }),
  }
}
