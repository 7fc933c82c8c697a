import { describe, expect, it } from 'vitest'
import { ITEMS, SUBSCALES } from '../../../shared/domain/measure/items.ts'
import * as limits from '../../../shared/domain/measure/limits.ts'
import * as wording from '../../../shared/domain/measure/wording.ts'

/** Words that judge a person, reassure falsely, alarm, praise or push (clinical.md, section 3 and H7). */
const BANNED = new RegExp(
  [
    String.raw`\b(normal|abnormal|healthy|unhealthy|fine|ok|okay|bad|good|safe|at risk|alarming|dangerous)\b`,
    String.raw`\b(fail\w*|cure\w*|heal\w*|proven|studies show|most therapists|well done|great|congratulations)\b`,
    String.raw`\b(why|should|must|still|just|simply|only need to|finally|no change|unchanged|percent)\b`,
    String.raw`\b(users?|patients?|symptoms?|diagnos\w*|T-scores?|resilien\w*|journey|toolkit|self-care)\b`,
    String.raw`[!%]|\p{Extended_Pictographic}`,
  ].join('|'),
  'iu',
)

/** Everything the measure can say: all constants, and every function over all of its cases. */
const sentences: readonly string[] = [
  ...textsIn(wording),
  ...textsIn(limits),
  ...ITEMS.map((item) => item.cue),
  ...SUBSCALES.flatMap((subscale) => [wording.directionSentence(subscale), wording.marginSentence(subscale)]),
  ...SUBSCALES.flatMap((subscale) =>
    present([wording.outOfReachSentence(10, subscale), wording.outOfReachSentence(50, subscale)]),
  ),
  ...(['low', 'moderate', 'high'] as const).map((band) =>
    wording.scoreText({ kind: 'scored', score: 27, band }),
  ),
  wording.scoreText({ kind: 'not-scored', answered: 7 }),
  ...[-9, -1, 0, 1, 9].map(wording.changeText),
  ...[7, 8].map(wording.neededSentence),
  ...present(
    (['better', 'worse'] as const).map((word) => wording.unconfirmedSentence({ unconfirmed: true, word })),
  ),
  ...present([
    wording.timingSentence('early', -3),
    wording.timingSentence('early', 0),
    wording.timingSentence('early', 1),
    wording.timingSentence('early', 27),
    wording.timingSentence('overlap', 28),
  ]),
  ...[true, false].map(wording.noMoversSentence),
  wording.differentProfessionSentence('therapist', 'counsellor'),
  ...ITEMS.map((item) => wording.moverText({ item, first: 2, now: 4 })),
]

function present(texts: readonly (string | null)[]): readonly string[] {
  return texts.filter((text) => text !== null)
}

/** The texts in a module's constants, lists and records; functions are called one by one above. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

describe('every sentence of the measure', () => {
  it('is there to be read', () => {
    expect(sentences.length).toBeGreaterThan(100)
    expect(sentences).toContain(wording.WHAT_IS_NOT_ASKED)
    expect(sentences).toContain(limits.NO_CAUSE_SENTENCE)
  })

  it('keeps to the voice: no judging, reassuring, alarming, praising or pushing word, and no percentage', () => {
    expect(sentences.filter((sentence) => BANNED.test(sentence))).toEqual([])
  })

  it('would be caught if it did not', () => {
    const planted = ['This is normal.', 'You failed.', 'At risk', 'You improved by 14%', 'Well done', 'Safe!']
    expect(planted.filter((sentence) => BANNED.test(sentence))).toEqual(planted)
  })

  it('says percentile only to deny it', () => {
    const mentions = sentences.filter((sentence) => /percentile/iu.test(sentence))
    expect(mentions).toEqual([wording.BAND_NOTE])
    expect(wording.BAND_NOTE).toContain('A band is not a percentile.')
  })

  it('stays under twenty words', () => {
    const long = sentences
      .flatMap((text) => text.split(/(?<=\.)\s/u))
      .filter((text) => text.split(/\s+/u).length >= 20)
    expect(long).toEqual([])
  })
})

describe('the first sentence of the help card', () => {
  it('differs by outcome and never stands for an all-clear', () => {
    const first = Object.values(wording.HELP_CARD_FIRST_SENTENCES)
    expect(new Set(first).size).toBe(4)
  })
})

describe('the limits', () => {
  it('name what the numbers cannot carry', () => {
    const text = [...limits.LIMITS_TO_READ, ...limits.LIMITS_OF_THE_FIGURES].join(' ')
    for (const subject of [
      'test-retest',
      'one person',
      'drift back',
      'one comparison in seven',
      'weaker scales',
    ]) {
      expect(text).toContain(subject)
    }
    expect(text).toContain('Nothing here says that the plan caused a change.')
  })

  it('count one in seven as three scales at 95% each do', () => {
    expect(Math.round(1 / (1 - 0.95 ** 3))).toBe(7)
  })

  it('give the points that the arithmetic gives', () => {
    expect(limits.DERIVED_POINTS_SENTENCE).toBe(
      'Points needed: compassion satisfaction 7, burnout 8, secondary traumatic stress 7.',
    )
  })
})
