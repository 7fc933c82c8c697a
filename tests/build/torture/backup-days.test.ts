import { describe, expect, it } from 'vitest'
import { runBackupDays } from '../../../build/torture/run-backup-days.ts'

describe('backups under kill -9', () => {
  it('leave after every day a proven one no older than a day of use, and none that does not open', {
    timeout: 60_000,
  }, async () => {
    expect(await runBackupDays(5, () => undefined)).toMatchObject({ days: 5, unreadable: 0, tooOld: 0 })
  })
})
