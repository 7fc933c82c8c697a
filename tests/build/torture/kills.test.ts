import { describe, expect, it } from 'vitest'
import { runKills } from '../../../build/torture/run-kills.ts'

describe('the vault under kill -9', () => {
  it('loses nothing it acknowledged in twenty kills', { timeout: 180_000 }, async () => {
    const report = await runKills(20, () => undefined)
    expect(report).toMatchObject({ kills: 20, lost: 0, corrupt: 0 })
    expect(report.acknowledged).toBeGreaterThan(20)
  })
})
