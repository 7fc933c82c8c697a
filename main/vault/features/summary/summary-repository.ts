import type { SummaryChoices } from '../../../../shared/contract/summary.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

/** A page that left the vault. */
export type PrintRecord = {
  readonly id: string
  readonly how: 'pdf' | 'paper'
  readonly printedAtMs: number
  readonly parts: readonly string[]
}

/** The stored choices as JSON text, still to be parsed; null before the first were made. */
export function readChoices(db: ReadDb): string | null {
  return db.one<{ choices: string }>('SELECT choices FROM summary_choices')?.choices ?? null
}

/** Keeps the choices. */
export function writeChoices(db: WriteDb, choices: SummaryChoices): void {
  db.run(
    'INSERT INTO summary_choices (id, choices) VALUES (1, :choices) ON CONFLICT (id) DO UPDATE SET choices = excluded.choices',
    { choices: JSON.stringify(choices) },
  )
}

/** Keeps that a page was printed. */
export function insertPrint(db: WriteDb, print: PrintRecord): void {
  db.run(
    'INSERT INTO summary_print (id, how, printed_at_ms, parts) VALUES (:id, :how, :printedAtMs, :parts)',
    {
      ...print,
      parts: print.parts.join('\n'),
    },
  )
}

/** Everything that was printed, newest first. */
export function listPrints(db: ReadDb): readonly PrintRecord[] {
  type Row = Omit<PrintRecord, 'parts'> & { readonly parts: string }
  return db
    .all<Row>(
      'SELECT id, how, printed_at_ms AS printedAtMs, parts FROM summary_print ORDER BY printed_at_ms DESC, id',
    )
    .map((row) => ({ ...row, parts: row.parts === '' ? [] : row.parts.split('\n') }))
}
