import { expect, it } from 'vitest'
import { countHeld, forgetGonePages } from '../../../main/vault/storage/held-rows.ts'
import { createBegunVault } from '../../support/test-vault.ts'

it('what a hold kept of clients stays when the last page is deleted for good; what it kept of that page goes', async () => {
  const vault = await createBegunVault()
  const count = vault.session.store().write((db) => {
    for (const [table, row] of [
      ['client', '{"code":"K"}'],
      ['journal_entry', '{"id":"gone"}'],
      ['entry_version', '{"entry_id":"gone"}'],
    ] as const)
      db.run(
        `INSERT INTO held_row (table_name, row_key, row, hold_since_ms, held_at_ms) VALUES (:table, '[1]', :row, 1, 2)`,
        { table, row },
      )
    forgetGonePages(db)
    return countHeld(db)
  })
  expect(count).toBe(1)
})
