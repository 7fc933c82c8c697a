import type { WorksheetForm, WorksheetPart } from '../form.ts'

/** The two ways of the deep week. The gentle one stands first, and both stand there from the beginning (clinical.md C1). */
export const WAYS = [
  {
    value: 'gentle',
    label: 'The gentle way',
    description: 'One line for your own therapy, a grounding exercise or a short walk.',
  },
  {
    value: 'deep',
    label: 'The deep way',
    description:
      'Opens when all three are yes. Each page asks them again, and ends with a few minutes of coming back.',
  },
] as const

/** Deep or gentle this week (S12). The answers to the three questions are kept nowhere; only the choice is. */
export const READINESS: WorksheetForm = {
  title: 'Deep or gentle this week',
  lede: 'The days ahead can go inward, or stay with lighter things. Both count exactly the same.',
  parts: [
    {
      id: 'route',
      heading: 'Which way',
      note: null,
      onlyWith: null,
      fields: [{ type: 'choice', id: 'route', label: 'This week', options: WAYS }],
    },
  ],
  isRanked: false,
  isOneByOne: false,
  note: null,
}

/** Work that went well, and why this work, then and now (S11). */
export const PURPOSE: WorksheetForm = {
  title: 'What this work is to you',
  lede: 'Your part, in today’s words. Leave the clients’ stories where they are.',
  parts: [
    {
      id: 'case',
      heading: 'Work that went well',
      note: null,
      onlyWith: null,
      fields: [
        { type: 'text', id: 'case-did', label: 'What you did' },
        { type: 'text', id: 'case-glad', label: 'What you are glad of' },
        {
          type: 'line',
          id: 'case-code',
          label: 'A code, if one belongs to it',
          description: 'Never a name or initials. You can leave it empty.',
        },
      ],
    },
    {
      id: 'why',
      heading: 'Why this work',
      note: 'It is fine if nothing comes today.',
      onlyWith: null,
      fields: [
        { type: 'text', id: 'why-then', label: 'What brought you to it, back then' },
        { type: 'text', id: 'why-now', label: 'What you would say about it now' },
      ],
    },
  ],
  isRanked: false,
  isOneByOne: false,
  note: null,
}

function sign(number: 1 | 2 | 3, heading: string): WorksheetPart {
  return {
    id: `sign-${number}`,
    heading,
    note: null,
    onlyWith: null,
    fields: [
      { type: 'line', id: `sign-${number}-sign`, label: 'The sign' },
      { type: 'line', id: `sign-${number}-step`, label: 'What you would do first' },
    ],
  }
}

/** Three early signs in the person's own words, each with one first step (S21, C11). */
export const WARNING_SIGNS: WorksheetForm = {
  title: 'Early signs, in your own words',
  lede: 'What tells you early that it is getting heavy again. One is enough; the next opens once this one has words. What you would do first can take two minutes.',
  parts: [
    sign(2, 'Something your body does'),
    sign(3, 'Something you stop doing, or do more of'),
    sign(1, 'Something others notice about you'),
  ],
  isRanked: false,
  isOneByOne: true,
  note: 'Your signs come up again after the month, beside the measure. You can change them at any time.',
}

/** Four questions about the next stretch (S20), with a line each for body, feeling and work (C29). */
export const NEXT_PHASE: WorksheetForm = {
  title: 'The next phase',
  lede: 'Four questions, then a line each for body, feeling and work. You can leave any of them empty. If you are as tired as before, company and a smaller load come first, and a plan can wait.',
  parts: [
    {
      id: 'questions',
      heading: null,
      note: null,
      onlyWith: null,
      fields: [
        { type: 'text', id: 'needed', label: 'What needs attention from here?' },
        {
          type: 'text',
          id: 'helped',
          label: 'What helped most?',
          description: 'The one or two you would keep if you could keep only those.',
        },
        { type: 'text', id: 'continues', label: 'What continues?' },
        { type: 'text', id: 'changes', label: 'What changes?' },
      ],
    },
    {
      id: 'now',
      heading: 'How it is now',
      note: null,
      onlyWith: null,
      fields: [
        { type: 'line', id: 'body', label: 'In the body' },
        { type: 'line', id: 'feeling', label: 'In how you feel' },
        { type: 'line', id: 'work', label: 'In the work' },
      ],
    },
  ],
  isRanked: false,
  isOneByOne: false,
  note: null,
}
