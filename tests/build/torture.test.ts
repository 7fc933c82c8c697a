import { describe, expect, it } from 'vitest'
import { runBackupDays } from '../../build/torture/run-backup-days.ts'
import { canTraceSystemCalls, everySystemCall, runFaults } from '../../build/torture/run-faults.ts'
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

describe('the vault on a disk that refuses its writes', () => {
  it('opens again with everything it acknowledged, where no file may grow further', {
    timeout: 120_000,
  }, async () => {
    const sizes = [16, 48, 96, 144, 192, 256]
    const report = await runFaults(
      sizes.map((kibibytes) => ({ kind: 'file-size', kibibytes })),
      () => undefined,
    )
    expect(report).toMatchObject({ faults: sizes.length, lost: 0, corrupt: 0, untyped: 0 })
    expect(report.refused).toBeGreaterThan(0)
  })

  it.skipIf(!canTraceSystemCalls())(
    'opens again with everything, where one system call fails (skipped without strace)',
    { timeout: 120_000 },
    async () => {
      const every = await everySystemCall()
      const some = every.filter((_, index) => index % 61 === 0)
      const report = await runFaults(some, () => undefined)
      expect(report).toMatchObject({ faults: some.length, lost: 0, corrupt: 0, untyped: 0 })
    },
  )
})

describe('backups under kill -9', () => {
  it('leave after every day a proven one no older than a day of use, and none that does not open', {
    timeout: 60_000,
  }, async () => {
    expect(await runBackupDays(5, () => undefined)).toMatchObject({ days: 5, unreadable: 0, tooOld: 0 })
  })
})
