import { describe, expect, it } from 'vitest'
import { isStaleDraft, retestTiming, sameProfessionWord } from '../../../shared/domain/measure/retest.ts'

describe('retestTiming', () => {
  it.each([
    ['2025-03-01', 'early', 'on the same day'],
    ['2025-03-28', 'early', '27 days later'],
    ['2025-03-29', 'overlap', '28 days later'],
    ['2025-03-30', 'overlap', '29 days later, which is day 30 of the plan'],
    ['2025-03-31', 'clear', '30 days later'],
    ['2025-09-01', 'clear', 'half a year later'],
    ['2025-02-01', 'early', 'before the first, after a clock was set back'],
  ] as const)('calls a second measure on %s %s: %s', (second, timing, _when) => {
    expect(retestTiming('2025-03-01', second)).toBe(timing)
  })
})

describe('isStaleDraft', () => {
  it('suggests starting afresh after more than seven days', () => {
    expect(
      ['2025-03-01', '2025-03-08', '2025-03-09'].map((today) => isStaleDraft('2025-03-01', today)),
    ).toEqual([false, false, true])
  })
})

describe('sameProfessionWord', () => {
  it.each([
    ['therapist', 'therapist', true],
    ['Therapist ', 'therapist', true],
    ['social  worker', 'social worker', true],
    ['th\u00e9rapeute', 'the\u0301rapeute', true],
    ['therapist', 'counsellor', false],
    ['therapist', 'therapists', false],
  ])('compares %j with %j: %s', (first, now, isSame) => {
    expect(sameProfessionWord(first, now)).toBe(isSame)
  })
})
