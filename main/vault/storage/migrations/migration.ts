import type { Connection } from '../open-database.ts'

/** One step of the schema. Append-only: a released step is never edited, and imports nothing of the app. */
export type Migration = {
  /** The schema version this step leads to; 1 for the first. */
  readonly version: number
  readonly name: string
  readonly apply: (connection: Connection) => void
}
