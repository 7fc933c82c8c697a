/** One part of the help page: a heading and its lines. */
type HelpPart = { readonly heading: string; readonly lines: readonly string[] }

/** The step under which the lines themselves stand. */
export const CALL_A_LINE = 'Call, text or find a crisis line:'

/** If you are not safe right now: in the order of clinical.md H19, each a thing to do. */
export const NOT_SAFE_NOW: HelpPart = {
  heading: 'If you are not safe right now',
  lines: [
    'Call your local emergency number (911 in the United States).',
    'Go to where someone can be with you, or ask someone to come.',
    CALL_A_LINE,
    'Put distance between you and anything you could hurt yourself with.',
    'Tell one person, by name, how it is.',
    'Cancel today’s sessions. One sentence is enough.',
  ],
}

type CrisisLine = { readonly where: string; readonly line: string; readonly note: string }

/** Lines to copy by hand; nothing here needs the net but the address. */
export const CRISIS_LINES: readonly CrisisLine[] = [
  { where: 'United States', line: '988', note: 'Call or text.' },
  { where: 'Elsewhere', line: 'findahelpline.com', note: 'Lists lines by country.' },
]

/** Said where the steps end, so that nobody waits for an answer that cannot come. */
export const NOBODY_READS =
  'Nobody is on the other end of this page, and Respite cannot call anyone for you. Opening this page is not noted anywhere.'

/** Knowing better is no shield. */
export const NO_SHIELD =
  'You may ask others about this for a living. Knowing the questions does not protect you from needing them.'

/** Signs that ask for a pause from sessions today (fitness to practise). */
export const STOP_TODAY: HelpPart = {
  heading: 'Stop work and call a supervisor or a doctor today if',
  lines: [
    'you think of dying (the lines above are for that too)',
    'you lose stretches of time in sessions',
    'you make errors that worry you',
    'you need a drink or pills to get through',
    'you can no longer listen',
  ],
}

/** What the law asks differs by place, and is not for an app to say. */
export const DUTY_SENTENCE =
  'Rules on when to stop work differ. Your board and your insurer can tell you theirs.'

/** What can look like exhaustion from work. */
export const MEDICAL_CHECK: HelpPart = {
  heading: 'What a doctor might look at',
  lines: [
    'Sleep disorders, thyroid problems, anemia, pain, medication and alcohol can all feel like this.',
    'Depression, anxiety and trauma of your own can hide behind a month of self-help.',
    'Three or more bad nights a week for weeks, or loud snoring with sleepy days: both can be treated.',
  ],
}
