import { oneDecimalWords } from '../number-words.ts'
import { type ChangeWord, isImprovementOutOfReach, type Outcome, RELIABLE_CHANGE } from './change.ts'
import type { ComparedLine, MeasureComparison } from './comparison.ts'
import { ANCHORS, type Answer, HIGHER_IS_BETTER, type Subscale } from './items.ts'
import type { Mover } from './movers.ts'
import { type RetestTiming, WINDOW_DAYS } from './retest.ts'
import { ITEMS_PER_SUBSCALE, type SubscaleScore } from './scoring.ts'

/** Said before thirty equal answers are scored. */
export const EQUAL_ANSWERS_WORDS =
  'That can be right. If it is how you meant them, finish; if not, look again.'

/** Over a measure that was begun more than seven days ago. */
export const STALE_DRAFT_SUGGESTION =
  'These answers were begun more than a week ago and may belong to another month. ' +
  'You might start afresh, or go on with them.'

/**
 * The second sentence of every result, single or compared, on screen and on paper. No line about a score stands
 * without it: a low or better score must not read as an all-clear.
 */
export const WHAT_IS_NOT_ASKED =
  'These questions do not ask about depression, sleep disorders, drink, or thoughts of dying.'

/** Over a single result. */
export const SINGLE_RESULT_SENTENCE =
  'This is where the three scales stood over the 30 days before; each runs from 10 to 50.'

/** Over two results side by side. */
export const COMPARED_RESULT_SENTENCE = 'Three scales, the first time and now; each runs from 10 to 50.'

/** On the page while a measure is open: earlier scores stay out of sight, and so does what would follow from them. */
export const MEASURE_OPEN_SENTENCE =
  'A measure is under way. Until it is finished, no scores are shown, earlier ones included.'

/** Wherever a band is named, this stands in sight of it. */
export const BAND_NOTE =
  'The bands: low is 22 or less, moderate 23 to 41, high 42 or more. A band is not a percentile. ' +
  'Much can change inside one.'

/** Which end of a scale is the easier one, since the three do not agree. */
export function directionSentence(subscale: Subscale): string {
  return HIGHER_IS_BETTER[subscale]
    ? 'On this scale more points are better.'
    : 'On this scale fewer points are better.'
}

/** "27, moderate" or "not scored, 7 of 10 answered". */
export function scoreText(score: SubscaleScore): string {
  return score.kind === 'scored'
    ? `${score.score}, ${score.band}`
    : `not scored, ${score.answered} of ${ITEMS_PER_SUBSCALE} answered`
}

/** How exact one score is. */
export function marginSentence(subscale: Subscale): string {
  return `Give or take about ${oneDecimalWords(RELIABLE_CHANGE[subscale].marginOfOneScore)} points.`
}

export const CHANGE_WORDS: Readonly<Record<ChangeWord, string>> = {
  better: 'better',
  'not-clearly-different': 'not clearly different',
  worse: 'worse',
}

/** At the first "not clearly different" of a page. */
export const NOT_CLEARLY_DIFFERENT_MEANING =
  '“Not clearly different” means that this scale cannot tell. Something may have moved, or may not.'

/** "9 points up", "1 point down" or "the same number". */
export function changeText(change: number): string {
  if (change === 0) return 'the same number'
  const points = Math.abs(change)
  return `${points} ${points === 1 ? 'point' : 'points'} ${change > 0 ? 'up' : 'down'}`
}

/** Beside every line of a comparison. */
export function neededSentence(needed: number): string {
  return `It takes ${needed} points or more to be more than measurement noise.`
}

/** Where the first score left no room for the change that was needed; null elsewhere. */
export function outOfReachSentence(first: number, subscale: Subscale): string | null {
  if (!isImprovementOutOfReach(first, subscale)) return null
  return `The first score was ${first}, and this scale could not have shown an improvement from there.`
}

/** A first crossing; null where there is none or where the check before crossed the same way. */
export function unconfirmedSentence({
  unconfirmed,
  word,
}: Pick<ComparedLine, 'unconfirmed' | 'word'>): string | null {
  if (!unconfirmed) return null
  return word === 'worse'
    ? 'This “worse” is unconfirmed until the next check. It could be noise, or a hard month.'
    : 'This “better” is unconfirmed until the next check. It could be noise, or an easier month.'
}

/** Under every "worse": the one next step, which waits for no confirmation. */
const WORSE_NEXT_STEP =
  'You might tell one person about it this week; that does not have to wait for another check.'

/**
 * What the screen says under one compared scale, in reading order; what the words mean is said once, by the first that
 * needs it. Paper takes the single sentences it needs.
 */
export function comparedLineSentences(line: ComparedLine, explainsTheWord: boolean): readonly string[] {
  return [
    explainsTheWord && line.word === 'not-clearly-different' ? NOT_CLEARLY_DIFFERENT_MEANING : null,
    neededSentence(line.needed),
    outOfReachSentence(line.first, line.subscale),
    unconfirmedSentence(line),
    line.word === 'worse' ? WORSE_NEXT_STEP : null,
  ].filter((sentence) => sentence !== null)
}

/** The first sentence of the help card. All the rest of the card is the same whatever the outcome, in the same place. */
export const HELP_CARD_FIRST_SENTENCES: Readonly<Record<Outcome, string>> = {
  better: 'At least one scale reads better now, and much that can weigh on you is not in these questions.',
  unclear:
    'These scales cannot tell whether anything moved, and being tired out is reason enough to talk to someone.',
  worse: 'At least one scale reads worse; noise or a hard month can do that, and you might tell someone.',
  mixed: 'One scale reads better and another worse, and that is worth going through with someone you trust.',
}

/** How close together the two measures lie; null where nothing needs saying. */
export function timingSentence(timing: RetestTiming, daysApart: number): string | null {
  if (timing === 'clear') return null
  if (timing === 'overlap') return 'The two windows share a day or two.'
  const days = Math.max(daysApart, 0)
  if (days === 0) return 'Early retest: both were taken on one day, so they ask about the same 30 days.'
  return `Early retest: ${days} ${days === 1 ? 'day' : 'days'} apart, so both ask about ${WINDOW_DAYS - days} of the same days.`
}

/** Where the profession word changed between the two. */
export function differentProfessionSentence(first: string, now: string): string {
  return `The first time the questions said “${first}”, this time “${now}”. Another word is another question.`
}

/** What belongs above the lines of one comparison. */
export function comparisonNotes(
  comparison: Pick<MeasureComparison, 'timing' | 'daysApart' | 'sameProfession'>,
  professions: { readonly first: string; readonly latest: string },
): readonly string[] {
  return [
    timingSentence(comparison.timing, comparison.daysApart),
    comparison.sameProfession ? null : differentProfessionSentence(professions.first, professions.latest),
  ].filter((sentence) => sentence !== null)
}

export const MOVERS_HEADING = 'Worth talking about'
export const MOVERS_CAUTION = 'One answer can shift for many reasons.'
export const MOVERS_EASIER = 'Moved to the easier side'
export const MOVERS_HARDER = 'Moved to the harder side'

/** In an empty list. Where the sensitive items were left out it must not claim that nothing moved. */
export function noMoversSentence(includeSensitive: boolean): string {
  return includeSensitive ? 'No single answer moved by two steps or more.' : 'There is nothing to list here.'
}

/** On a printed list without the sensitive items, whether there were any or not, so that the line gives nothing away. */
export const SENSITIVE_MOVERS_LEFT_OUT =
  'Answers about startle, intrusion, reminders and memory are left out of this list.'

/** "19. Work-related tiredness: Often, then Rarely". */
export function moverText({ item, first, now }: Pick<Mover, 'item' | 'first' | 'now'>): string {
  return `${item.number}. ${item.cue}: ${anchorOf(first)}, then ${anchorOf(now)}`
}

function anchorOf(answer: Answer): string {
  return ANCHORS.find((anchor) => anchor.answer === answer)?.label ?? String(answer)
}
