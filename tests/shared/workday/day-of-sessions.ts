import fc from 'fast-check'
import type { DaySession } from '../../../shared/domain/workday/day-session.ts'

/** A session of a test: at nine, fifty minutes, C1, not demanding, free to move. */
export function session(changes: Partial<DaySession> = {}): DaySession {
  return { startsAtMinutes: 540, lengthMinutes: 50, code: 'C1', demand: 1, isFixed: false, ...changes }
}

const sessions: fc.Arbitrary<DaySession> = fc.record({
  startsAtMinutes: fc.integer({ min: 0, max: 1_380 }),
  lengthMinutes: fc.constantFrom(30, 45, 50, 60),
  code: fc.option(fc.constantFrom('C1', 'C2', '12', 'fern', 'oak2')),
  demand: fc.option(fc.constantFrom(1, 2, 3)),
  isFixed: fc.boolean(),
})

/** Any day: overlaps, sessions at the same minute, fixed and free ones, demand said or not. */
export const anyDay = fc.array(sessions, { maxLength: 14 })

/** A crowded day of equal lengths, where an order matters. */
export const crowdedDay = fc
  .array(
    fc.record({
      gap: fc.constantFrom(0, 5, 10, 15, 30, 70),
      demand: fc.constantFrom(1, 2, 3, 3),
      isFixed: fc.constantFrom(false, false, false, true),
    }),
    { maxLength: 7 },
  )
  .map((pieces) => {
    let time = 480
    return pieces.map(({ gap, demand, isFixed }, index): DaySession => {
      time += gap
      const startsAtMinutes = time
      time += 50
      return { startsAtMinutes, lengthMinutes: 50, code: `C${index}`, demand: demand as 1 | 2 | 3, isFixed }
    })
  })
