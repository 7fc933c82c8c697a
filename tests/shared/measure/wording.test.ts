import { describe, expect, it } from 'vitest'
import type { ComparedLine } from '../../../shared/domain/measure/comparison.ts'
import { ITEMS } from '../../../shared/domain/measure/items.ts'
import * as wording from '../../../shared/domain/measure/wording.ts'

const line: ComparedLine = {
  kind: 'compared',
  subscale: 'burnout',
  first: 31,
  firstBand: 'moderate',
  now: 27,
  nowBand: 'moderate',
  change: -4,
  needed: 8,
  word: 'not-clearly-different',
  improvementOutOfReach: false,
  unconfirmed: false,
}

describe('the words for a change', () => {
  it('are these three and no others', () => {
    expect(Object.values(wording.CHANGE_WORDS)).toEqual(['better', 'not clearly different', 'worse'])
  })
})

describe('WHAT_IS_NOT_ASKED', () => {
  it('is the fixed second sentence of every result', () => {
    expect(wording.WHAT_IS_NOT_ASKED).toBe(
      'These questions do not ask about depression, sleep disorders, drink, or thoughts of dying.',
    )
  })
})

describe('scoreText', () => {
  it('names the raw score with its band', () => {
    expect(wording.scoreText({ kind: 'scored', score: 27, band: 'moderate' })).toBe('27, moderate')
  })

  it('says how many of ten were answered where a scale is not scored', () => {
    expect(wording.scoreText({ kind: 'not-scored', answered: 7 })).toBe('not scored, 7 of 10 answered')
  })
})

describe('changeText', () => {
  it('counts points up and down', () => {
    expect([9, 1, 0, -1, -8].map(wording.changeText)).toEqual([
      '9 points up',
      '1 point up',
      'the same number',
      '1 point down',
      '8 points down',
    ])
  })
})

describe('marginSentence', () => {
  it('gives the margin of one score of the scale', () => {
    expect(wording.marginSentence('burnout')).toBe('Give or take about 5.3 points.')
  })
})

describe('directionSentence', () => {
  it('follows the scale', () => {
    expect(wording.directionSentence('compassion-satisfaction')).toBe('On this scale more points are better.')
    expect(wording.directionSentence('secondary-traumatic-stress')).toBe(
      'On this scale fewer points are better.',
    )
  })
})

describe('comparedLineSentences', () => {
  it('says of an unclear change that the scale cannot tell, and how much it would have needed', () => {
    expect(wording.comparedLineSentences(line, true)).toEqual([
      '“Not clearly different” means that this scale cannot tell. Something may have moved, or may not.',
      'It takes 8 points or more to be more than measurement noise.',
    ])
  })

  it('explains the word once, and says of every line how much it would have needed', () => {
    expect(wording.comparedLineSentences(line, false)).toEqual([
      'It takes 8 points or more to be more than measurement noise.',
    ])
  })

  it('says what a first "worse" could be, that it is unconfirmed, and one next step', () => {
    expect(
      wording.comparedLineSentences({ ...line, now: 41, change: 10, word: 'worse', unconfirmed: true }, true),
    ).toEqual([
      'It takes 8 points or more to be more than measurement noise.',
      'This “worse” is unconfirmed until the next check. It could be noise, or a hard month.',
      'You might tell one person about it this week; that does not have to wait for another check.',
    ])
  })

  it('keeps the next step of a "worse" that was confirmed', () => {
    expect(wording.comparedLineSentences({ ...line, now: 41, change: 10, word: 'worse' }, true)).toEqual([
      'It takes 8 points or more to be more than measurement noise.',
      'You might tell one person about it this week; that does not have to wait for another check.',
    ])
  })

  it('calls a first "better" unconfirmed as well', () => {
    expect(
      wording.comparedLineSentences(
        { ...line, now: 21, change: -10, word: 'better', unconfirmed: true },
        true,
      ),
    ).toEqual([
      'It takes 8 points or more to be more than measurement noise.',
      'This “better” is unconfirmed until the next check. It could be noise, or an easier month.',
    ])
  })

  it('says where an improvement was out of reach', () => {
    expect(wording.comparedLineSentences({ ...line, first: 17, now: 13 }, true)).toContain(
      'The first score was 17, and this scale could not have shown an improvement from there.',
    )
  })
})

describe('comparisonNotes', () => {
  const professions = { first: 'therapist', latest: 'counsellor' }

  it('says nothing where the windows are apart and the word is the same', () => {
    expect(
      wording.comparisonNotes({ timing: 'clear', daysApart: 31, sameProfession: true }, professions),
    ).toEqual([])
  })

  it('says quietly that the windows share a day or two', () => {
    expect(
      wording.comparisonNotes({ timing: 'overlap', daysApart: 29, sameProfession: true }, professions),
    ).toEqual(['The two windows share a day or two.'])
  })

  it('says of two on one day that they ask about the same days', () => {
    expect(wording.timingSentence('early', 0)).toBe(
      'Early retest: both were taken on one day, so they ask about the same 30 days.',
    )
  })

  it('labels an early retest and another profession word', () => {
    expect(
      wording.comparisonNotes({ timing: 'early', daysApart: 12, sameProfession: false }, professions),
    ).toEqual([
      'Early retest: 12 days apart, so both ask about 18 of the same days.',
      'The first time the questions said “therapist”, this time “counsellor”. Another word is another question.',
    ])
  })
})

describe('moverText', () => {
  it('names the cue and both answers, without a direction', () => {
    const item = ITEMS.find(({ number }) => number === 19)
    expect(item && wording.moverText({ item, first: 4, now: 2 })).toBe(
      '19. Work-related tiredness: Often, then Rarely',
    )
  })
})

describe('noMoversSentence', () => {
  it('claims that nothing moved only where nothing was left out', () => {
    expect([true, false].map(wording.noMoversSentence)).toEqual([
      'No single answer moved by two steps or more.',
      'There is nothing to list here.',
    ])
  })
})
