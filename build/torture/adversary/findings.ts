/** What one attack found; nothing of it may ever be more than 0. */
export type Findings = {
  /** Acknowledged and not there, or not as it was. */
  readonly lost: number
  /** A passphrase or sheet that was told to work and does not, or one that should not and does. */
  readonly unopenable: number
  /** Files outside the chosen folders that were created, changed or deleted. */
  readonly outsideTouched: number
}
