import { describe, expect, it } from 'vitest'
import { readMinutes } from '../../../shared/domain/practices/movement.ts'
import {
  hoursForPicture,
  hoursInWords,
  hoursToType,
  isTooEarlyForSleep,
  readHours,
} from '../../../shared/domain/practices/sleep.ts'
import { lineProblem } from '../../../shared/domain/practices/texts.ts'

describe('hours as they are typed', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['0', 0],
    ['24', 96],
    ['6.5', 26],
    ['6,25', 25],
    ['6:30', 26],
    ['7:10', 29],
    ['7.3', 29],
    ['24:00', 96],
  ])('reads "%s" as %s quarter hours', (typed, quarterHours) => {
    expect(readHours(typed)).toEqual({ ok: true, quarterHours })
  })

  it.each(['30', '-5', '24.25', '24:15', '999999'])('says what a night has for "%s"', (typed) => {
    expect(readHours(typed)).toEqual({ ok: false, words: 'A night has between 0 and 24 hours.' })
  })

  it.each(['seven', '1e1', '6:75', '٧', 'NaN', '9'.repeat(1_000_000), '6 30'])(
    'says how to write them for what cannot be read (%#)',
    (typed) => {
      expect(readHours(typed)).toEqual({
        ok: false,
        words: 'A number of hours, like 6.5 or 6:30. It can also stay empty.',
      })
    },
  )

  it('comes back as it was read', () => {
    for (let quarters = 0; quarters <= 96; quarters += 1)
      expect(readHours(hoursToType(quarters))).toEqual({ ok: true, quarterHours: quarters })
    expect(hoursToType(null)).toBe('')
    expect([hoursInWords(26), hoursInWords(28), hoursInWords(1)]).toEqual(['6 h 30', '7 h', '0 h 15'])
    expect([24, 25, 26, 27].map(hoursForPicture)).toEqual(['6', '6¼', '6½', '6¾'])
  })
})

describe('minutes as they are typed', () => {
  it.each([
    ['', null],
    ['1', 1],
    [' 20 ', 20],
    ['1440', 1440],
  ])('reads "%s"', (typed, minutes) => {
    expect(readMinutes(typed)).toEqual({ ok: true, minutes })
  })

  it.each(['-5', '0', '1441'])('says the range for "%s"', (typed) => {
    expect(readMinutes(typed)).toEqual({
      ok: false,
      words: 'Minutes lie between 1 and 1440. They can also stay empty.',
    })
  })

  it.each(['twenty', '20.5', '1e3', '9'.repeat(1_000_000)])('says how to write them (%#)', (typed) => {
    expect(readMinutes(typed)).toEqual({
      ok: false,
      words: 'Minutes as a whole number, like 20. They can also stay empty.',
    })
  })
})

it('asks nothing about sleep from midnight until five', () => {
  expect([0, 299, 300, 1439].map(isTooEarlyForSleep)).toEqual([true, true, false, false])
})

it('says how long a line may be, and lets the longest pass', () => {
  expect(lineProblem('x'.repeat(300))).toBeNull()
  expect(lineProblem('x'.repeat(301))).toBe('A line here has at most 300 characters.')
})
