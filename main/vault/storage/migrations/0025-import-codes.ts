import type { Migration } from './migration.ts'

/** Which codes for people an import brought, so that they go with it where nothing else has them. */
export const importCodes: Migration = {
  version: 25,
  name: 'import-codes',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE import_code (
        code_id TEXT PRIMARY KEY REFERENCES person_code (id) ON DELETE CASCADE,
        import_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX import_code_by_import ON import_code (import_id);
    `)
  },
}
