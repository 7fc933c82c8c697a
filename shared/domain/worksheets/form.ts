import type { WorksheetField } from './field.ts'

/** Fields that belong together, under a heading where they need one. */
export type WorksheetPart = {
  /** Stable: the ids of the part's fields begin with it where the part can change places. */
  readonly id: string
  readonly heading: string | null
  readonly note: string | null
  readonly fields: readonly WorksheetField[]
  /** The switch all other fields of the part wait for; null where they are always there. */
  readonly onlyWith: string | null
}

/** A worksheet as it is declared once: its words and its fields. */
export type WorksheetForm = {
  readonly title: string
  readonly lede: string
  readonly parts: readonly WorksheetPart[]
  /** The parts stand in an order the person gives them; they all have the same fields. */
  readonly isRanked: boolean
  /** Each part opens once there are words in the one before: nobody is met by three empty ones. */
  readonly isOneByOne: boolean
  /** A sentence under the form; null where there is none. */
  readonly note: string | null
}
