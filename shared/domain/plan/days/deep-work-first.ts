import type { PlanDay } from '../day-types.ts'
import { step } from './step.ts'

/** Days 15 to 18: support first, then inward and outward in turn. */
export const DEEP_WORK_FIRST: readonly PlanDay[] = [
  {
    day: 15,
    theme: 'deep-work',
    title: 'Ground first',
    guidance: [
      'This week looks further in, and there is a gentle way for every day of it.',
      'Today you set up what holds you before anything else.',
      'The gentle way counts exactly the same.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-15-readiness',
        title: 'Deep or gentle this week',
        detail:
          'Can you stop when you decide to? Is there one person you could speak to today? Are there two hours before the next session or bed?',
        minutes: 3,
        smallest: 'Choose gentle. It asks nothing more.',
        opens: 'readiness',
        rows: ['S12'],
      }),
      step({
        id: 'day-15-own-therapy',
        title: 'Your own therapy or consultation',
        detail:
          'Begin, recommit, or name what stands in the way: time, money, being known, habit. Already in it? Note what to bring.',
        minutes: 5,
        opens: 'own-therapy',
        rows: ['S15'],
      }),
      step({
        id: 'day-15-signs',
        title: 'Signs check',
        detail: 'The two lists, half-way through the month.',
        minutes: 6,
        opens: 'signs',
        rows: ['S2'],
      }),
    ],
    evening: {
      minutes: 5,
      prompts: ['What would make this week safe enough?', 'Who knows that you are doing this?'],
    },
  },
  {
    day: 16,
    theme: 'deep-work',
    title: 'The pull you feel while sitting there',
    guidance: [
      'Today is about what you want to do while you sit with someone, and it can wait.',
      'Take one moment and name the pull: rescue, withdraw, fix, please, go numb, or a boundary held.',
      'Who they are and what they told you stays out of it.',
    ],
    stopping: [
      'At twelve minutes you stop, in the middle of a word if need be.',
      'Feet down, name three things in this room, then do one ordinary thing.',
    ],
    isDeep: true,
    steps: [
      step({
        id: 'day-16-pull',
        title: 'One moment, one pull',
        detail: 'What you felt, what you wanted to do, what you did, and whose echo it may be.',
        minutes: 15,
        smallest: 'Write the pull in one word and close the page.',
        opens: 'countertransference',
        rows: ['S12'],
      }),
      step({
        id: 'day-16-shelf',
        title: 'Where it belongs',
        detail: 'One line to take along: to supervision, or to your own therapy.',
        minutes: 3,
        opens: 'shelves',
        rows: ['S12'],
      }),
    ],
    evening: { minutes: 5, prompts: ['Something ordinary: what you ate, the weather, a voice you heard.'] },
  },
  {
    day: 17,
    theme: 'deep-work',
    title: 'Count the caseload as it is',
    guidance: [
      'A day outward: how many sessions a week, how many of them about trauma, how demanding.',
      'Codes only, and nothing is decided today.',
      'Pacing is part of the craft.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-17-caseload',
        title: 'The list, by code',
        detail:
          'A line for each person you see: code, sessions a week, trauma-focused or not, demand 1 to 3.',
        minutes: 18,
        smallest: 'Count the trauma-focused sessions of this week on your fingers.',
        opens: 'caseload',
        rows: ['S14a'],
      }),
      step({
        id: 'day-17-what-if',
        title: 'One what-if',
        detail: 'Take one out, or add a lighter one, on paper only. What does the week look like then?',
        minutes: 5,
        opens: 'caseload',
        rows: ['S14a'],
      }),
    ],
    evening: {
      minutes: 5,
      prompts: [
        'What did the numbers make you feel, in one line?',
        'What is the first thing you will see tomorrow morning?',
      ],
    },
  },
  {
    day: 18,
    theme: 'deep-work',
    title: 'What the work left in you',
    guidance: [
      'Years of listening can leave traces: a startle, an image, a list of places you avoid.',
      'Note the trace and what settles it, and leave out where it came from.',
      'If something stays for weeks, a doctor or a therapist is the place for it.',
    ],
    stopping: [
      'At twelve minutes you stop, finished or not.',
      'Stand up, drink some water, and name three things you can see.',
    ],
    isDeep: true,
    steps: [
      step({
        id: 'day-18-traces',
        title: 'Traces and what settles them',
        detail: 'Signs in the body and in habits, and what helped before. No scenes.',
        minutes: 14,
        smallest: 'Name one thing that settles you.',
        opens: 'secondary-responses',
        rows: ['S12'],
      }),
      step({
        id: 'day-18-help',
        title: 'If it lasts',
        detail: 'What is worth a medical check, and when to stop and call somebody.',
        minutes: 3,
        opens: 'help',
        rows: ['S22'],
      }),
    ],
    evening: { minutes: 5, prompts: ['Something ordinary again: a meal, a street, a piece of music.'] },
  },
]
