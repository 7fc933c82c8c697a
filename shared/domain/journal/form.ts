import type { JournalField } from './field.ts'

/** How a kind of entry is written: its form, its words, and how carefully it is shown later. */
export type JournalForm = {
  readonly name: string
  readonly title: string
  readonly lede: string | null
  readonly prompts: readonly string[]
  /** Minutes it is meant to take. */
  readonly minutes: number
  readonly fields: readonly JournalField[]
  /** What the free text is for; null where the page itself is the whole form. */
  readonly bodyLabel: string
  /** A sentence under the form that never goes away (duty, clinical.md H24). */
  readonly note: string | null
  /** Folded in lists, search and when opened again, until it is asked for (clinical.md H3, H4). */
  readonly isFolded: boolean
  /** Whether it may be chosen from the journal itself, and not only from a step of the plan. */
  readonly isOffered: boolean
}
