import type { PlanDay } from '../day-types.ts'
import { step } from './step.ts'

/** Days 8 to 10: movement that is liked, outdoors where it fits. */
export const MOVEMENT: readonly PlanDay[] = [
  {
    day: 8,
    theme: 'movement',
    title: 'Something your body likes',
    guidance: [
      'Any amount of any movement counts, as your body allows.',
      'Twenty minutes is one example, and so is stretching in a doorway.',
      'The question is whether you liked it.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-08-movement',
        title: 'Move in a way you like',
        detail: 'Note what it was and whether you enjoyed it. Minutes only if you want to.',
        minutes: 17,
        smallest: 'Roll your shoulders and walk to the furthest window.',
        opens: 'movement',
        replaces: 'grounding',
        rows: ['S10'],
      }),
      step({
        id: 'day-08-signs',
        title: 'Signs check',
        detail: 'The two lists again, a week on. They name no condition.',
        minutes: 6,
        opens: 'signs',
        rows: ['S2'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'What was moving like, or not moving?',
        'Where in the body did you feel it?',
        'What did you pass on the way?',
      ],
    },
  },
  {
    day: 9,
    theme: 'movement',
    title: 'Outside, without a purpose',
    guidance: [
      'Go outside for a while, or sit there.',
      'Standing at an open door counts, and so does a bench between two sessions.',
      'Nothing has to come of it.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-09-outside',
        title: 'Time outdoors',
        detail: 'Walking, standing or sitting. Look at something further away than a wall.',
        minutes: 20,
        smallest: 'Two minutes at an open window.',
        opens: 'movement',
        replaces: 'grounding',
        rows: ['S10'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'What did you see outside, or through a window?',
        'When did your eyes rest on it?',
        'Which of it will be there tomorrow?',
      ],
    },
  },
  {
    day: 10,
    theme: 'movement',
    title: 'What you would do again',
    guidance: [
      'Think of movement you did at some time only because you liked it.',
      'Three of them make a short list for tired days.',
      'One of them can have a place and an hour this week, if that fits.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-10-liked',
        title: 'Three movements you like',
        detail: 'From any year of your life. Write them down, and do a little of one today.',
        minutes: 17,
        smallest: 'Name one you liked as a child.',
        opens: 'movement',
        replaces: 'grounding',
        rows: ['S10'],
      }),
      step({
        id: 'day-10-appointment',
        title: 'Give one a place and an hour',
        detail: 'An appointment with yourself, with a neutral name in the calendar.',
        minutes: 5,
        opens: 'appointment',
        rows: ['S17'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'What is your body good at?',
        'When did it last carry you without being asked?',
        'What would you like to walk past tomorrow?',
      ],
    },
  },
]
