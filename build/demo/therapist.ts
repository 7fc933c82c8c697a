/**
 * The demo's therapist: made up, and the same on every run. What she writes names no client and tells no story.
 */
export const THERAPIST = {
  profession: 'psychotherapist',
  passphrase: 'lantern orchard velvet canyon thistle harbor',
  startsOn: '2026-03-02',
  timeZone: 'Europe/Vienna',
  ownWords:
    'Less numb by the afternoon. Still tired on the days with six sessions. I notice earlier when a session came home with me, and I say so to a colleague.',
  lines: [
    'How to say no to intakes without apologising for a week.',
    'What the numb hour after lunch is protecting.',
    'Whether Thursday can hold four sessions instead of six.',
  ],
  nextPhase:
    'Keep the walk between sessions and the evening line. Four sessions on Thursdays from April, looked at again in June.',
  carriedLine: 'The walk before the first session was worth it.',
} as const

/** One line for each evening she wrote; blank on the evenings she did not. */
export const EVENINGS: readonly string[] = [
  'The hour after lunch. Someone cried and I counted the minutes. Four sessions before it.',
  'I first noticed it in the autumn, driving home with the radio off.',
  'The stairs came home with me. The rest stayed in the room.',
  'Fifteen minutes at eleven. I ate at a table.',
  'Somewhere in the third session the tightness was not mine.',
  '',
  'Laughed once, on the phone.',
  'Shoulders lower after the canal.',
  'A heron on the roof opposite.',
  'Legs. They carry more than I ask.',
  'My part was waiting. Hers was the sentence.',
  'I like the moment when somebody says it differently.',
  'Ines said she was glad of the quiet start of our Tuesdays.',
  '',
  'Enough: Ines on the phone at six, nothing booked after four.',
  'Soup. Rain. The neighbour practising scales.',
  'The list looked longer than I had told myself.',
  'A warm room and a slow programme about trains.',
  'No to the second evening group. Relief.',
  '',
  'Go home at five once this week and see who minds.',
  'Beside Ines. Beside my brother, if we do not talk about work.',
  'The walk held when nothing else did.',
  'Late calls push it aside. They can be the next morning.',
  'Not available on Thursday evenings.',
  'Ask me what I ate, not how I am.',
  'I missed the sign of answering mails at night.',
  'Glad to let go of the second evening group.',
  'Different: the afternoons. The same: Thursdays. Unclear: sleep.',
  'Keep the walk.',
]

/** First answers by item: a tired month. */
export const FIRST_ANSWERS: Readonly<Record<number, number>> = answersFrom('342353343442345343445334342333')

/** Answers thirty days later: satisfaction +9, burnout -5, secondary traumatic stress -9. */
export const SECOND_ANSWERS: Readonly<Record<number, number>> = answersFrom('433335122433235444344435342334')

function answersFrom(digits: string): Readonly<Record<number, number>> {
  return Object.fromEntries([...digits].map((digit, index) => [index + 1, Number(digit)]))
}
