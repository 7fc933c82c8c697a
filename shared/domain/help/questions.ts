/** A question people ask, and what can honestly be said. */
export type QuestionAndAnswer = { readonly question: string; readonly answer: readonly string[] }

/** Row S23: six questions. */
export const QUESTIONS: readonly QuestionAndAnswer[] = [
  {
    question: 'Can the thirty days work without cutting the caseload?',
    answer: [
      'Sometimes. Where the load is workable, rituals, gaps, sleep and other people can change a good deal.',
      'When the load itself does not add up, no practice repairs it.',
      'A question for yourself: is the load workable and the practices missing, or is the load the problem?',
    ],
  },
  {
    question: 'Is this burnout, compassion fatigue or secondary traumatic stress?',
    answer: [
      'The words overlap, and not everyone uses them in the same way.',
      'Secondary traumatic stress is mostly used for traces of other people’s trauma: images, startle, avoiding. Compassion fatigue is used for the numbness that follows much caring, and burnout for exhaustion from the work as a whole.',
      'The lists of signs in Respite show where to begin. They name no condition.',
    ],
  },
  {
    question: 'Can I take time off during the thirty days?',
    answer: [
      'Yes. Days off never count as missed, and the thirty days can be paused. They go on where they stopped.',
    ],
  },
  {
    question: 'What if I am depleted after thirty days all the same?',
    answer: [
      'That happens. It often takes longer than a month, and a month is a beginning.',
      'Then people and a smaller load come first: a doctor, your own therapist, a supervisor, fewer hours.',
    ],
  },
  {
    question: 'What can an app do here?',
    answer: ['It can hold notes and dates. It cannot replace people, rest or a smaller load.'],
  },
  {
    question: 'Who sees what I write?',
    answer: [
      'While Respite is locked, reading it takes your passphrase or your recovery sheet. Whoever sits at the open app can read it, and so can harmful software. What you print or save can be read, and a court can ask for a journal. Codes for people lower that risk but do not remove it.',
    ],
  },
]
