import { describe, expect, it } from 'vitest'
import { runFlips } from '../../build/torture/run-flips.ts'
import { runKills } from '../../build/torture/run-kills.ts'

describe('the vault under kill -9', () => {
  it('loses nothing it acknowledged in twenty kills', { timeout: 180_000 }, async () => {
    const report = await runKills(20, () => undefined)
    expect(report).toMatchObject({ kills: 20, lost: 0, corrupt: 0 })
    expect(report.acknowledged).toBeGreaterThan(20)
  })
})

describe('the database under flipped bits and cuts', () => {
  it('never gives other data without a word', { timeout: 120_000 }, async () => {
    const report = await runFlips(97, () => undefined)
    expect(report).toMatchObject({ silent: 0, crashed: 0 })
    expect(report.refused).toBeGreaterThan(report.tried / 2)
  })
})
