import { StrengthMeter } from '../../components/strength-meter.tsx'
import {
  type PassphraseStrength,
  SHORTEST_PASSPHRASE,
  STRENGTH_WORDS,
  WEAKEST_ACCEPTED,
} from './passphrase-strength.ts'

type PassphraseStrengthLineProps = {
  readonly passphrase: string
  readonly strength: PassphraseStrength | null
}

/** How hard the passphrase is to guess, in words and a bar, and what it needs where that is not enough. */
export function PassphraseStrengthLine({ passphrase, strength }: PassphraseStrengthLineProps) {
  if (strength === null)
    return <StrengthMeter level={-1} words="How hard it is to guess shows here" advice={null} />
  const isTooShort = passphrase.length < SHORTEST_PASSPHRASE
  const needed = isTooShort
    ? `At least ${SHORTEST_PASSPHRASE} characters are needed.`
    : strength < WEAKEST_ACCEPTED
      ? 'Another word or two that nobody connects with you would do it.'
      : null
  return <StrengthMeter level={strength} words={STRENGTH_WORDS[strength]} advice={needed} />
}
