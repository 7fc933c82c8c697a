/**
 * The kinds of journal entry. Each later kind (trauma exposure, countertransference, connection, between clients,
 * deep work) adds its line here and its form in `renderer/features/journal`.
 */
export const JOURNAL_KINDS = ['evening', 'own-words', 'step-page'] as const

/** `evening`: ten minutes at the end of a day. `own-words`: day 29, before any number. `step-page`: a plan step written out. */
export type JournalKind = (typeof JOURNAL_KINDS)[number]

/** What a kind is called on screen. */
export const JOURNAL_KIND_NAMES: Readonly<Record<JournalKind, string>> = {
  evening: 'Evening',
  'own-words': 'In my own words',
  'step-page': 'A page from the plan',
}
