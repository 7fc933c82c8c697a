import type { RecoverySecret } from '../keys/recovery-secret.ts'
import { sodium } from '../keys/sodium.ts'
import type { Connection } from '../storage/open-database.ts'
import { macKeyOf } from './backup-mac.ts'

/** What belongs to one vault in one place, and would be wrong or dangerous in a restored one. */
const OF_ONE_PLACE = ['opening_mark', 'export_under_way', 'inbox_key', 'second_backup_folder'] as const

/** A legal hold as it is kept. */
export type LegalHold = { readonly since: string; readonly sinceMs: number }

/**
 * Makes restored rows those of a vault of its own: forgets what belonged to the other place, and keeps the key that
 * proves backups, which follows from the recovery secret that was typed.
 *
 * Security: paths and names of files out of an archive that cannot prove who wrote it are somebody else's words; its
 * backups are forgotten, so that rotation never takes away what such a list names.
 */
export function settleRestored(
  connection: Connection,
  provesWriter: boolean,
  { secret, recipient }: RecoverySecret,
  hold: LegalHold | null,
): void {
  const emptied = provesWriter ? OF_ONE_PLACE : [...OF_ONE_PLACE, 'backup_archive']
  connection.transaction(() => {
    for (const table of emptied) connection.exec(`DELETE FROM ${table}`)
    const key = macKeyOf(secret)
    connection
      .prepare('INSERT OR REPLACE INTO backup_mac_key (id, recipient, key) VALUES (1, ?, ?)')
      .run(recipient, sodium.to_hex(key))
    key.fill(0)
    // A hold that was on before goes on: going back to an older page must not be a way around it.
    if (hold !== null)
      connection
        .prepare('INSERT OR REPLACE INTO legal_hold (id, since, since_ms) VALUES (1, ?, ?)')
        .run(hold.since, hold.sinceMs)
    connection.exec('UPDATE vault_state SET row_digest = NULL')
  })()
}
