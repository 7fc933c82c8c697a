import type { SummaryDocument } from '../../shared/contract/summary.ts'
import { addDays } from '../../shared/domain/civil-date.ts'
import { ITEMS, type Subscale } from '../../shared/domain/measure/items.ts'
import { DEFAULT_CHOICES } from '../../shared/domain/summary/choices.ts'

/** Raw sums of the three scales, 10 to 50 each. */
type Sums = readonly [compassionSatisfaction: number, burnout: number, secondaryTraumaticStress: number]

const ORDER: readonly Subscale[] = ['compassion-satisfaction', 'burnout', 'secondary-traumatic-stress']

/**
 * Thirty answers that add up to these sums. `even`: every item of a scale answered nearly alike; `uneven`: the first six
 * of each scale lean up and down in turn, so that between an even set and an uneven one some answers move by several.
 */
function answersAdding(
  sums: Sums,
  shape: 'even' | 'uneven' = 'uneven',
  openItems: readonly number[] = [],
): Record<string, number> {
  const answers: Record<string, number> = {}
  for (const [at, subscale] of ORDER.entries()) {
    const sum = sums[at] ?? 10
    const items = ITEMS.filter((item) => item.subscale === subscale)
    for (const [index, { number, reversed }] of items.entries()) {
      const lean = shape === 'even' || index >= 6 ? 0 : 1 - 2 * (index % 2)
      const score = Math.floor(sum / 10) + (index >= 10 - (sum % 10) ? 1 : 0) + lean
      if (!openItems.includes(number)) answers[String(number)] = reversed ? 6 - score : score
    }
  }
  return answers
}

const USUAL: SummaryDocument = {
  choices: {
    ...DEFAULT_CHOICES,
    initials: 'M. S.',
    lines: ['What the late hours stand for.', 'Where supervision stops and this begins.', ''],
    nextPhase: 'The walk home stays. The Thursday block is still to be solved.',
  },
  preparedOn: '2026-03-31',
  startedOn: '2026-03-02',
  first: { submittedOn: '2026-03-02', profession: 'therapist', answers: answersAdding([33, 34, 31], 'even') },
  previous: null,
  isMeasureOpen: false,
  latest: { submittedOn: '2026-03-31', profession: 'therapist', answers: answersAdding([41, 25, 22]) },
  ownWords: 'I sleep through more often. I notice the door again when I close it behind me.',
  stepsDone: 61,
  stepsOffered: 88,
  eveningsWritten: 19,
  daysWithSteps: 24,
  checkIns: { depleted: 6, allRight: 14, well: 7 },
  practices: { rituals: 18, groundings: 9, movements: 12, nights: 21 },
  trends: { rested: { first: 1, last: 3 }, load: { first: 6, last: 4.5 } },
  measures: [],
  weeks: [],
}

function latest(submittedOn: string, answers: Record<string, number>): Partial<SummaryDocument> {
  return { latest: { submittedOn, profession: 'therapist', answers } }
}

/** Five weeks, the later ones quieter. */
const WEEKS: SummaryDocument['weeks'] = [1, 8, 15, 22, 29].map((fromDay, index) => ({
  fromDay,
  untilDay: Math.min(fromDay + 6, 30),
  from: addDays('2026-03-02', fromDay - 1),
  until: addDays('2026-03-02', Math.min(fromDay + 6, 30) - 1),
  stepsDone: 14 - 2 * index,
  stepsOffered: 20 - 2 * index,
  eveningsWritten: 5 - index,
  checkIns: { depleted: 2, allRight: 3, well: index === 4 ? 0 : 1 },
  rituals: 4,
  groundings: index,
  movements: 3,
  nights: 5,
}))

const FULLEST: SummaryDocument = {
  ...USUAL,
  choices: {
    ...USUAL.choices,
    lines: [
      'What the late hours stand for, and who else pays for them.',
      'Where supervision stops and this begins, now that both are with people I know.',
      'The two referrals I did not want to take and took, and what I was afraid of.',
    ],
    nextPhase: 'The walk home stays, and the fifteen minutes after the heavy ones.',
    includeSensitiveMovers: true,
    includeOffered: true,
  },
  first: {
    submittedOn: '2026-03-02',
    profession: 'therapist',
    answers: { ...answersAdding([44, 34, 31], 'even'), '2': 5, '8': 1, '13': 1, '25': 1 },
  },
  latest: {
    submittedOn: '2026-03-31',
    profession: 'therapist',
    answers: { ...answersAdding([41, 33, 22]), '2': 2, '8': 4, '13': 4, '25': 4 },
  },
  ownWords:
    'I sleep through more often. I notice the door again when I close it behind me. The mornings are slow, and the second half of the week is still too full.',
}

/** Five months as they can end, each the whole content of a printed page. The people are invented. */
export const SAMPLE_MONTHS = {
  better: USUAL,
  unclear: {
    ...USUAL,
    ...latest('2026-03-31', answersAdding([35, 32, 29])),
    ownWords: 'Much the same, I think.',
  },
  worse: {
    ...USUAL,
    ...latest('2026-03-31', answersAdding([25, 43, 40])),
    ownWords: 'It was a hard month. Two losses in the team, and the waiting list.',
    stepsDone: 12,
    daysWithSteps: 7,
    eveningsWritten: 3,
    checkIns: { depleted: 11, allRight: 2, well: 0 },
  },
  'missing-items': {
    ...USUAL,
    ...latest('2026-03-31', answersAdding([41, 25, 22], 'uneven', [2, 5, 30])),
    ownWords: null,
  },
  'early-retest': {
    ...USUAL,
    ...latest('2026-03-19', answersAdding([41, 30, 27])),
    preparedOn: '2026-03-19',
    choices: { ...USUAL.choices, paper: 'Letter' },
  },
  /** Everything that can be ticked, with as much under it as a person may reasonably write. */
  fullest: FULLEST,
  'fullest-letter': { ...FULLEST, choices: { ...FULLEST.choices, paper: 'Letter' } },
  /** The same month as the first, in the version one keeps for oneself. */
  longer: {
    ...USUAL,
    choices: { ...USUAL.choices, version: 'longer' },
    measures: [USUAL.first, USUAL.latest].flatMap((measure) => measure ?? []),
    weeks: WEEKS,
  },
} as const satisfies Record<string, SummaryDocument>
