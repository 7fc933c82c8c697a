import type { PlanDay } from '../day-types.ts'
import { step } from './step.ts'

/** Days 22 to 25: people, practices, and dates that hold them. */
export const SUPPORT: readonly PlanDay[] = [
  {
    day: 22,
    theme: 'support',
    title: 'Who is already there, and for what',
    guidance: [
      'Different people are good for different things.',
      'Write down who there is, what each is good for, and when you last met.',
      'A short list is a list.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-22-people',
        title: 'People, and what each is for',
        detail:
          'A peer, a supervisor, a friend, someone to move with. First names are enough; this stays in the vault.',
        minutes: 7,
        smallest: 'One name.',
        opens: 'people',
        rows: ['S16'],
      }),
      step({
        id: 'day-22-signs',
        title: 'Signs check',
        detail: 'The two lists again.',
        minutes: 6,
        opens: 'signs',
        rows: ['S2'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'Whom do you like sitting beside?',
        'When did you last do that?',
        'What do you hear when nobody is talking?',
      ],
    },
  },
  {
    day: 23,
    theme: 'support',
    title: 'Practices that held on a bad day',
    guidance: [
      'On a good day many things work.',
      'Think of the worst day of this month and of what you did all the same.',
      'That is the one to write down, with what it is good for.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-23-practices',
        title: 'Practices and resources, with a use for each',
        detail: 'A walk, a song, a number to call, a place to sit: what it is for, in three words.',
        minutes: 10,
        smallest: 'Name the one that held.',
        opens: 'practices',
        rows: ['S16'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'What held when nothing else did?',
        'How did you notice that it did?',
        'Which room do you like being in?',
      ],
    },
  },
  {
    day: 24,
    theme: 'support',
    title: 'One intention gets a place and a time',
    guidance: [
      'An intention without an hour is the first thing a full week removes.',
      'Give two of yours a day, a time and a rhythm.',
      'One is fine, and moving it later is allowed.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-24-appointments',
        title: 'Two appointments with yourself',
        detail: 'What, with whom, when, how often. Under a neutral name nobody has to ask about.',
        minutes: 13,
        smallest: 'Write one hour into the calendar you already use.',
        opens: 'appointment',
        rows: ['S17'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'What tends to push such hours aside?',
        'When in the week does that happen?',
        'What will you be looking at when you get there?',
      ],
    },
  },
  {
    day: 25,
    theme: 'support',
    title: 'Let the load protect the hours',
    guidance: [
      'Look at the coming week and at the hours you gave yourself.',
      'Move one session, or leave one gap open, so that both fit.',
      'Where nothing can move, note that; it is about the work and not about you.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-25-spacing',
        title: 'Spacing for the coming week',
        detail: 'Sessions by time and code, gaps after the heavy ones.',
        minutes: 8,
        smallest: 'Block one quarter of an hour.',
        opens: 'day-sheet',
        rows: ['S14b', 'S6'],
      }),
      step({
        id: 'day-25-bring',
        title: 'What to bring to therapy or supervision',
        detail: 'The next date, and one line for it from your shelf.',
        minutes: 6,
        opens: 'own-therapy',
        rows: ['S15'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'What will you not be available for?',
        'Who needs to hear that, and when?',
        'What will you do with the first free quarter of an hour?',
      ],
    },
  },
]
