/** A question people ask, and what can honestly be said. */
export type QuestionAndAnswer = { readonly question: string; readonly answer: readonly string[] }

/** Row S23: six questions. */
export const QUESTIONS: readonly QuestionAndAnswer[] = [
  {
    question: 'Can this work without cutting the caseload?',
    answer: [
      'Sometimes. Rituals, buffers, sleep and people change a good deal when the load is workable and they were missing.',
      'When the load itself does not add up, no practice repairs it.',
      'A question for yourself: is the load workable and the practices missing, or is the load the problem?',
    ],
  },
  {
    question: 'Is this burnout, compassion fatigue or secondary traumatic stress?',
    answer: [
      'The words overlap, and authors draw the lines differently.',
      'Secondary traumatic stress is mostly used for traces of other people’s trauma: images, startle, avoiding. Compassion fatigue for the numbness that follows much caring. Burnout for exhaustion from the work as a whole.',
      'The lists here show where to begin. They name no condition.',
    ],
  },
  {
    question: 'Can I take time off during the thirty days?',
    answer: ['Yes. Days off never count as missed, and the plan can rest. It goes on where it stopped.'],
  },
  {
    question: 'What if I am depleted after thirty days all the same?',
    answer: [
      'That happens. It often takes longer than a month, and a month is a beginning.',
      'Then people and load come first: a doctor, your own therapist, a supervisor, fewer hours.',
    ],
  },
  {
    question: 'Can an app do this?',
    answer: ['It can hold notes and dates. It cannot replace people, rest or a smaller load.'],
  },
  {
    question: 'Who sees what I write?',
    answer: [
      'Nobody but you, unless you print it or a court orders it. Codes for people lower that risk and do not remove it.',
    ],
  },
]
