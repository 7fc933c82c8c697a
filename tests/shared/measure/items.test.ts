import { describe, expect, it } from 'vitest'
import { ANCHORS, CREDIT_LINE, ITEMS, type Subscale } from '../../../shared/domain/measure/items.ts'

function numbersOf(subscale: Subscale): readonly number[] {
  return ITEMS.filter((item) => item.subscale === subscale).map((item) => item.number)
}

describe('ITEMS', () => {
  it('are numbered 1 to 30 in order', () => {
    expect(ITEMS.map((item) => item.number)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
  })

  it('belong to the scales of the published scoring key', () => {
    expect(numbersOf('compassion-satisfaction')).toEqual([3, 6, 12, 16, 18, 20, 22, 24, 27, 30])
    expect(numbersOf('burnout')).toEqual([1, 4, 8, 10, 15, 17, 19, 21, 26, 29])
    expect(numbersOf('secondary-traumatic-stress')).toEqual([2, 5, 7, 9, 11, 13, 14, 23, 25, 28])
  })

  it('reverse exactly the five burnout items that are asked the other way round', () => {
    expect(ITEMS.filter((item) => item.reversed).map((item) => item.number)).toEqual([1, 4, 15, 17, 29])
  })

  it('carry thirty different short cues that are no sentence and do not say "I"', () => {
    const cues = ITEMS.map((item) => item.cue)
    expect(new Set(cues).size).toBe(30)
    expect(
      cues.filter((cue) => /\b(I|me|my|am|feel)\b|[.?_]/u.test(cue) || cue.split(' ').length > 5),
    ).toEqual([])
  })
})

describe('the labels around the items', () => {
  it('name the five anchors from 1 Never to 5 Very often', () => {
    expect(ANCHORS.map(({ answer, label }) => `${answer} ${label}`)).toEqual([
      '1 Never',
      '2 Rarely',
      '3 Sometimes',
      '4 Often',
      '5 Very often',
    ])
  })

  it('give the credit that the licence asks for', () => {
    expect(CREDIT_LINE).toBe(
      'Professional Quality of Life Scale (ProQOL), version 5. Copyright B. Hudnall Stamm, 2009. Credit: The Center for Victims of Torture, www.ProQOL.org. Not sold. Respite is not endorsed by the ProQOL office.',
    )
  })
})
