/** The readiness gate before deep work (clinical.md, section 2): three times yes, and each page asks again. */
export const GATE_QUESTIONS = [
  'Can you stop when you decide to?',
  'Is there one person you could speak to today?',
  'Are there at least two hours before the next session or bed?',
] as const

/**
 * Who leaves it closed. Clinical.md has "keep this for your therapist"; read word by word, that tells somebody who
 * thinks of dying to wait for the next appointment, so both say that help need not wait, and lead to it.
 */
const WHO = 'If you have flashbacks, lose time, hurt yourself or think of dying,'
const HELP_NOW = 'Help does not have to wait for an appointment:'
export const GATE_WARNING = `${WHO} leave this closed and take it to a therapist. ${HELP_NOW}`
/** The same where the week is chosen: there the gentle way is one press away. */
export const WEEK_WARNING = `${WHO} choose the gentle way, and take the deep pages to a therapist. ${HELP_NOW}`
