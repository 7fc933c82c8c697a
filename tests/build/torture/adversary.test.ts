import { describe, expect, it } from 'vitest'
import { ATTACKS, runAdversary } from '../../../build/torture/run-adversary.ts'

/** As long as `npm test` can spare; `npm run torture -- --adversary N` takes as long as it is told. */
const MINUTES = 2

describe('a vault under attack', () => {
  it('loses nothing, opens with what was told to open it, touches nothing else, and always answers', {
    timeout: (MINUTES + 6) * 60_000,
  }, async () => {
    const told: string[] = []
    const report = await runAdversary({ minutes: MINUTES }, (line) => told.push(line))
    const { minutes: _, attacks, ...found } = report
    expect(found, told.join('\n')).toEqual({ lost: 0, unopenable: 0, outsideTouched: 0, bugs: 0, hung: 0 })
    // Every kind came at least once.
    expect(attacks).toBeGreaterThanOrEqual(Object.keys(ATTACKS).length)
  })
})
