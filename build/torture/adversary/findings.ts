/** What one attack found; no count of it may ever be more than 0. */
export type Findings = {
  /** Acknowledged and not there, or not as it was. */
  readonly lost: number
  /** A passphrase or sheet that was told to work and does not, or one that should not and does. */
  readonly unopenable: number
  /** Files outside the chosen folders that were created, changed or deleted. */
  readonly outsideTouched: number
  /** Calls that were answered by `bug`. */
  readonly bugs: number
  /** Calls, locks or loops that took longer than they may. */
  readonly hung: number
  /** What a person should read who repeats the attack. */
  readonly notes: readonly string[]
}

export const NOTHING_FOUND: Findings = {
  lost: 0,
  unopenable: 0,
  outsideTouched: 0,
  bugs: 0,
  hung: 0,
  notes: [],
}

/** The findings of two parts of one attack. */
export function together(one: Findings, other: Findings): Findings {
  return {
    lost: one.lost + other.lost,
    unopenable: one.unopenable + other.unopenable,
    outsideTouched: one.outsideTouched + other.outsideTouched,
    bugs: one.bugs + other.bugs,
    hung: one.hung + other.hung,
    notes: [...one.notes, ...other.notes],
  }
}

/** Whether there is anything in it. */
export function hasFound({ lost, unopenable, outsideTouched, bugs, hung }: Findings): boolean {
  return lost + unopenable + outsideTouched + bugs + hung > 0
}
