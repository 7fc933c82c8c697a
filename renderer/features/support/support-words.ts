import type { Appointment } from '../../../shared/contract/support.ts'
import { weekdayOf } from '../../../shared/domain/civil-date.ts'
import type { DueState } from '../../../shared/domain/support/due.ts'
import type { PersonRole, SkipReason, SupportKind } from '../../../shared/domain/support/kinds.ts'
import type { Rhythm } from '../../../shared/domain/support/recurrence.ts'
import { clockWords, longDate, plainDate, weekdayWords } from '../../app/date-words.ts'

export const ROLE_NAMES: Readonly<Record<PersonRole, string>> = {
  peer: 'peer',
  supervisor: 'supervisor',
  'own-therapist': 'own therapist',
  friend: 'friend',
  'movement-partner': 'someone to move with',
  other: 'someone else',
}

/** The words of each kind of thing on the list. */
export const KIND_WORDS: Readonly<
  Record<
    SupportKind,
    {
      readonly heading: string
      readonly about: string
      readonly add: string
      readonly name: string
      readonly nameHint: string
      readonly purpose: string
      readonly purposeHint: string
      readonly used: string
      readonly last: string
    }
  >
> = {
  person: {
    heading: 'People',
    about: 'Different people are good for different things.',
    add: 'Add a person',
    name: 'Name',
    nameHint: 'A first name is enough.',
    purpose: 'Good for',
    purposeHint: 'For example: to laugh with, to think aloud, to sit beside.',
    used: 'Met today',
    last: 'last met',
  },
  practice: {
    heading: 'What helps on a bad day',
    about: 'What held when little else did, in your own words.',
    add: 'Add what helped',
    name: 'What it is',
    nameHint: 'For example: ten minutes in the park, a cold glass of water.',
    purpose: 'Good for',
    purposeHint: 'In three words, for the evening when words are few.',
    used: 'Used today',
    last: 'last used',
  },
  resource: {
    heading: 'Resources',
    about: 'A number to call, a place to sit, a song, a book.',
    add: 'Add a resource',
    name: 'What it is',
    nameHint: 'A number can go here too.',
    purpose: 'Good for',
    purposeHint: 'In three words.',
    used: 'Used today',
    last: 'last used',
  },
}

export const RHYTHM_NAMES: Readonly<Record<Rhythm, string>> = {
  none: 'once',
  daily: 'every day',
  weekly: 'every week',
  'every-two-weeks': 'every two weeks',
  monthly: 'every month',
  quarterly: 'every three months',
  yearly: 'every year',
}

export const SKIP_REASON_NAMES: Readonly<Record<SkipReason, string>> = {
  away: 'away',
  'could-not': 'could not',
  'chose-not-to': 'chose not to',
}

/** An appointment's dates and hour in a sentence. */
export function appointmentSentence(appointment: Appointment): string {
  const { startsOn, endsOn, rhythm, startsAtMinute, lengthMinutes } = appointment
  const hour = `at ${clockWords(startsAtMinute)} for ${lengthMinutes} minutes`
  if (rhythm === 'none') return `${longDate(startsOn)}, ${hour}.`
  const end = endsOn === null ? '' : ` until ${plainDate(endsOn)}`
  return `${everyWords(rhythm, startsOn)} ${hour}, from ${plainDate(startsOn)}${end}.`
}

/** When something arranged comes, in a sentence. */
export function arrangementSentence({ rhythm, startsOn }: Pick<Appointment, 'rhythm' | 'startsOn'>): string {
  const isByWeekday = rhythm === 'weekly' || rhythm === 'every-two-weeks'
  return `${everyWords(rhythm, startsOn)}, from ${isByWeekday ? plainDate(startsOn) : longDate(startsOn)}.`
}

function everyWords(rhythm: Rhythm, startsOn: string): string {
  const weekday = weekdayWords(weekdayOf(startsOn))
  if (rhythm === 'weekly') return `Every ${weekday}`
  if (rhythm === 'every-two-weeks') return `Every two weeks on ${weekday}`
  return upperFirst(RHYTHM_NAMES[rhythm])
}

/** Where something that recurs stands, in a few words. */
export function dueWords(state: DueState): string {
  switch (state.kind) {
    case 'ahead':
      return `Next on ${longDate(state.on)}.`
    case 'due':
      return 'Today.'
    case 'overdue':
      return `It was meant for ${longDate(state.on)}.`
    case 'snoozed':
      return `Put off until ${longDate(state.until)}.`
    case 'ended':
      return 'Nothing more is planned.'
  }
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
