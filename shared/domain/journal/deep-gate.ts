/** The readiness gate before deep work (clinical.md, section 2): three times yes, and each page asks again. */
export const GATE_QUESTIONS = [
  'Can you stop when you decide to?',
  'Is there one person you could speak to today?',
  'Are there at least two hours before the next session or bed?',
] as const

/**
 * Who leaves it closed. Clinical.md has "keep this for your therapist"; read word by word, that tells somebody who
 * thinks of dying to wait for the next appointment, so it says that help need not wait.
 */
export const GATE_WARNING =
  'If you have flashbacks, lose time, hurt yourself or think of dying, leave this closed and take it to a therapist. ' +
  'Help does not have to wait for an appointment:'
