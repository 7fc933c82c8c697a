import type { ListedBackup } from '../../../shared/contract/backup.ts'
import type { FolderRisk } from '../../../shared/domain/backup/folder-risk.ts'
import { oneDecimalWords } from '../../../shared/domain/number-words.ts'
import type { AppError } from '../../../shared/errors.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'

/** A size as a person reads it, in steps of a thousand. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`
  return `${oneDecimalWords(bytes / 1_000_000)} MB`
}

/** Which sheet opens a backup. */
export const SHEET_WORDS: Readonly<Record<ListedBackup['sheet'], string>> = {
  this: 'opens with the sheet you have now',
  earlier: 'opens with an earlier sheet',
  unknown: 'opens with the sheet you had then',
}

/** Why the last backup was not made, and what to do. */
export function tryWords(failure: AppError): ErrorWords {
  switch (failure.code) {
    case 'storage-full':
      return {
        happened: 'There wasn’t enough room for the last backup.',
        nextStep: 'Make room on the disk, then make one now.',
      }
    case 'read-only':
      return {
        happened: 'Respite may not write into the folder of the backups.',
        nextStep: 'It may be read-only, or belong to another account. Change that, then make one now.',
      }
    case 'storage-failed':
      return {
        happened: 'The folder of the backups couldn’t be written.',
        nextStep: 'Look whether it’s still there, and still a folder. Then make one now.',
      }
    case 'archive-refused':
      return {
        happened: 'The vault is larger than one backup can hold.',
        nextStep: 'Export everything instead, and keep that export.',
      }
    default:
      return errorWords(failure)
  }
}

/** How many journal pages, in words. */
export function pageWords(count: number): string {
  if (count === 0) return 'no pages yet'
  return count === 1 ? '1 page' : `${count} pages`
}

type RiskWords = { readonly heading: string; readonly words: string }

/** Where the open vault itself lies in such a folder. */
export const VAULT_RISK_WORDS: Readonly<Record<FolderRisk, RiskWords>> = {
  sync: {
    heading: 'This vault lies in a folder that a program copies elsewhere',
    words:
      'A vault that is copied while it is open can be damaged, and an older copy can come back over a newer one. Keep the vault outside, and choose such a folder only for finished backups, below.',
  },
  network: {
    heading: 'This vault lies on another computer',
    words:
      'A connection that breaks in the middle of a save can damage a vault. Keep it on this computer, and use the other one for finished backups.',
  },
}

/** Where finished backups are copied to such a folder. */
export const SECOND_RISK_WORDS: Readonly<Record<FolderRisk, string>> = {
  sync: 'A program copies this folder elsewhere. Only finished, encrypted backups go there, so what leaves this computer is readable with the recovery key alone. That a backup exists, when and how large, can be seen there.',
  network:
    'This folder is on another computer. While that is out of reach the copies wait, and the newest follows when it is back.',
}
