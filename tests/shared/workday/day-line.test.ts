import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDayLine, writeDayLine } from '../../../shared/domain/workday/day-line.ts'
import { inOrder } from '../../../shared/domain/workday/day-session.ts'
import { anyDay, session } from './day-of-sessions.ts'

const CONTEXT = { demands: new Map([['C3', 3] as const, ['A1', 1] as const]), usualLengthMinutes: 50 }
const read = (line: string) => readDayLine(line, CONTEXT)

describe('a day in one line', () => {
  it('is read with the demand of the caseload', () => {
    expect(read('9 C3, 10 a1, 11:30 B2')).toEqual({
      sessions: [
        session({ code: 'C3', demand: 3 }),
        session({ startsAtMinutes: 600, code: 'A1', demand: 1 }),
        session({ startsAtMinutes: 690, code: 'B2', demand: null }),
      ],
      unread: [],
    })
  })

  it.each([
    ['14.15 fern 2', { startsAtMinutes: 855, code: 'fern', demand: 2 }],
    ['9-9:45 12 3 fixed', { lengthMinutes: 45, code: '12', demand: 3, isFixed: true }],
    ['1pm C3 1', { startsAtMinutes: 780, code: 'C3', demand: 1 }],
    ['9h30 C3 90min', { startsAtMinutes: 570, lengthMinutes: 90, code: 'C3', demand: 3 }],
    ['9', { code: null, demand: null }],
    ['9 ? 3', { code: null, demand: 3 }],
    ['23:10-24 C3', { startsAtMinutes: 1390, code: 'C3', demand: 3 }],
  ] as const)('reads %j', (line, changes) => {
    expect(read(line)).toEqual({ sessions: [session(changes)], unread: [] })
  })

  it.each([
    ['25 C3', 'a session begins with a time of day, then a code: 9 C3 or 14:30 fern.'],
    ['9:75 C3', 'a session begins with a time of day, then a code: 9 C3 or 14:30 fern.'],
    ['C3 9', 'a session begins with a time of day, then a code: 9 C3 or 14:30 fern.'],
    ['9 Maria', 'a code is a number, a letter with a number, or a plant: 12, C3, fern.'],
    ['9 C3 7', 'demand goes from 1 to 3, and this says 7.'],
    ['9 C3 soon', '“soon” is no demand, no length and not the word fixed.'],
    ['23:30 C3', 'this runs past midnight. Give it an end, or put the rest on the next day.'],
    ['22-1 C3', 'this ends before it begins. What runs past midnight goes on the sheets of two days.'],
    ['9-9:02 C3', 'a session is between 5 minutes and 8 hours long.'],
    ['9-25 C3', '25 is no time of day.'],
  ])('says what %j lacks and reads the rest', (piece, words) => {
    expect(read(`${piece}, 15 A1`)).toEqual({
      sessions: [session({ startsAtMinutes: 900, code: 'A1' })],
      unread: [{ piece, words }],
    })
  })

  it('stops at forty sessions without losing what comes after', () => {
    const { sessions, unread } = read(Array.from({ length: 41 }, () => '9 C3').join(','))
    expect([sessions.length, unread]).toEqual([
      40,
      [{ piece: '9 C3', words: 'a day holds 40 sessions here.' }],
    ])
  })

  it('reads whatever is typed, and keeps every piece of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (line) => {
        const { sessions, unread } = read(line)
        const pieces = line.split(/[,;\n]/).filter((piece) => piece.trim() !== '')
        expect(sessions.length + unread.length).toBe(pieces.length)
      }),
    )
  })

  it('is written as it would be typed, and read back the same', () => {
    expect(writeDayLine([session({ code: 'C3', demand: 3, isFixed: true })], CONTEXT)).toBe('9 C3 fixed')
    fc.assert(
      fc.property(anyDay, (day) => {
        const line = writeDayLine(day, CONTEXT)
        expect(read(line)).toEqual({ sessions: inOrder(day), unread: [] })
      }),
    )
  })
})
