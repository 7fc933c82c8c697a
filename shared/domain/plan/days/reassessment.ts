import type { PlanDay } from '../day-types.ts'
import { step } from './step.ts'

/** Days 29 and 30: own words before any number, then the same questions. */
export const REASSESSMENT: readonly PlanDay[] = [
  {
    day: 29,
    theme: 'reassessment',
    title: 'Say how you are before any number does',
    guidance: [
      'Tomorrow the questions come again; today you say it in your own words.',
      'Whatever the numbers read, these words come first.',
      'Two sentences are enough.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-29-own-words',
        title: 'How you are, in your own words',
        detail: 'What is different from a month ago, what is the same, what is unclear.',
        minutes: 6,
        smallest: 'One word for today.',
        opens: 'own-words',
        rows: ['S19'],
      }),
      step({
        id: 'day-29-signs',
        title: 'Signs check',
        detail: 'The two lists, for the last time this month.',
        minutes: 4,
        opens: 'signs',
        rows: ['S2'],
      }),
      step({
        id: 'day-29-worth',
        title: 'Which practices were worth it',
        detail: 'Under “What helped most?”: the one or two you would keep if you could keep only those.',
        minutes: 3,
        opens: 'next-phase',
        rows: ['S20'],
      }),
      step({
        id: 'day-29-questions',
        title: 'Depleted all the same?',
        detail: 'That happens, and it often takes longer than a month. What then, on one page.',
        minutes: 3,
        opens: 'questions',
        rows: ['S23'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'What is different, what is the same, what is unclear?',
        'When in the month did you notice a change, if there was one?',
        'Who or what is there tomorrow that you would like to see?',
      ],
    },
  },
  {
    day: 30,
    theme: 'reassessment',
    title: 'The same questions, then the next stretch',
    guidance: [
      'The same thirty answers, without a look at the earlier ones.',
      'What comes out may be better, worse, or not clearly different.',
      'A month is a beginning; what lasts is whatever survives in an ordinary week.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-30-measure',
        title: 'The measure again',
        detail: 'Beside the official form, about the last thirty days.',
        minutes: 8,
        smallest: 'The first three answers; the rest can be tomorrow.',
        opens: 'measure',
        rows: ['S1'],
      }),
      step({
        id: 'day-30-comparison',
        title: 'What moved, and when to get help',
        detail: 'Your own words first, then three lines, then what they cannot tell.',
        minutes: 5,
        opens: 'comparison',
        rows: ['S19', 'S22'],
      }),
      step({
        id: 'day-30-next',
        title: 'The next phase',
        detail:
          'Where is work needed, what helped most, what continues, what changes. A line each for body, feeling and work.',
        minutes: 9,
        opens: 'next-phase',
        rows: ['S20'],
      }),
      step({
        id: 'day-30-print',
        title: 'The page to take along',
        detail: 'Choose what goes on it, look at it, print it or save it.',
        minutes: 5,
        opens: 'summary',
        rows: ['S19'],
      }),
    ],
    evening: { minutes: 5, prompts: ['One line to carry on, and whom you might tell it to.'] },
  },
]
