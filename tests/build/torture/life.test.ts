import { describe, expect, it } from 'vitest'
import { runLife } from '../../../build/torture/run-life.ts'

describe('a long life', () => {
  it('can be gone back to on each of its days, or says that it cannot', { timeout: 120_000 }, async () => {
    const report = await runLife(20, 4, () => undefined)
    expect(report).toMatchObject({ days: 20, unsaid: 0, lostMore: 0 })
    expect([report.newSheets, report.renewals, report.restores]).toEqual([1, 1, 1])
  })
})
