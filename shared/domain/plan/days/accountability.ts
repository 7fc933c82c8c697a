import type { PlanDay } from '../day-types.ts'
import { step } from './step.ts'

/** Days 26 to 28: someone who asks, and what stays. */
export const ACCOUNTABILITY: readonly PlanDay[] = [
  {
    day: 26,
    theme: 'accountability',
    title: 'Someone who asks, and does not grade',
    guidance: [
      'Plans hold better when they need no motivation: who, when, and what if not.',
      'Find someone who will ask you once a week and who does not evaluate you.',
      'Three short questions are enough, and there are no scores in them.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-26-check-in',
        title: 'A person, a day, three questions',
        detail: 'What did you do for yourself, what got in the way, what is next. Both of you answer.',
        minutes: 10,
        smallest: 'Write down whom you would ask.',
        opens: 'check-in-partner',
        rows: ['S18'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'How do you like to be asked?',
        'When did somebody last ask you that way?',
        'What could you ask them in return?',
      ],
    },
  },
  {
    day: 27,
    theme: 'accountability',
    title: 'Three signs and one first move',
    guidance: [
      'Before it gets heavy again there are signs, and they are yours alone.',
      'Write three in your own words, each with one first move.',
      'A move that takes two minutes is a good one.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-27-signs',
        title: 'Early signs, in your own words',
        detail: 'What others notice, what your body does, what you stop doing. One first move beside each.',
        minutes: 8,
        smallest: 'One sign.',
        opens: 'warning-signs',
        rows: ['S21'],
      }),
      step({
        id: 'day-27-review',
        title: 'A monthly look back',
        detail: 'A date in four weeks to read these signs and the month again.',
        minutes: 3,
        opens: 'review',
        rows: ['S18'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'Which sign did you miss last time?',
        'How many weeks before did it begin?',
        'Who would notice it first?',
      ],
    },
  },
  {
    day: 28,
    theme: 'accountability',
    title: 'What stays, and how often',
    guidance: [
      'Choose what goes on after the month, each with its own rhythm.',
      'A daily one, a weekly one, and a holiday in which nobody can reach you about work.',
      'Less than you want to promise is a good amount.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-28-continues',
        title: 'What continues, and when',
        detail:
          'Daily ritual, weekly movement, monthly measure, quarterly caseload, a yearly holiday and who covers it.',
        minutes: 11,
        smallest: 'One thing that stays.',
        opens: 'what-continues',
        rows: ['S21'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'What are you glad to let go of?',
        'When did you decide that?',
        'What will be there when you are not reachable?',
      ],
    },
  },
]
