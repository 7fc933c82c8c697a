import type { PlanDay } from '../day-types.ts'
import { step } from './step.ts'

/** Days 11 to 14: what in this work has life in it. */
export const PURPOSE: readonly PlanDay[] = [
  {
    day: 11,
    theme: 'purpose',
    title: 'Work that went well and stayed good',
    guidance: [
      'Think of one piece of work that went well and that you are glad of today.',
      'Use a code and leave the story where it is.',
      'Small ones count, and a single good session is a piece of work.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-11-case',
        title: 'One case that went well',
        detail: 'A few lines about what you did and what you are glad of. No client story.',
        minutes: 10,
        smallest: 'One word for how it felt to be there.',
        opens: 'purpose',
        rows: ['S11'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'What in that was yours, and what was theirs?',
        'When did you know it was going well?',
        'Which colour was the light in the room?',
      ],
    },
  },
  {
    day: 12,
    theme: 'purpose',
    title: 'Why this work, in the words of today',
    guidance: [
      'People come to this work for reasons that change over the years.',
      'You might write the reason of then beside the one of now.',
      'It is fine if nothing comes today.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-12-why',
        title: 'Then and now',
        detail: 'Two short lines: what brought you here, and what you would say about it today.',
        minutes: 10,
        smallest: 'Only the line about today.',
        opens: 'purpose',
        rows: ['S11'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'What matters to you in this, and what no longer does?',
        'When this week did you notice either?',
        'What else in your life matters in the same way?',
      ],
    },
  },
  {
    day: 13,
    theme: 'purpose',
    title: 'Ask what a colleague was glad of',
    guidance: [
      'Ask one colleague what they were glad of lately, and listen for two minutes.',
      'A message counts, and so does remembering an older talk.',
      'On a day without anyone in reach, leave it for another.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-13-colleague',
        title: 'A note of the talk',
        detail: 'What they were glad of, in one line, without their name.',
        minutes: 10,
        smallest: 'Send one message that asks.',
        opens: 'connection',
        rows: ['S11'],
      }),
      step({
        id: 'day-13-sleep',
        title: 'Keep the sleep line?',
        detail: 'Keep it, keep it now and then, or switch it off. No reason is asked.',
        minutes: 2,
        opens: 'sleep',
        rows: ['S9'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'What did you hear today, and what did it stir?',
        'Where in the body did you notice it?',
        'Who could you ask the same tomorrow?',
      ],
    },
  },
  {
    day: 14,
    theme: 'purpose',
    title: 'Small contact counts',
    guidance: [
      'A look, a joke in passing, a sentence that landed: contact comes in small pieces.',
      'Some days have none, and “none today” is an entry too.',
      'Two weeks are behind you, so there is a short look back.',
    ],
    stopping: null,
    isDeep: false,
    steps: [
      step({
        id: 'day-14-connection',
        title: 'One moment of contact, or none today',
        detail: 'With anyone, at work or elsewhere. One line is the whole entry.',
        minutes: 3,
        smallest: 'Write “none today”.',
        opens: 'connection',
        rows: ['S11'],
      }),
      step({
        id: 'day-14-review',
        title: 'Look back over two weeks',
        detail: 'What have you done more than twice without being asked?',
        minutes: 6,
        opens: 'review',
        rows: ['S18'],
      }),
    ],
    evening: {
      minutes: 10,
      prompts: [
        'Which moment had some life in it?',
        'How many people were in the room?',
        'What would you like to hear more of in the coming week?',
      ],
    },
  },
]
