import type { Rhythm } from '../../support/recurrence.ts'
import type { WorksheetField } from '../field.ts'
import type { WorksheetForm, WorksheetPart } from '../form.ts'

/** What can go on after the month (S21), in the order it is offered. */
export const CONTINUING_IDS = ['ritual', 'movement', 'measure', 'caseload', 'therapy', 'leave'] as const
export type ContinuingId = (typeof CONTINUING_IDS)[number]

/** One of the things that can continue: its words, and the rhythm it is offered with. */
export type Continuing = {
  readonly id: ContinuingId
  readonly name: string
  readonly description: string
  readonly rhythm: Rhythm
}

/** The six things of S21 with their rhythms (product.md). */
export const CONTINUING: readonly Continuing[] = [
  {
    id: 'ritual',
    name: 'A ritual at the end of the day’s sessions',
    description: 'The act you chose, or another.',
    rhythm: 'daily',
  },
  {
    id: 'movement',
    name: 'Movement, or time outside',
    description: 'As your body allows. Sitting outside counts.',
    rhythm: 'weekly',
  },
  {
    id: 'measure',
    name: 'The measure',
    description: 'The same thirty questions, a month apart.',
    rhythm: 'monthly',
  },
  {
    id: 'caseload',
    name: 'A look at the caseload',
    description: 'Who is on it, and how the sessions are spread.',
    rhythm: 'quarterly',
  },
  {
    id: 'therapy',
    name: 'Your own therapy or consultation',
    description: 'A place where you are the one who is asked.',
    rhythm: 'every-two-weeks',
  },
  {
    id: 'leave',
    name: 'Time off that nobody interrupts',
    description: 'Days on which nobody can reach you about work.',
    rhythm: 'yearly',
  },
]

const RHYTHM_OPTIONS = [
  { value: 'daily', label: 'Every day' },
  { value: 'weekly', label: 'Every week' },
  { value: 'every-two-weeks', label: 'Every two weeks' },
  { value: 'monthly', label: 'Every month' },
  { value: 'quarterly', label: 'Every three months' },
  { value: 'yearly', label: 'Every year' },
] as const satisfies readonly { readonly value: Rhythm; readonly label: string }[]

function part({ id, name, description, rhythm }: Continuing): WorksheetPart {
  const offered = RHYTHM_OPTIONS.find(({ value }) => value === rhythm)?.label ?? ''
  const whoCovers: WorksheetField = { type: 'line', id: 'leave-cover', label: 'Who covers for you' }
  return {
    id,
    heading: null,
    note: null,
    onlyWith: `${id}-chosen`,
    fields: [
      { type: 'switch', id: `${id}-chosen`, label: name, description: `${offered}. ${description}` },
      { type: 'choice', id: `${id}-rhythm`, label: 'How often', options: RHYTHM_OPTIONS },
      { type: 'date', id: `${id}-next`, label: 'Next on' },
      ...(id === 'leave' ? [whoCovers] : []),
    ],
  }
}

/** What continues, each thing chosen or not, with a rhythm and a next date. */
export const WHAT_CONTINUES: WorksheetForm = {
  title: 'What continues, and when',
  lede: 'Choose less than you would like to promise. After day 30, Today shows what is due. Before that it shows nothing of this.',
  parts: CONTINUING.map(part),
  isRanked: false,
  isOneByOne: false,
  note: null,
}
