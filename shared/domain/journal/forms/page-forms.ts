import type { JournalForm } from '../form.ts'

const PAGE: Omit<JournalForm, 'name' | 'title'> = {
  lede: null,
  prompts: [],
  minutes: 10,
  fields: [],
  bodyLabel: 'Your page',
  lines: 8,
  stopping: null,
  note: null,
  isFolded: false,
  isOffered: false,
}

/** Ten minutes at the end of a day; its prompts come from the day of the plan. */
export const EVENING: JournalForm = { ...PAGE, name: 'Evening', title: 'This evening' }

/** Day 29, before any number: it stands first on the comparison. */
export const OWN_WORDS: JournalForm = {
  ...PAGE,
  name: 'In my own words',
  title: 'How you are, in your own words',
  lede: 'Write it as you would say it to a colleague you trust. When you measure again, you see it first, before any number.',
  prompts: ['What is different from the first day, what is the same, what is unclear?'],
}

/** A step of the plan written out; its words come from the step. */
export const STEP_PAGE: JournalForm = { ...PAGE, name: 'A page from the plan', title: 'A page of your own' }

/** A page that came from another journal. */
export const FREE_PAGE: JournalForm = { ...PAGE, name: 'A free page', title: 'A page of your own' }
