import type { SummaryDocument } from '../../../shared/contract/summary.ts'
import { RESTED_WORDS } from '../../../shared/domain/practices/sleep.ts'

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

/** Which practices were kept on how many days, and how rest and load went; empty where nothing was noted. */
export function practiceSentences({ practices, trends }: SummaryDocument): readonly string[] {
  const { rituals, groundings, movements } = practices
  const kept = [
    [rituals, 'a way to end a session'],
    [groundings, 'grounding'],
    [movements, 'movement'],
  ] as const
  const noted = kept.filter(([days]) => days > 0).map(([days, what]) => `${what} on ${count(days, 'day')}`)
  const { rested, load } = trends
  const ends = [
    ...(rested === null ? [] : [`rested ${restedWords(rested.first)}, then ${restedWords(rested.last)}`]),
    ...(load === null ? [] : [`load ${load.first} of 10, then ${load.last}`]),
  ]
  return [
    ...(noted.length === 0 ? [] : [`Practices noted: ${noted.join(', ')}.`]),
    ...(ends.length === 0
      ? []
      : [`In the middle of the first seven notes and of the last: ${ends.join('; ')}.`]),
  ]
}

function restedWords(middle: number): string {
  return RESTED_WORDS[Math.round(middle)] ?? ''
}
