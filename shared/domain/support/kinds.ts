/** What the support list holds. */
export const SUPPORT_KINDS = ['person', 'practice', 'resource'] as const
export type SupportKind = (typeof SUPPORT_KINDS)[number]

/** What a person on the list is to the one who keeps it. */
export const PERSON_ROLES = [
  'peer',
  'supervisor',
  'own-therapist',
  'friend',
  'movement-partner',
  'other',
] as const
export type PersonRole = (typeof PERSON_ROLES)[number]

/** What comes back at a rhythm and is looked at together with somebody, or alone. */
export const ACCOUNTABILITY_KINDS = ['check-in', 'review', 'measure'] as const
export type AccountabilityKind = (typeof ACCOUNTABILITY_KINDS)[number]

/** Why something was let go of this time. None of them is a failure and none is counted. */
export const SKIP_REASONS = ['away', 'could-not', 'chose-not-to'] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

/** Minutes before an appointment at which a calendar may call; null in an appointment means never. */
export const ALARM_MINUTES = [0, 10, 60, 1440] as const
