import type { LockReason } from '../../../shared/contract/vault.ts'

/** Why it is locked, for the lock screen; null where nothing needs saying. */
export const LOCK_WORDS: Readonly<Record<LockReason, string | null>> = {
  'not-opened-yet': null,
  asked: null,
  idle: 'It locked by itself after a while without a key or a click.',
  sleep: 'It locked when the computer went to sleep.',
  'screen-locked': 'It locked together with the screen.',
  'clock-set-back': 'It locked because the clock of this computer was set back.',
  'page-died': 'It locked because its window stopped several times in a row. What said Saved is safe.',
  'with-client': null,
  'vault-process-ended': 'The part that keeps the vault stopped. Everything that said Saved is there.',
}

/** Where it did not, and is kept sealed in the vault's folder. */
export const TEXT_IS_KEPT =
  'The last words you typed could not be saved before it locked. They are kept, sealed, and are offered to you once it is open.'

/** Where the newest text did not make it into the vault before locking, and could not be kept either. */
export const NOT_EVERYTHING_SAVED =
  'The last words you typed may not have been saved: there was no answer in time.'
