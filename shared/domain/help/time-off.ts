/** Under the first words of set-up: what this is no substitute for. */
export const HELP_AT_START: readonly string[] = [
  'Respite guides you through thirty days, keeps your journals, asks thirty questions at the start and at the end, and prints one page for your therapist.',
  'It cannot replace people, rest or a smaller load, and it cannot call anyone.',
]

/** Before day 1: three ways to go about it, without a judgement in any of them. */
export const TIME_OFF_ADVICE: readonly string[] = [
  'Some days off first, if you can get them. The thirty days can wait.',
  'If you are moderately tired, it may be all right to keep working alongside the thirty days.',
  'If you are severely tired, a longer break may be what is needed. Talk that over with a doctor, a supervisor or a therapist.',
]
