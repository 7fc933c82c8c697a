import { oneDecimalWords } from '../number-words.ts'
import { CALLED_OUT_PERCENT, type CaseloadFigures, type Demand, isAbove, sharePercent } from './figures.ts'

/** What a person chose to be told about. */
export type CaseloadLimits = {
  /** Trauma share above which it is said; 1 to 100. */
  readonly limitPercent: number
  /** How many demanding clients at a time; null where no number was chosen. */
  readonly demandingCap: number | null
}

/**
 * A share as it is read, in whole percents. Where rounding would put it on the other side of the limit, one decimal
 * or a few words keep it on its own.
 */
export function shareWords(part: number, whole: number, limitPercent?: number): string {
  const share = sharePercent(part, whole)
  if (share === null) return 'no share yet'
  const rounded = Math.round(share)
  if (limitPercent === undefined) return `${rounded}%`
  const isOver = isAbove(part, whole, limitPercent)
  if (isOver === rounded > limitPercent) return `${rounded}%`
  const finer = Math.round(share * 10) / 10
  if (isOver === finer > limitPercent) return `${oneDecimalWords(finer)}%`
  return `a little over ${limitPercent}%`
}

/** What a demand is called. */
export const DEMAND_WORDS: Readonly<Record<Demand, string>> = { 1: 'light', 2: 'in between', 3: 'demanding' }

/** Beside every share: where the figures that are named come from. */
export function limitSourceWords(figures: CaseloadFigures, { limitPercent }: CaseloadLimits): string {
  return isCalledOut(figures)
    ? `${limitPercent}% and ${CALLED_OUT_PERCENT}% are points to talk from. There is no research behind either, and another number is as good.`
    : `${limitPercent}% is a point to talk from. There is no research behind it, and another number is as good.`
}

/** Under every result. */
export const PACING_WORDS = 'Pacing is part of the craft.'

/** What the sums say against the person's own limits, one sentence each. Empty where nothing is above one. */
export function limitSentences(figures: CaseloadFigures, limits: CaseloadLimits): readonly string[] {
  const { clients, traumaClients, sessions, traumaSessions, demandingClients } = figures
  const ofClients = isAbove(traumaClients, clients, limits.limitPercent)
  const ofSessions = isAbove(traumaSessions, sessions, limits.limitPercent)
  const sentences: string[] = []
  if (ofClients || ofSessions)
    sentences.push(
      `Trauma-focused work is above the limit of ${limits.limitPercent}%: ${whichWords(ofClients, ofSessions)}.`,
    )
  if (isCalledOut(figures))
    sentences.push(
      `It is at ${CALLED_OUT_PERCENT}% or more. On weeks when you are worn out, that is worth a talk with someone.`,
    )
  if (limits.demandingCap !== null && demandingClients > limits.demandingCap)
    sentences.push(
      `${demandingClients} demanding clients at a time, where you had ${limits.demandingCap} in mind.`,
    )
  return sentences
}

function isCalledOut({ clients, traumaClients, sessions, traumaSessions }: CaseloadFigures): boolean {
  return (
    clients > 0 &&
    (traumaClients * 100 >= CALLED_OUT_PERCENT * clients ||
      traumaSessions * 100 >= CALLED_OUT_PERCENT * sessions)
  )
}

function whichWords(ofClients: boolean, ofSessions: boolean): string {
  if (ofClients && ofSessions) return 'by clients and by sessions'
  return ofClients ? 'by clients, not by sessions' : 'by sessions, not by clients'
}
