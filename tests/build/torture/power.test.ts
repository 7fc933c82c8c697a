import { describe, expect, it } from 'vitest'
import { runPower } from '../../../build/torture/power/run-power.ts'
import { canTraceSystemCalls } from '../../../build/torture/run-faults.ts'

describe('a power cut in the middle of a short life', () => {
  it.skipIf(!canTraceSystemCalls())(
    'leaves a vault that opens with all it acknowledged, and damage where half of the forcing is left out (skipped without strace)',
    { timeout: 180_000 },
    async () => {
      const report = await runPower(
        { images: 30, controlImages: 20, seed: 7, isShort: true },
        () => undefined,
      )
      expect(report).toMatchObject({ images: 30, missing: 0, damaged: 0, notes: [] })
      expect(report.comparisons).toBeGreaterThan(30)
      expect(report.control.missing + report.control.damaged).toBeGreaterThan(0)
    },
  )
})
