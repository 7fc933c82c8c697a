import { quoted } from '../storage/digested-tables.ts'
import type { Connection } from '../storage/open-database.ts'
import { type Store, shapeOf } from '../storage/store.ts'
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

/** Whether any row of an open vault is none that Respite writes; other work has its turn in between. */
export async function hasUnfitRows(store: Store): Promise<boolean> {
  for (const { name } of store.shape().tables) {
    const schema = ROW_SCHEMAS.get(name)
    if (schema === undefined) continue
    for (let from = 0; ; from += ROWS_A_SLICE) {
      // Not an open cursor: that would hold off every save until the end.
      const rows = store.read((db) =>
        db.all(`SELECT * FROM ${quoted(name)} LIMIT ${ROWS_A_SLICE} OFFSET ${from}`),
      )
      if (rows.some((row) => !schema.safeParse(row).success)) return true
      if (rows.length < ROWS_A_SLICE) break
      await yieldToOthers()
    }
  }
  return store.read((db) => ROWS_TOGETHER.some((statement) => db.one(statement) !== null))
}
