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
  /** What the free text is for. It stands above the lines where the form has fields of its own. */
  readonly bodyLabel: string
  /** Ruled lines there are to begin with; more come as they are needed (three at most about exposure, clinical.md H3). */
  readonly lines: 1 | 3 | 8
  /** How to stop, in sight from the first line on; null where a page needs no such words (clinical.md H5, section 3). */
  readonly stopping: string | null
  /** A sentence under the form that never goes away (duty, clinical.md H24). */
  readonly note: string | null
  /** Folded in lists, search and when opened again, until it is asked for (clinical.md H3, H4). */
  readonly isFolded: boolean
  /** Whether it may be chosen from the journal itself, and not only from a step of the plan. */
  readonly isOffered: boolean
}
