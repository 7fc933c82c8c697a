import type { FormReading } from '../../../shared/domain/measure/official-form.ts'
import type { lineProblem } from '../../../shared/domain/measure/official-lines.ts'
import { MOST_SENTENCE_CHARACTERS } from '../../../shared/domain/measure/official-lines.ts'

/** What stands in the way of the wording, and what can be done about it. */
export type FormProblem = { readonly heading: string; readonly nextStep: string }

/** Why a text did not give thirty lines. */
export function readingProblem(reading: Exclude<FormReading, { readonly kind: 'read' }>): FormProblem {
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
