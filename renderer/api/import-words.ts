import { unreachable } from '../../shared/assert.ts'
import type { AppError } from '../../shared/errors.ts'
import type { ErrorWords } from './error-words.ts'

type Refused = Extract<AppError, { code: 'import-refused' }>

/** The words for an import that cannot be taken; `where` is a line, or the number of an entry. */
export function importWords(why: Refused['why'], where: number | null): ErrorWords {
  const nextStep = 'Nothing was taken in. Export it again from where it came, or choose another file.'
  switch (why) {
    case 'not-json':
      return { happened: `This file stops making sense on line ${where ?? 1}.`, nextStep }
    case 'bad-entry':
      return {
        happened: `Entry ${where ?? 1} in this file has no usable date, or is not written as it should be.`,
        nextStep,
      }
    case 'unknown-format':
      return {
        happened: 'Respite does not know this kind of journal.',
        nextStep:
          'It reads its own exports, Day One, Mini Diary, Mini Diarium and jrnl as JSON, and folders of Markdown files.',
      }
    case 'too-large':
      return {
        happened: 'This is more than 32 MB of text.',
        nextStep: 'Nothing was taken in. Export it in parts, for example year by year.',
      }
    case 'too-many':
      return {
        happened: 'This holds more than 50,000 pages.',
        nextStep: 'Nothing was taken in. Export it in parts, for example year by year.',
      }
    case 'newer':
      return {
        happened: 'This export was made by a newer version of Respite.',
        nextStep: 'Install that version here, then try again. Nothing was taken in.',
      }
    case 'no-pages':
      return { happened: 'There is no page in it with a date and words.', nextStep }
    case 'needs-secret':
      return {
        happened: 'This file is encrypted.',
        nextStep: 'Type the passphrase that was chosen for the export, then choose the file again.',
      }
    case 'wrong-secret':
      return {
        happened: 'That passphrase does not open this file.',
        nextStep: 'It is the one chosen for the export, not the one of the vault.',
      }
    case 'unreadable':
      return { happened: 'This file cannot be read: it may have been cut off on the way.', nextStep }
    case 'too-slow':
      return {
        happened: 'Reading this took longer than any journal takes, so it was stopped.',
        nextStep: 'Nothing was taken in. Copy it to a disk of this computer, or export it in parts.',
      }
    default:
      return unreachable(why)
  }
}
