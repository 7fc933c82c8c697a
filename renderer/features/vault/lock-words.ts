import type { Output } from '../../../shared/contract/index.ts'
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
const TEXT_IS_KEPT =
  'The last words you typed could not be saved before it locked. They are kept, sealed, and are offered to you once it is open.'

/** Where the vault's folder could not be written, so that only this run of Respite has it. */
const TEXT_IS_HELD =
  'The last words you typed could not be saved before it locked, and the vault’s folder could not be written. Respite holds them, sealed, for as long as it runs. Don’t close Respite before the folder is back and you have unlocked.'

/** Where the newest text did not make it into the vault before locking, and could not be kept either. */
const NOT_EVERYTHING_SAVED = 'The last words you typed may not have been saved: there was no answer in time.'

/** What became of the text that was not saved before locking. */
export function notSavedWords({
  isTextKept,
  isTextOnlyHeld,
}: Pick<Output<'vault.status'>, 'isTextKept' | 'isTextOnlyHeld'>): string {
  if (!isTextKept) return NOT_EVERYTHING_SAVED
  return isTextOnlyHeld ? TEXT_IS_HELD : TEXT_IS_KEPT
}
