import type { LockReason } from '../../../shared/contract/vault.ts'

/** Why it is locked, for the lock screen; null where nothing needs saying. */
export const LOCK_WORDS: Readonly<Record<LockReason, string | null>> = {
  'not-opened-yet': null,
  asked: null,
  idle: 'It locked by itself after a while without a key or a click.',
  sleep: 'It locked when the computer went to sleep.',
  'screen-locked': 'It locked together with the screen.',
  'clock-set-back': 'It locked because the clock of this computer was set back.',
  'with-client': null,
  'vault-process-ended': 'The part that keeps the vault stopped. Everything that said Saved is there.',
}

/** Where the newest text did not make it into the vault before locking. */
export const NOT_EVERYTHING_SAVED =
  'The last words you typed may not have been saved: the window did not answer in time.'
