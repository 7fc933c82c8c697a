import type { FormFileReading } from '../../../shared/domain/measure/form-file.ts'
import { MOST_FORM_PAGES } from '../../../shared/domain/measure/form-file.ts'
import type { lineProblem } from '../../../shared/domain/measure/official-lines.ts'
import { MOST_SENTENCE_CHARACTERS } from '../../../shared/domain/measure/official-lines.ts'

/** What stands in the way of the wording, and what can be done about it. */
export type FormProblem = { readonly heading: string; readonly nextStep: string }

/** Why a text or a file did not give thirty lines. */
export function readingProblem(reading: Exclude<FormFileReading, { readonly kind: 'read' }>): FormProblem {
  switch (reading.kind) {
    case 'other-version':
      return {
        heading: 'This is another version of the form',
        nextStep:
          'Its questions and its figures are others. Respite scores version 5 of 2009, which is free from www.ProQOL.org.',
      }
    case 'no-lines':
      return {
        heading: 'No numbered sentences were found',
        nextStep: 'The form has thirty, each with its number. It may have been another page of the file.',
      }
    case 'not-a-pdf':
      return {
        heading: 'That is not a PDF',
        nextStep: 'If you can open it elsewhere, its text can be pasted below.',
      }
    case 'encrypted':
      return {
        heading: 'That PDF is locked with a password',
        nextStep: 'Open it where you have the password, copy its text and paste it below.',
      }
    case 'too-many-pages':
      return {
        heading: `That PDF has more than ${MOST_FORM_PAGES} pages`,
        nextStep:
          'The form has one, with its scoring pages three. You can copy that page and paste it below.',
      }
    case 'too-much':
      return {
        heading: 'That PDF asks for more time or memory than a form should',
        nextStep: 'Nothing of it was kept. The text of the form can be pasted below.',
      }
    case 'damaged':
      return {
        heading: 'That PDF is damaged or cut short',
        nextStep: 'Download it once more, or open it elsewhere and paste its text below.',
      }
    case 'no-text':
      return {
        heading: 'That PDF has no text in it',
        nextStep: 'It may be a scan, which is a picture of the words. A PDF from www.ProQOL.org has text.',
      }
    case 'incomplete':
      return {
        heading: [
          ...(reading.missing.length > 0 ? [`${lineNumbers(reading.missing)} not found`] : []),
          ...(reading.outOfPlace.length > 0
            ? [`${lineNumbers(reading.outOfPlace)} twice or out of order`]
            : []),
        ].join('; '),
        nextStep:
          'Nothing is kept until all thirty are there. You can put them right in the text, each on a line of its own after its number, and read it again.',
      }
  }
}

/** A file that is refused before it is read. */
export const TOO_LARGE_FILE: FormProblem = {
  heading: 'That file is larger than 20 MB',
  nextStep: 'The official form is far smaller. Its text can be pasted below.',
}

/** A file the page could not get hold of: a folder, or a disk that went away. */
export const UNREADABLE_FILE: FormProblem = {
  heading: 'That file could not be read from the disk',
  nextStep: 'It may be a folder, or have been moved. Choose it again.',
}

/** "Line 7", "Lines 7 and 30", "Lines 3 to 9, 12 and 30". */
export function lineNumbers(numbers: readonly number[]): string {
  const spans: { first: number; last: number }[] = []
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const open = spans.at(-1)
    if (open !== undefined && number === open.last + 1) open.last = number
    else spans.push({ first: number, last: number })
  }
  const words = spans.flatMap(({ first, last }) => {
    if (first === last) return [String(first)]
    return last === first + 1 ? [String(first), String(last)] : [`${first} to ${last}`]
  })
  const list = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words)
  return `${numbers.length === 1 ? 'Line' : 'Lines'} ${list}`
}

/** Beside a line that cannot be kept as it is. */
export function lineProblemWords(problem: NonNullable<ReturnType<typeof lineProblem>>): string {
  return problem === 'empty'
    ? 'This line is empty.'
    : `This line is longer than ${MOST_SENTENCE_CHARACTERS} characters. It may have run into the next one.`
}

/** Where the kept wording came from. */
export function sourceWords(fileName: string | null): string {
  return fileName === null ? 'from pasted text' : `from ${fileName}`
}
