import { describe, expect, it } from 'vitest'
import { runFlips } from '../../../build/torture/run-flips.ts'

describe('the database under flipped bits and cuts', () => {
  it('never gives other data without a word', { timeout: 120_000 }, async () => {
    const report = await runFlips(97, () => undefined)
    expect(report).toMatchObject({ silent: 0, crashed: 0 })
    expect(report.refused).toBeGreaterThan(report.tried / 2)
  })
})
