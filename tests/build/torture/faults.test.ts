import { describe, expect, it } from 'vitest'
import { canTraceSystemCalls, everySystemCall, runFaults } from '../../../build/torture/run-faults.ts'

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
