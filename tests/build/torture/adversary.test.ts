import { describe, expect, it } from 'vitest'
import { ATTACKS, runAdversary } from '../../../build/torture/run-adversary.ts'

/** As long as `npm test` can spare; `npm run torture -- --adversary N` takes as long as it is told. */
const MINUTES = 2

describe('a vault under attack', () => {
  it('loses nothing, opens with what was told to open it, and touches nothing else', {
    timeout: (MINUTES + 2) * 60_000,
  }, async () => {
    const told: string[] = []
    const { lost, unopenable, outsideTouched, hung, attacks } = await runAdversary(MINUTES, (line) =>
      told.push(line),
    )
    expect({ lost, unopenable, outsideTouched, hung }, told.join('\n')).toEqual({
      lost: 0,
      unopenable: 0,
      outsideTouched: 0,
      hung: 0,
    })
    expect(attacks).toBeGreaterThan(Object.keys(ATTACKS).length)
  })
})
