import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/domain/civil-date.ts'
import { rehearsalDueSince } from '../../../shared/domain/safekeeping/rehearsal.ts'

const START = '2026-03-02'

describe('rehearsalDueSince', () => {
  it.each([
    [0, null],
    [1, null],
    [2, '2026-03-04'],
    [12, '2026-03-04'],
    [13, '2026-03-15'],
    [103, '2026-03-15'],
    [104, '2026-06-14'],
    [195, '2026-09-13'],
  ])('after %i days names %s', (days, due) => {
    expect(rehearsalDueSince(START, addDays(START, days), null)).toBe(due)
  })

  it('is quiet before the start', () => {
    expect(rehearsalDueSince(START, '2026-02-01', null)).toBe(null)
  })

  it('is never due on a day it was tried, and due again within a quarter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const today = addDays(START, days)
        expect(rehearsalDueSince(START, today, today)).toBe(null)
        if (days >= 13) expect(rehearsalDueSince(START, addDays(today, 91), today)).not.toBe(null)
      }),
    )
  })
})
