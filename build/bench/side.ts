import type { EntryToWrite } from '../../main/vault/features/journal/journal-repository.ts'
import type { EntryFilter } from '../../shared/contract/entry-filter.ts'
import type { JournalEntryLine, JournalHit } from '../../shared/contract/journal.ts'
import type { SetUp } from '../../shared/contract/plan.ts'
import type { CallMoment } from '../../shared/vault-messages.ts'

/** A new entry as the page sends it. */
type NewEntry = { readonly id: string; readonly body: string }

/** How long an opening took, and how much of that went into turning the passphrase into a key. */
type Opening = { readonly totalMs: number; readonly keyDerivationMs: number }

/** One of the two stores that are compared. Both answer the same calls about the same entries. */
export type Side = {
  /** Makes the store, puts the set-up into it and leaves it open. */
  readonly create: (setUp: SetUp, moment: CallMoment) => Promise<void>
  /** Writes many entries in one transaction; not measured. */
  readonly fill: (entries: readonly EntryToWrite[]) => void
  readonly close: () => void
  readonly open: () => Promise<Opening>
  /** Returns once the entry is durable. */
  readonly save: (entry: NewEntry, moment: CallMoment) => void | Promise<void>
  /** The first page of the list. */
  readonly list: (moment: CallMoment) => readonly JournalEntryLine[] | Promise<readonly JournalEntryLine[]>
  /** The first page of the list under a filter. */
  readonly narrow: (
    filter: EntryFilter,
    moment: CallMoment,
  ) => readonly JournalEntryLine[] | Promise<readonly JournalEntryLine[]>
  /** The first page of what holds the words typed. */
  readonly search: (
    typed: string,
    moment: CallMoment,
  ) => readonly JournalHit[] | Promise<readonly JournalHit[]>
  /** The value of one setting of the open connection. */
  readonly setting: (name: string) => string | number | null
}

/** Entries on the first page of the list. */
export const PAGE = 50
