import type { PlanDay } from '../day-types.ts'
import { step } from './step.ts'

/** Days 6 and 7: rest. */
export const SLEEP_AND_BODY: readonly PlanDay[] = [
  {
    day: 6,
    theme: 'sleep-and-body',
    title: 'How rested, apart from hours',
    guidance: [
      'Hours say less about a night than how rested you are when you get up.',
      'From today you might note one line about the night, in the morning and by estimate.',
      'There is no number to reach.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-06-sleep',
        title: 'Last night in one line',
        detail: 'How rested from 0 to 4, then about how many hours. Halves are fine.',
        minutes: 3,
        smallest: 'Only how rested, 0 to 4.',
        opens: 'sleep',
        rows: ['S9'],
      }),
      step({
        id: 'day-06-bedtime',
        title: 'A bedtime, and screens away before it',
        detail: 'A time you could keep on most nights, and a time for screens to be off.',
        minutes: 3,
        opens: 'sleep',
        rows: ['S9'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'What did your body ask for today, and when?',
        'What did it get?',
        'Which sound or light do you like at this hour?',
      ],
    },
  },
  {
    day: 7,
    theme: 'sleep-and-body',
    title: 'The room and the last hour',
    guidance: [
      'A cool dark room, the same bedtime, and an hour without screens: some people find one of these enough.',
      'Tips alone often do not settle lasting insomnia or nightmares.',
      'With three or more bad nights a week for weeks, ask a doctor; treatments exist.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-07-hygiene',
        title: 'Choose one of the three',
        detail: 'Bedtime, screens or the room. One change, for as long as it suits you.',
        minutes: 3,
        smallest: 'Open the window for two minutes before bed.',
        opens: 'sleep',
        rows: ['S9'],
      }),
      step({
        id: 'day-07-week',
        title: 'Look back at the first week',
        detail: 'What would you keep, change or drop? A drop needs no reason.',
        minutes: 5,
        opens: 'review',
        rows: ['S18'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'What was lighter this week than you expected?',
        'How many evenings had room for something of your own?',
        'What is in reach right now that feels pleasant to touch?',
      ],
    },
  },
]
