import { quoted } from '../storage/digested-tables.ts'
import type { Connection } from '../storage/open-database.ts'
import { shapeOf } from '../storage/store.ts'
import { refuse } from './read-archive.ts'
import { ROW_SCHEMAS, ROWS_TOGETHER } from './rows/row-schemas.ts'
import { yieldToOthers } from './slices.ts'

const ROWS_A_SLICE = 200

/**
 * Reads every row of a vault that was just restored, after its tables were brought to this build's form, and refuses the
 * archive where one does not fit its table. `tell` hears how much is done, and may throw to end it.
 */
export async function refuseUnfitRows(connection: Connection, tell: (share: number) => void): Promise<void> {
  const { tables } = shapeOf(connection)
  for (const [index, { name }] of tables.entries()) {
    tell(index / tables.length)
    const schema = ROW_SCHEMAS.get(name)
    if (schema === undefined) throw new Error(`No schema for the rows of ${name}`)
    const rows = connection.prepare(`SELECT * FROM ${quoted(name)}`).iterate()
    let count = 0
    for (const row of rows) {
      if (!schema.safeParse(row).success) refuse('unknown-content')
      count += 1
      if (count % ROWS_A_SLICE === 0) await yieldToOthers()
    }
  }
  for (const statement of ROWS_TOGETHER)
    if (connection.prepare(statement).get() !== undefined) refuse('unknown-content')
}
