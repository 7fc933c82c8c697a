import { type Answer, HIGHER_IS_BETTER, ITEMS, type ProQolItem } from './items.ts'
import { type Answers, answerTo } from './scoring.ts'

/** Below two points one answer moves too easily to be worth naming. A design choice, not a published figure. */
const SMALLEST_SHIFT = 2

const MOST_MOVERS_EACH_WAY = 3

/**
 * Items about startle (5), reliving what clients lived through (14), reminders and avoidance (23), intrusive thoughts
 * (25) and gaps in memory (28). They can read like symptoms, so they enter print only if ticked.
 */
const SENSITIVE_ITEMS: ReadonlySet<number> = new Set([5, 14, 23, 25, 28])

export interface Mover {
  readonly item: ProQolItem
  readonly first: Answer
  readonly now: Answer
  /** How many answer steps it moved, 2 to 4, without a sign. */
  readonly shift: number
  readonly sensitive: boolean
}

export interface Movers {
  readonly towardsBetter: readonly Mover[]
  readonly towardsWorse: readonly Mover[]
}

/**
 * The items that moved most, at most three each way and at least two steps each, largest first and then by number.
 * "Better" follows the scale an item belongs to, after reversal. Items left out at either time are passed over.
 */
export function findMovers(first: Answers, now: Answers): Movers {
  const towardsBetter: Mover[] = []
  const towardsWorse: Mover[] = []
  for (const item of ITEMS) {
    const before = answerTo(first, item.number)
    const after = answerTo(now, item.number)
    if (before === null || after === null) continue
    const shift = Math.abs(after - before)
    if (shift < SMALLEST_SHIFT) continue
    const mover = { item, first: before, now: after, shift, sensitive: SENSITIVE_ITEMS.has(item.number) }
    const list = after > before === isHigherAnswerBetter(item) ? towardsBetter : towardsWorse
    list.push(mover)
  }
  return { towardsBetter: largest(towardsBetter), towardsWorse: largest(towardsWorse) }
}

/**
 * The movers a printed page may name. What is left out is not replaced by a smaller one: the list would then claim
 * to hold the items that moved most.
 */
export function printableMovers(movers: Movers, includeSensitive: boolean): Movers {
  if (includeSensitive) return movers
  return {
    towardsBetter: movers.towardsBetter.filter((mover) => !mover.sensitive),
    towardsWorse: movers.towardsWorse.filter((mover) => !mover.sensitive),
  }
}

function isHigherAnswerBetter(item: ProQolItem): boolean {
  return HIGHER_IS_BETTER[item.subscale] !== item.reversed
}

function largest(movers: readonly Mover[]): readonly Mover[] {
  return movers
    .toSorted((a, b) => b.shift - a.shift || a.item.number - b.item.number)
    .slice(0, MOST_MOVERS_EACH_WAY)
}
