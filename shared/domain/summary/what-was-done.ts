import type { SummaryDocument } from '../../contract/summary.ts'
import { figureWords } from '../number-words.ts'
import { RESTED_WORDS } from '../practices/sleep.ts'

/**
 * What the month held, in sentences; "of offered" only where it was ticked, so that a month is no school report. What was
 * not done at all is not counted either: a nought on a page one hands over would be a mark.
 */
export function doneSentences(document: SummaryDocument): readonly string[] {
  const { choices, stepsDone, stepsOffered, daysWithSteps, eveningsWritten, checkIns } = document
  const offered = choices.includeOffered ? ` of ${stepsOffered} offered` : ''
  const done = [
    ...(stepsDone === 0
      ? []
      : [`${count(stepsDone, 'step')}${offered} done on ${count(daysWithSteps, 'day')}`]),
    ...(eveningsWritten === 0 ? [] : [`${count(eveningsWritten, 'evening page')} written`]),
  ]
  const answered = checkIns.depleted + checkIns.allRight + checkIns.well
  return [
    ...(done.length === 0 ? [] : [`${done.join('; ')}.`]),
    ...(answered === 0
      ? []
      : [`Of ${count(answered, 'daily check-in')}: ${checkInWords(checkIns).join(', ')}.`]),
  ]
}

/** "depleted 6", "all right 14", "well 7"; an answer that was never given is not named. */
export function checkInWords({ depleted, allRight, well }: SummaryDocument['checkIns']): readonly string[] {
  return noted([
    ['depleted', depleted],
    ['all right', allRight],
    ['well', well],
  ])
}

/** What a stretch of days held, "grounding 3", without what it held none of. */
export function noted(counts: readonly (readonly [what: string, times: number])[]): readonly string[] {
  // What was counted and its number stay on one line.
  return counts.filter(([, times]) => times > 0).map(([what, times]) => `${what}\u00a0${times}`)
}

/** Which practices were kept on how many days; empty where none was noted. */
export function practiceSentences({ practices }: SummaryDocument): readonly string[] {
  const { rituals, groundings, movements } = practices
  const kept = [
    [rituals, 'a way to end a session'],
    [groundings, 'grounding'],
    [movements, 'movement'],
  ] as const
  const words = kept.filter(([days]) => days > 0).map(([days, what]) => `${what} on ${count(days, 'day')}`)
  return words.length === 0 ? [] : [`Practices noted: ${words.join(', ')}.`]
}

/** How rest and load went; empty where there were too few notes to say. */
export function trendSentences({ trends: { rested, load } }: SummaryDocument): readonly string[] {
  const ends = [
    ...(rested === null ? [] : [`rested ${restedWords(rested.first)}, then ${restedWords(rested.last)}`]),
    ...(load === null ? [] : [`load ${figureWords(load.first)} of 10, then ${figureWords(load.last)}`]),
  ]
  return ends.length === 0
    ? []
    : [`Middle of the first seven notes, then of the last seven: ${ends.join('; ')}.`]
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}

function restedWords(middle: number): string {
  return RESTED_WORDS[Math.round(middle)] ?? ''
}
