/** The readiness gate before deep work (clinical.md, section 2): three times yes, and each page asks again. */
export const GATE_QUESTIONS = [
  'Can you stop when you decide to?',
  'Is there one person you could speak to today?',
  'Are there at least two hours before the next session or bed?',
] as const

const WHO = 'If you have flashbacks, lose time, hurt yourself or think of dying,'
const HELP_NOW = 'Help does not have to wait for an appointment:'

/**
 * Who leaves a page of deep work closed. Clinical.md has "keep this for your therapist"; read word by word, that tells
 * somebody who thinks of dying to wait, so it says that help need not. The way to the help page follows it.
 */
export const GATE_WARNING = `${WHO} leave this closed and take it to a therapist. ${HELP_NOW}`

/** The same where the way of the week is chosen: there the gentle one is a press away. */
export const WEEK_WARNING = `${WHO} choose the gentle way, and take the deep pages to a therapist. ${HELP_NOW}`
