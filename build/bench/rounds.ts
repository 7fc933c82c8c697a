/** The milliseconds of every round, side by side. */
export type Rounds = { readonly plain: readonly number[]; readonly respite: readonly number[] }

type Work = (round: number) => number | Promise<number>

/**
 * Measures both sides round by round, so that whatever else the machine does falls on both. The side that goes first
 * changes every round, because the second finds a warmer disk. The first `warmUp` rounds are not kept.
 */
export async function runRounds(
  count: number,
  warmUp: number,
  sides: { readonly plain: Work; readonly respite: Work },
): Promise<Rounds> {
  const plain: number[] = []
  const respite: number[] = []
  for (let round = 0; round < count + warmUp; round += 1) {
    const isPlainFirst = round % 2 === 0
    const first = await (isPlainFirst ? sides.plain : sides.respite)(round)
    const second = await (isPlainFirst ? sides.respite : sides.plain)(round)
    if (round < warmUp) continue
    plain.push(isPlainFirst ? first : second)
    respite.push(isPlainFirst ? second : first)
  }
  return { plain, respite }
}

/** The milliseconds that a piece of work took. */
export async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** The value that `share` (0 to 1) of all values stay at or below: the nearest rank, or the mean of the middle two. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  if (share === 0.5 && sorted.length % 2 === 0) {
    const middle = sorted.length / 2
    return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
  }
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
