import type { PlanDay } from '../day-types.ts'
import { step } from './step.ts'

/** Days 19 to 21: one change in the work, then the oldest layer in headlines only, then a landing. */
export const DEEP_WORK_SECOND: readonly PlanDay[] = [
  {
    day: 19,
    theme: 'deep-work',
    title: 'One change in the work, with a date',
    guidance: [
      'Some tiredness is an answer to the work, and breathing does not change a rota.',
      'Look at mix, spacing, referrals, specialty, consultation and paperwork.',
      'One decision with a date is plenty; the rest can stay open.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-19-adjust',
        title: 'Fill one of six fields',
        detail:
          'What you accept by default, whom you could pass on to, what paperwork could be dropped or batched.',
        minutes: 18,
        smallest: 'Name one thing you will not take on next week.',
        opens: 'work-adjustments',
        rows: ['S13'],
      }),
      step({
        id: 'day-19-what-if',
        title: 'Try it as a what-if',
        detail: 'What would the week look like with that change in it?',
        minutes: 5,
        opens: 'caseload',
        rows: ['S14a', 'S13'],
      }),
    ],
    evening: {
      minutes: 5,
      prompts: ['What would be a relief to say no to?', 'Who would you like to have dinner with after that?'],
    },
  },
  {
    day: 20,
    theme: 'deep-work',
    title: 'Older echoes, in headlines only',
    guidance: [
      'Some of what pulls at you is older than this work.',
      'Up to three headlines of five words each, in daylight, with nothing told.',
      'Or none: “I will take this to my therapist” is the whole step.',
    ],
    stopping: [
      'At twelve minutes you stop. If you lose time or images come, close it and look around the room.',
      'Then something ordinary with your hands, and nothing else of this kind today.',
    ],
    isDeep: true,
    steps: [
      step({
        id: 'day-20-headlines',
        title: 'Headlines, or a line for your therapist',
        detail: 'Five words at most for each. An empty line on the therapy shelf counts exactly the same.',
        minutes: 17,
        smallest: 'Put an empty line on the therapy shelf.',
        opens: 'own-history',
        rows: ['S12'],
      }),
    ],
    evening: null,
  },
  {
    day: 21,
    theme: 'deep-work',
    title: 'Rules about caring that you grew up with',
    guidance: [
      'Rules about caring are often learned early, long before this work.',
      'Which rule about selfishness do you live by, and who gave it to you?',
      'One sentence each way closes the week.',
    ],
    stopping: [
      'When the second sentence is written, the page is done.',
      'Fold it, shelve it or leave it; then feet down and a look out of the window.',
    ],
    isDeep: true,
    steps: [
      step({
        id: 'day-21-rules',
        title: 'One rule, one sentence each way',
        detail: 'The rule as you were given it, and what you would say to it today.',
        minutes: 12,
        smallest: 'Only the name of whoever gave you the rule.',
        opens: 'caretaking-beliefs',
        rows: ['S12'],
      }),
      step({
        id: 'day-21-close',
        title: 'Close the week',
        detail: 'Go through the pages of this week: fold away, put on a shelf, or leave as it is.',
        minutes: 8,
        opens: 'shelves',
        rows: ['S12'],
      }),
    ],
    evening: {
      minutes: 5,
      prompts: ['What would you tell a tired colleague?', 'Whose voice did you like hearing today?'],
    },
  },
]
