import type { WorksheetForm, WorksheetPart } from '../form.ts'

/** Deep or gentle this week (S12). The answers to the three questions are kept nowhere; only the choice is. */
export const READINESS: WorksheetForm = {
  title: 'Deep or gentle this week',
  lede: 'If you have flashbacks, lose time, hurt yourself or think of dying, keep this week for your therapist.',
  parts: [
    {
      id: 'route',
      heading: null,
      note: null,
      onlyWith: null,
      fields: [
        {
          type: 'choice',
          id: 'route',
          label: 'This week',
          options: [
            {
              value: 'gentle',
              label: 'The gentle way',
              description:
                'One line for your own therapy, a grounding exercise or a short walk on each deep day.',
            },
            {
              value: 'deep',
              label: 'The deep way',
              description: 'Each page asks the three questions again, and ends with a landing.',
            },
          ],
        },
      ],
    },
  ],
  isRanked: false,
  note: 'Both count exactly the same. You can change this on any day, in either direction.',
}

/** Work that went well, and why this work, then and now (S11). */
export const PURPOSE: WorksheetForm = {
  title: 'What this work is to you',
  lede: 'Your part in it, in words of today. The clients’ stories stay where they are.',
  parts: [
    {
      id: 'case',
      heading: 'Work that went well',
      note: null,
      onlyWith: null,
      fields: [
        {
          type: 'line',
          id: 'case-code',
          label: 'A code, or a few neutral words',
          description: 'Never a name or initials. It can stay empty.',
        },
        { type: 'text', id: 'case-did', label: 'What you did' },
        { type: 'text', id: 'case-glad', label: 'What you are glad of' },
      ],
    },
    {
      id: 'why',
      heading: 'Why this work',
      note: 'No reason today is a true answer as well.',
      onlyWith: null,
      fields: [
        { type: 'text', id: 'why-then', label: 'What brought you here, then' },
        { type: 'text', id: 'why-now', label: 'What you would say about it now' },
      ],
    },
  ],
  isRanked: false,
  note: null,
}

function sign(number: 1 | 2 | 3, heading: string, description: string): WorksheetPart {
  return {
    id: `sign-${number}`,
    heading,
    note: null,
    onlyWith: null,
    fields: [
      { type: 'line', id: `sign-${number}-sign`, label: 'The sign', description },
      { type: 'line', id: `sign-${number}-step`, label: 'The first step' },
    ],
  }
}

/** Three early signs in the person's own words, each with one first step (S21, C11). */
export const WARNING_SIGNS: WorksheetForm = {
  title: 'Early signs, and a first step',
  lede: 'What tells you early that it is getting heavy again, in your own words. A step that takes two minutes is a good one.',
  parts: [
    sign(1, 'One', 'Something others notice about you.'),
    sign(2, 'Another', 'Something your body does.'),
    sign(3, 'A third', 'Something you stop doing, or do more of.'),
  ],
  isRanked: false,
  note: 'They stand beside the measure after the month, and you can change them at any time.',
}

/** Four questions about the next stretch (S20), with a line each for body, feeling and work (C29). */
export const NEXT_PHASE: WorksheetForm = {
  title: 'The next stretch',
  lede: 'Four questions, a line or a few for each. Any of them can stay open.',
  parts: [
    {
      id: 'questions',
      heading: null,
      note: null,
      onlyWith: null,
      fields: [
        { type: 'text', id: 'needed', label: 'Where is work needed from here?' },
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
      heading: 'How it stands now',
      note: null,
      onlyWith: null,
      fields: [
        { type: 'line', id: 'body', label: 'Body' },
        { type: 'line', id: 'feeling', label: 'Feeling' },
        { type: 'line', id: 'work', label: 'Work' },
      ],
    },
  ],
  isRanked: false,
  note: 'Tired all the same? People and a smaller load come before another plan.',
}
