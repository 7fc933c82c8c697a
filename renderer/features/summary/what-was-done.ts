import type { SummaryDocument } from '../../../shared/contract/summary.ts'

/** What the month held, in sentences; "of offered" only where it was ticked, so that a month is no school report. */
export function doneSentences(document: SummaryDocument): readonly string[] {
  const { choices, stepsDone, stepsOffered, daysWithSteps, eveningsWritten, checkIns } = document
  const offered = choices.includeOffered ? ` of ${stepsOffered} offered` : ''
  const sentences = [
    `${count(stepsDone, 'step')}${offered} done on ${count(daysWithSteps, 'day')}; ${count(eveningsWritten, 'evening page')} written.`,
  ]
  const answered = checkIns.depleted + checkIns.allRight + checkIns.well
  if (answered > 0)
    sentences.push(
      `Of ${count(answered, 'daily check-in')}: depleted ${checkIns.depleted}, all right ${checkIns.allRight}, well ${checkIns.well}.`,
    )
  return sentences
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
