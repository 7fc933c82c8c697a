import type { PlanDay } from '../day-types.ts'
import { step } from './step.ts'

/** Days 1 and 2: looking, with nothing to change yet. */
export const HONEST_LOOK: readonly PlanDay[] = [
  {
    day: 1,
    theme: 'honest-look',
    title: 'See where you stand',
    guidance: [
      'Today you look, and nothing has to change yet.',
      'The thirty questions take about eight minutes, and half of them today is fine.',
      'A month is a beginning; what lasts is whatever fits into an ordinary week.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-01-measure',
        title: 'The first measure',
        detail:
          'Thirty answers, with the official form beside you. On the last day you answer them again, and the two are compared.',
        minutes: 8,
        smallest: 'Open the measure and answer the first three.',
        opens: 'measure',
        rows: ['S1'],
      }),
      step({
        id: 'day-01-signs',
        title: 'Signs check',
        detail: 'Two short lists, one about being worn by what you hear, one about the work as a whole.',
        minutes: 6,
        opens: 'signs',
        rows: ['S2'],
      }),
      step({
        id: 'day-01-grounding',
        title: 'Look around the room once',
        detail: 'Let your eyes go slowly from corner to corner, and find the door. Eyes stay open.',
        minutes: 3,
        opens: 'grounding',
        exercise: 'room',
        rows: ['S7'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'Which session lately got through to you least, and how many came before it that day?',
        'Where in the body did you notice that, if anywhere?',
        'What is one thing outside the work that you saw or heard today?',
      ],
    },
  },
  {
    day: 2,
    theme: 'honest-look',
    title: 'Which moments cost most',
    guidance: [
      'Some moments in a week cost more than others, and they tend to be the same ones.',
      'You might put up to three of them into a few words, as kinds of moment.',
      'One is plenty, and codes stand in for people.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-02-draining',
        title: 'Up to three moments that drain',
        detail: 'A kind of moment and when it comes: the third crisis call, the silence after a disclosure.',
        minutes: 6,
        smallest: 'Write down one, in three words.',
        opens: 'draining-moments',
        rows: ['S8'],
      }),
      step({
        id: 'day-02-help',
        title: 'See where help is',
        detail:
          'One page, reachable from every screen and while locked. Look at it once while you do not need it.',
        minutes: 3,
        opens: 'help',
        rows: ['S22'],
      }),
      step({
        id: 'day-02-questions',
        title: 'Questions people ask',
        detail: 'Short answers about caseload, time off, and what a month can and cannot do.',
        minutes: 3,
        opens: 'questions',
        rows: ['S23'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'When did you first notice that less was getting through to you?',
        'What has stayed the same in you all along?',
        'Who or what did you like being near today?',
      ],
    },
  },
]
