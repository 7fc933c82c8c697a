import { unreachable } from '../../shared/assert.ts'
import type { AppError } from '../../shared/errors.ts'
import { importWords } from './import-words.ts'
import { KEY_WORK_WORDS } from './key-work-words.ts'

/** What happened, and what can be done about it. */
export type ErrorWords = { readonly happened: string; readonly nextStep: string }

/** The words for every expected failure. A new failure does not compile until it has its words here. */
export function errorWords(error: AppError): ErrorWords {
  switch (error.code) {
    case 'wrong-passphrase':
      return {
        happened: 'That passphrase does not open this vault.',
        nextStep: 'Check the keyboard layout and Caps Lock, then try again. There is no limit on tries.',
      }
    case 'weak-passphrase':
      return {
        happened: 'That passphrase could be guessed.',
        nextStep: 'Use a longer one, or six words from the list.',
      }
    case 'wrong-recovery-secret':
      return {
        happened: 'That is not the recovery key of this vault.',
        nextStep: 'Compare it with the sheet, group by group. A sheet made earlier no longer opens it.',
      }
    case 'key-change-unfinished':
      return {
        happened: `The disk failed in the middle of the change. The ${error.opensWith} one opens the vault.`,
        nextStep: 'Everything in the vault is as it was. Make room or check the disk, then change it again.',
      }
    case 'keys-busy':
      return {
        happened: `Respite is still ${KEY_WORK_WORDS[error.doing]}.`,
        nextStep: 'Nothing else was begun. Wait until that is done, then try again.',
      }
    case 'vault-changed-on-disk':
      return {
        happened: 'Another program has put a different key file into the vault’s folder.',
        nextStep:
          'Nothing was changed. Make a backup now, then lock and unlock. If the folder is synchronised, move the vault out of it.',
      }
    case 'legal-hold':
      return {
        happened: 'Nothing can be deleted while the legal hold is on.',
        nextStep: 'It is a switch on the security page, under Settings.',
      }
    case 'vault-locked':
      return {
        happened: 'Respite is locked.',
        nextStep: 'Unlock it and try again. What you see here is not lost yet.',
      }
    case 'not-now':
      return { happened: 'That is not possible at this moment.', nextStep: 'Wait a moment and try again.' }
    case 'vault-exists':
      return {
        happened: 'There already is a vault here.',
        nextStep: 'Close Respite and open it again to unlock it.',
      }
    case 'vault-not-in-place':
      return {
        happened: NOT_IN_PLACE[error.what],
        nextStep:
          'Put it back where it was, and saving works again. Until then leave Respite open: everything saved before is still here, so you can make a backup or export it, from Settings.',
      }
    case 'vault-missing':
      return missingWords(error.part)
    case 'vault-damaged':
      return damagedWords(error.part)
    case 'vault-altered':
      return {
        happened: 'Something other than Respite changed how this vault is built, so it was not opened.',
        nextStep:
          'Nothing was changed or deleted. Go back to a backup with the recovery sheet, and keep this folder until that works.',
      }
    case 'vault-from-newer-app':
      return {
        happened: 'This vault was last used by a newer version of Respite.',
        nextStep: 'Install that version here. The vault was not touched.',
      }
    case 'vault-in-use':
      return {
        happened: 'Another program has this vault open.',
        nextStep: 'Close the other Respite, also on other accounts of this computer, then try again.',
      }
    case 'read-only':
      return {
        happened: 'Respite may not write there.',
        nextStep:
          'The folder is read-only or belongs to another account. Change that, or choose another folder.',
      }
    case 'opened-for-reading':
      return {
        happened: 'This vault is open for reading only, because the disk is full.',
        nextStep: 'Free some space, then lock and unlock. Everything in the vault is safe.',
      }
    case 'unusable-path':
      return {
        happened: 'The system can’t start Respite from the folder it lies in.',
        nextStep:
          'A name on the way to it holds a line break or another hidden character. Rename that, then try again.',
      }
    case 'storage-full':
      return {
        happened: 'The disk is full, or can’t take another file, so nothing new could be saved.',
        nextStep: 'Free some space, then try again. What was saved before is safe.',
      }
    case 'storage-failed':
      return {
        happened: 'The disk did not answer as it should.',
        nextStep: 'Try again. If it stays, copy the vault folder to another disk before anything else.',
      }
    case 'not-found':
      return { happened: 'That is not there any more.', nextStep: 'Go back and open the list again.' }
    case 'invalid-input':
      return {
        happened: 'Something here has a value Respite cannot keep.',
        nextStep: 'Change it and save again.',
      }
    case 'changed-elsewhere':
      return {
        happened: 'This page was changed in another window.',
        nextStep: 'Copy what you wrote here, open the page again and put it in.',
      }
    case 'archive-refused':
      return archiveWords(error.why)
    case 'archive-of-other-key':
      return {
        happened: 'That recovery key does not open this backup.',
        nextStep:
          'A backup opens with the sheet that was valid on the day it was made. Compare it group by group, or try an earlier sheet.',
      }
    case 'import-refused':
      return importWords(error.why, error.where)
    case 'export-exists':
      return {
        happened: 'There already is an export of this name in that folder.',
        nextStep: 'Nothing was written over. Choose another folder, or move the older export away.',
      }
    case 'cancelled':
      return { happened: 'Nothing was saved.', nextStep: 'No place was chosen.' }
    case 'printing-failed':
      return {
        happened: 'The page could not be printed.',
        nextStep: 'Try again, or save it as a PDF and print that.',
      }
    case 'no-printer':
      return {
        happened: 'This computer knows of no printer.',
        nextStep:
          'Set one up in the system’s settings. Until then a page can be saved as a PDF, and a recovery sheet copied by hand.',
      }
    case 'vault-process-ended':
      return {
        happened: 'The part of Respite that keeps the vault has stopped.',
        nextStep: 'Unlock again. Everything that said Saved is there.',
      }
    case 'unknown-call':
    case 'refused-sender':
      return { happened: 'Respite refused that.', nextStep: 'Close Respite and open it again.' }
    case 'bug':
      return {
        happened: `Something went wrong inside Respite (reference ${error.reference}).`,
        nextStep: 'What said Saved is safe. Try again; if it stays, restart Respite.',
      }
    default:
      return unreachable(error)
  }
}

const NOT_IN_PLACE: Readonly<Record<'gone' | 'replaced' | 'unreachable', string>> = {
  gone: 'The vault’s folder isn’t where it was anymore, so nothing new is kept.',
  replaced: 'Something else lies where the vault was, so nothing new is kept.',
  unreachable: 'The disk the vault lies on doesn’t answer, so nothing new is kept.',
}

function archiveWords(
  why: 'unreadable' | 'altered' | 'too-large' | 'unknown-content' | 'not-ours',
): ErrorWords {
  const nextStep = 'Nothing in your vault was changed. Try another backup from the list.'
  switch (why) {
    case 'unreadable':
      return { happened: 'This file is not a whole backup: it may have been cut off on the way.', nextStep }
    case 'altered':
      return { happened: 'What is in this backup is not what was put into it.', nextStep }
    case 'too-large':
      return { happened: 'This file holds more than Respite ever puts into a backup.', nextStep }
    case 'unknown-content':
      return { happened: 'This backup holds something Respite did not write.', nextStep }
    case 'not-ours':
      return {
        happened:
          'This backup opens with your key, but it was not made by a vault that knows that key. Somebody else may have put it there.',
        nextStep,
      }
    default:
      return unreachable(why)
  }
}

function missingWords(part: 'folder' | 'header' | 'database'): ErrorWords {
  if (part === 'folder')
    return {
      happened: 'The vault is not where it was.',
      nextStep: 'It may have been moved, or its disk is not connected. Put the folder back and try again.',
    }
  const files = part === 'header' ? 'vault.hdr and vault.hdr.bak are' : 'vault.db is'
  return {
    happened: `The vault folder is there, but ${files} missing from it.`,
    nextStep: 'Put the file back from a backup of the folder. Nothing was changed.',
  }
}

function damagedWords(part: 'header' | 'database'): ErrorWords {
  const file = part === 'header' ? 'vault.hdr' : 'vault.db'
  return {
    happened: `The vault is damaged: ${file} cannot be read.`,
    nextStep:
      'Nothing was changed or deleted. Put the folder back from a backup, and keep this one until that works.',
  }
}
