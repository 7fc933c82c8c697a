/**
 * What may be going on with the keys of a vault. One at a time: each reads the header, waits for about a second of key
 * derivation and writes it later, and two that overlap would undo each other.
 */
export const KEY_WORK = [
  'create',
  'unlock',
  'recover',
  'change-passphrase',
  'prepare-sheet',
  'prepare-renewal',
  'keep-sheet',
  'rehearse',
  'confirm',
  'restore',
  'erase',
] as const
export type KeyWork = (typeof KEY_WORK)[number]

/**
 * What a recovery sheet that is shown and not yet typed back is for: the first one of a new vault, a new one in place of
 * the old, or the new one that everything encrypted anew will have.
 */
export const PENDING_SHEETS = ['first', 'new', 'renewal'] as const
export type PendingSheetKind = (typeof PENDING_SHEETS)[number]
