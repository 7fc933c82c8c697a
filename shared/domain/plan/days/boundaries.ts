import type { PlanDay } from '../day-types.ts'
import { step } from './step.ts'

/** Days 3 to 5: where a session ends. */
export const BOUNDARIES: readonly PlanDay[] = [
  {
    day: 3,
    theme: 'boundaries',
    title: 'A mark at the end of a session',
    guidance: [
      'A small act between sessions tells the body that one has ended.',
      'It protects contact with the next person, and it puts no distance to the last.',
      'A few steps, washing your hands once, or three breaths: one of these is enough.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-03-ritual',
        title: 'Choose one act and its line',
        detail: 'Pick what fits between two of your sessions, and a few words for what stays here.',
        minutes: 5,
        smallest: 'Stand up once after a session and feel the floor.',
        opens: 'ritual',
        rows: ['S5'],
      }),
      step({
        id: 'day-03-three-breaths',
        title: 'Three breaths, once through',
        detail:
          'Out a little longer than in, nothing held. Stop if it gets louder, and look around the room.',
        minutes: 3,
        opens: 'grounding',
        exercise: 'three-breaths',
        rows: ['S5', 'S7'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'What came home with you today, and what stayed where it was?',
        'Where in the body does it sit, if you can tell?',
        'What did you see on the way home, or through a window?',
      ],
    },
  },
  {
    day: 4,
    theme: 'boundaries',
    title: 'Fifteen minutes after the ones that weigh',
    guidance: [
      'A demanding hour followed by the next one at once leaves no place to put it.',
      'Look at the sessions of today and mark where a gap would carry the most.',
      'If no gap can be made today, seeing where it is missing is the step.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-04-day-sheet',
        title: 'The sessions of today',
        detail: 'Times and codes, a 1 to 3 for how demanding, and a gap after the heavy ones.',
        minutes: 10,
        smallest: 'Name the one session after which you want air.',
        opens: 'day-sheet',
        needsSessions: true,
        rows: ['S6', 'S14b'],
      }),
      step({
        id: 'day-04-between',
        title: 'One note between sessions',
        detail: 'After a session: how much load from 0 to 10, where it sits, what pulled you. One line.',
        minutes: 2,
        opens: 'between-clients',
        needsSessions: true,
        rows: ['S6'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'Which gap gave you air today, or where was one missing?',
        'How many sessions had there been by then?',
        'What did you eat, and where did you sit?',
      ],
    },
  },
  {
    day: 5,
    theme: 'boundaries',
    title: 'What suits you and your day',
    guidance: [
      'Not every exercise suits every person, and some make things louder.',
      'Try two others and keep the one you would do again.',
      'None is also an answer, and a look out of the window counts.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-05-grounding',
        title: 'Two exercises, keep one',
        detail: 'Sounds near and far, or something cold in the hand. Eyes open, and stop whenever you like.',
        minutes: 6,
        smallest: 'Listen for the furthest sound you can hear.',
        opens: 'grounding',
        rows: ['S7'],
      }),
      step({
        id: 'day-05-rank',
        title: 'Put your moments in order',
        detail: 'The moments from day 2: which one would bring the most relief if it came less often?',
        minutes: 5,
        opens: 'draining-moments',
        rows: ['S8'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'Where did your own feeling end today and somebody else’s begin?',
        'When did you notice the difference?',
        'What would you like to look at tomorrow that has nothing to do with work?',
      ],
    },
  },
]
