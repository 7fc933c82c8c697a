import { type Freshness, MOST_HISTORIES } from '../../shared/contract/vault.ts'
import type { SeenVault } from './settings.ts'

/**
 * What a vault is to those of its id that were seen here. `continued`: one of them, grown or as it was, or the first.
 * `older`: as it was before. `fork`: written on elsewhere, apart from what was last open here.
 */
export type Verdict = 'continued' | 'older' | 'fork'

type Histories = SeenVault['histories']
type History = Histories[number]

/** `known` are the marks of these histories that the open vault has. */
export function judgeHistory(now: Freshness, histories: Histories, known: readonly string[]): Verdict {
  if (histories.length === 0) return 'continued'
  const own = histories.find((history) => hasGrownFrom(history, known))
  if (own !== undefined) return isBehind(now, own) ? 'older' : 'continued'
  return histories.every((history) => hasFewer(now, history)) ? 'older' : 'fork'
}

/** The mark of the history an open vault goes on with; null where that has none yet, or there is no such history. */
export function continuedFrom(histories: Histories, known: readonly string[]): string | null {
  return histories.find((history) => hasGrownFrom(history, known))?.mark ?? null
}

/** The histories with that of `now` first, in the place of the one that was kept under `own`. */
export function withHistory(histories: Histories, now: Freshness, own: string | null): Histories {
  const { generation, commits, mark } = now
  // One without a mark is what an earlier build kept: the same history, before there were marks.
  const others = histories.filter((history) => history.mark !== null && ![own, mark].includes(history.mark))
  return [{ generation, commits, mark }, ...others].slice(0, MOST_HISTORIES)
}

/** A history kept by an earlier build has no mark, and is judged by its counters alone. */
function hasGrownFrom(history: History, known: readonly string[]): boolean {
  return history.mark === null || known.includes(history.mark)
}

/** Opening leaves a mark, and that is a transaction: a vault under another mark that was not written on has one more. */
function hasFewer(now: Freshness, seen: History): boolean {
  return now.commits < seen.commits + (now.mark === seen.mark ? 0 : 1)
}

function isBehind(now: Freshness, seen: History): boolean {
  return hasFewer(now, seen) || now.generation < seen.generation
}
