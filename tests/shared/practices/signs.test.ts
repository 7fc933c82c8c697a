import { describe, expect, it } from 'vitest'
import {
  countSigns,
  HEARING_SIGNS,
  isALot,
  OUTCOME_WORDS,
  SIGN_IDS,
  type SignId,
  signsOutcome,
  WORK_SIGNS,
} from '../../../shared/domain/practices/signs.ts'

/** So many signs of the first list and so many of the second. */
function ticked(hearing: number, work: number): SignId[] {
  return [...HEARING_SIGNS.slice(0, hearing), ...WORK_SIGNS.slice(0, work)].map(({ id }) => id)
}

describe('the two lists', () => {
  it('have six signs each, every one its own', () => {
    expect([HEARING_SIGNS.length, WORK_SIGNS.length, new Set(SIGN_IDS).size]).toEqual([6, 6, 12])
  })

  it.each([
    [0, 0, 'few'],
    [2, 0, 'few'],
    [1, 1, 'few'],
    [3, 0, 'more-hearing'],
    [0, 3, 'more-work'],
    [2, 1, 'both'],
    [3, 3, 'both'],
    [6, 5, 'both'],
    [6, 4, 'more-hearing'],
    [1, 3, 'more-work'],
    [6, 6, 'both'],
  ] as const)('%i of the first and %i of the second: %s', (hearing, work, outcome) => {
    expect(countSigns(ticked(hearing, work))).toEqual({ hearing, work })
    expect(signsOutcome(ticked(hearing, work))).toBe(outcome)
  })

  it('say that it is a lot from nine signs on', () => {
    expect([ticked(6, 2), ticked(6, 3), ticked(6, 6)].map(isALot)).toEqual([false, true, true])
  })

  it('counts a sign once however often it is named', () => {
    expect(signsOutcome(['helpless', 'helpless', 'helpless'])).toBe('few')
  })

  it('name no condition and no score word', () => {
    const words = [...HEARING_SIGNS, ...WORK_SIGNS].map((sign) => sign.words)
    const outcomes = Object.values(OUTCOME_WORDS).flatMap(({ heading, lines }) => [heading, ...lines])
    expect([...words, ...outcomes].join(' ')).not.toMatch(
      /burnout|compassion fatigue|traumati|depress|anxi|disorder|syndrome|normal|healthy|at risk|severe/i,
    )
  })
})
