import type { Migration } from './migration.ts'

/** Room for the digest over all rows beside the commit counter; null means that it has yet to be computed. */
export const rowDigest: Migration = {
  version: 2,
  name: 'row-digest',
  apply: (connection) => {
    connection.exec('ALTER TABLE vault_state ADD COLUMN row_digest TEXT')
  },
}
