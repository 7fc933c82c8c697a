import type { WorksheetForm, WorksheetPart } from '../form.ts'

function moment(number: 1 | 2 | 3, heading: string, note: string | null = null): WorksheetPart {
  return {
    id: `moment-${number}`,
    heading,
    note,
    onlyWith: null,
    fields: [
      {
        type: 'line',
        id: `moment-${number}-what`,
        label: 'The kind of moment',
        ...(number === 1 && {
          description: 'The third crisis call of a day; the silence after a disclosure.',
        }),
      },
      { type: 'line', id: `moment-${number}-when`, label: 'When it comes, and after how many sessions' },
      {
        type: 'line',
        id: `moment-${number}-code`,
        label: 'A code, if one belongs to it',
        ...(number === 1 && { description: 'Never a name or initials. You can leave it empty.' }),
      },
    ],
  }
}

/** Up to three draining moments, in the person's own order (S8, clinical.md C31 and H27: moments, never clients). */
export const DRAINING_MOMENTS: WorksheetForm = {
  title: 'Moments that drain',
  lede: 'Up to three kinds of moment, not people. One is plenty; the next opens once this one has words.',
  parts: [
    moment(1, 'First'),
    moment(2, 'Second', 'First in line is the one whose easing would bring the most relief.'),
    moment(3, 'Third'),
  ],
  isRanked: true,
  isOneByOne: true,
  note: 'If someone’s care or safety depends on it, put it in the record today, and tell your supervisor or whoever can act.',
}
