/** One part of the help page: a heading and its lines. */
type HelpPart = { readonly heading: string; readonly lines: readonly string[] }

/** Said first and last, so that nobody waits for an answer that cannot come. */
export const NOBODY_READS =
  'Nobody reads this, and Respite cannot call anyone. Opening this page is not noted anywhere.'

/** If you are not safe right now: in this order, each a thing to do. */
export const NOT_SAFE_NOW: HelpPart = {
  heading: 'If you are not safe right now',
  lines: [
    'Call your local emergency number.',
    'Go to where someone can be with you, or ask someone to come.',
    'Call or text a crisis line from the list below.',
    'Put distance between you and anything you could hurt yourself with.',
    'Tell one person, by name, how it is.',
    'Cancel the sessions of today. One sentence is enough.',
  ],
}

/** Lines to copy by hand; nothing here needs the net but the address. */
export const CRISIS_LINES: readonly { readonly where: string; readonly line: string }[] = [
  { where: 'United States', line: '988 (call or text)' },
  { where: 'Elsewhere', line: 'findahelpline.com lists lines by country' },
  { where: 'Anywhere', line: 'your local emergency number' },
]

/** Knowing better is no shield. */
export const NO_SHIELD = 'Knowing the questions does not protect you from needing them.'

/** Signs that ask for a pause from sessions today (fitness to practise). */
export const STOP_TODAY: HelpPart = {
  heading: 'Stop and call a supervisor or a doctor today if',
  lines: [
    'you lose stretches of time in sessions',
    'you make errors that worry you',
    'you need a drink or tablets to get through',
    'you can no longer listen',
    'you think of dying',
  ],
}

/** What the law asks differs by place, and is not for an app to say. */
export const DUTY_SENTENCE = 'Rules on when to stop work differ: check your board’s and your insurer’s.'

/** What can look like exhaustion from work. */
export const MEDICAL_CHECK: HelpPart = {
  heading: 'Have a doctor look',
  lines: [
    'Sleep disorders, thyroid, anaemia, pain, medicines and alcohol can all feel like this.',
    'Depression, anxiety and trauma of your own can hide behind a month of self-help.',
    'Three or more bad nights a week for weeks, or loud snoring with sleepy days: treatments exist.',
  ],
}
