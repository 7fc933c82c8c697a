/** How hard a passphrase is to guess, 0 to 4, as @zxcvbn-ts counts. */
export type PassphraseStrength = 0 | 1 | 2 | 3 | 4

/** Below this a new passphrase is not taken: 3 means more than 10^8 guesses at a second each (zxcvbn's own scale). */
export const WEAKEST_ACCEPTED: PassphraseStrength = 3

/** The fewest characters, whatever the estimate says; the vault process has the same floor. */
export const SHORTEST_PASSPHRASE = 12

/** Words for each level; the bar beside them never stands alone. */
export const STRENGTH_WORDS: Readonly<Record<PassphraseStrength, string>> = {
  0: 'Guessed at once',
  1: 'Guessed within minutes',
  2: 'Guessed within days',
  3: 'Hard to guess',
  4: 'Very hard to guess',
}

/**
 * An estimator with the common and the English dictionaries. They are large, so they are loaded only where a
 * passphrase is chosen. Nothing leaves the page.
 */
export async function loadStrengthEstimator(): Promise<(passphrase: string) => PassphraseStrength> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  const estimator = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  })
  // Beyond 100 characters the estimate only gets slower, never lower.
  return (passphrase) => estimator.check(passphrase.slice(0, 100)).score
}
