import type { Migration } from './migration.ts'

/** A second folder of the person's choice, into which finished backups are copied. */
export const secondBackupFolder: Migration = {
  version: 24,
  name: 'second-backup-folder',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE second_backup_folder (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        folder TEXT NOT NULL
      ) STRICT;
    `)
  },
}
