import { describe, expect, it } from 'vitest'
import type { SummaryDocument } from '../../../shared/contract/summary.ts'
import { DEFAULT_CHOICES } from '../../../shared/domain/summary/choices.ts'
import { partsOf } from '../../../shared/domain/summary/parts.ts'
import { doneSentences, practiceSentences } from '../../../shared/domain/summary/what-was-done.ts'
import { SAMPLE_MONTHS } from '../../support/sample-months.ts'

/** Everything ticked, and nothing to say under any of it. */
const NOTHING: SummaryDocument = {
  ...SAMPLE_MONTHS.better,
  choices: { ...DEFAULT_CHOICES, version: 'longer', includeSensitiveMovers: true, includeOffered: true },
  first: null,
  latest: null,
  ownWords: null,
  stepsDone: 0,
  daysWithSteps: 0,
  eveningsWritten: 0,
  checkIns: { depleted: 0, allRight: 0, well: 0 },
  practices: { rituals: 0, groundings: 0, movements: 0, nights: 0 },
  trends: { rested: null, load: null },
}

describe('the parts a page is said to have', () => {
  it('are none where nothing ticked has anything to say', () => {
    expect(partsOf(NOTHING)).toEqual([])
  })

  it('are all of those that stand on it', () => {
    expect(partsOf(SAMPLE_MONTHS.longer)).toEqual([
      'the ProQOL (first, now, change)',
      'how I think I am, in my own words',
      'answers that moved most',
      'what was done',
      'practices',
      'how rest and load went',
      'lines of my own',
      'the next phase',
      'my initials',
      'every measure and answer',
      'each week',
    ])
  })

  it('name one measure as one, and no change or movers with it', () => {
    expect(partsOf({ ...NOTHING, first: SAMPLE_MONTHS.better.first })).toEqual(['the ProQOL (one measure)'])
  })

  it('name the sensitive answers only where some of them moved', () => {
    const ticked: SummaryDocument = {
      ...SAMPLE_MONTHS.better,
      choices: { ...DEFAULT_CHOICES, includeSensitiveMovers: true },
    }
    const sensitive = 'answers about startle, intrusion, reminders and memory'
    expect(partsOf({ ...ticked, latest: ticked.first })).not.toContain(sensitive)
    const answers = { ...ticked.first?.answers, '5': 1 }
    const startled = { submittedOn: '2026-03-31', profession: 'therapist', answers: { ...answers, '5': 5 } }
    expect(
      partsOf({ ...ticked, first: { ...startled, submittedOn: '2026-03-02', answers }, latest: startled }),
    ).toContain(sensitive)
  })
})

describe('what was done', () => {
  it('counts no noughts', () => {
    expect(doneSentences(NOTHING)).toEqual([])
    expect(practiceSentences(NOTHING)).toEqual([])
    expect(doneSentences({ ...NOTHING, eveningsWritten: 1 })).toEqual(['1 evening page written.'])
    expect(
      doneSentences({
        ...NOTHING,
        stepsDone: 2,
        daysWithSteps: 1,
        checkIns: { depleted: 0, allRight: 3, well: 0 },
      }),
    ).toEqual([
      `2 steps of ${NOTHING.stepsOffered} offered done on 1 day.`,
      'Of 3 daily check-ins: all right\u00a03.',
    ])
  })
})
