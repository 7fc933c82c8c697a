import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import common from '../../styles/common.module.css'
import styles from './gate-page.module.css'
import { SHORTEST_PASSPHRASE, WEAKEST_ACCEPTED } from './passphrase-strength.ts'
import { PassphraseStrengthLine } from './passphrase-strength-line.tsx'
import { suggestPassphrase } from './suggest-passphrase.ts'
import { useStrength } from './use-strength.ts'

/** A passphrase being chosen: typed twice, and whether it may be taken. */
export type NewPassphrase = {
  readonly passphrase: string
  readonly repeated: string
  readonly strength: ReturnType<typeof useStrength>
  readonly isReady: boolean
  readonly setPassphrase: (text: string) => void
  readonly setRepeated: (text: string) => void
}

/** What the fields below work on; whoever shows them keeps this. */
export function useNewPassphrase(): NewPassphrase {
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const strength = useStrength(passphrase)
  const isStrong =
    passphrase.length >= SHORTEST_PASSPHRASE && strength !== null && strength >= WEAKEST_ACCEPTED
  const isReady = isStrong && passphrase === repeated
  return { passphrase, repeated, strength, isReady, setPassphrase, setRepeated }
}

type NewPassphraseFieldsProps = {
  readonly chosen: NewPassphrase
  /** What it is for, where that is not to take the place of another. */
  readonly label?: string
}

/** Choosing a passphrase: the field, how strong it is, an offer of six words, and the same once more. */
export function NewPassphraseFields({ chosen, label = 'Choose a new passphrase' }: NewPassphraseFieldsProps) {
  const { passphrase, repeated, strength, setPassphrase, setRepeated } = chosen
  const [suggestion, setSuggestion] = useState<string | null>(null)
  const differs = repeated !== '' && repeated !== passphrase
  return (
    <>
      <div className={styles.withField}>
        <PassphraseField
          label={label}
          description="Several words are easier to remember than letters and symbols."
          value={passphrase}
          onChange={setPassphrase}
        />
        <PassphraseStrengthLine passphrase={passphrase} strength={strength} />
        {suggestion === null ? (
          <Button kind="plain" onPress={() => setSuggestion(suggestPassphrase())}>
            Offer me six words
          </Button>
        ) : (
          <SixWords
            words={suggestion}
            onOthers={() => setSuggestion(suggestPassphrase())}
            onPutAway={() => setSuggestion(null)}
          />
        )}
      </div>
      <PassphraseField
        label="The same passphrase again"
        value={repeated}
        onChange={setRepeated}
        {...(differs ? { error: 'The two are not the same yet.' } : {})}
      />
    </>
  )
}

type SixWordsProps = {
  readonly words: string
  readonly onOthers: () => void
  readonly onPutAway: () => void
}

/** The words to be copied onto paper, larger than what is said about them. */
function SixWords({ words, onOthers, onPutAway }: SixWordsProps) {
  return (
    <Notice kind="plain" heading="Six words, picked at random on this computer">
      <p className={styles.sixWords}>{words}</p>
      <p>Write them down before you type them in, and keep the paper apart from this computer.</p>
      <div className={common.actions}>
        <Button kind="plain" onPress={onOthers}>
          Pick six others
        </Button>
        <Button kind="plain" onPress={onPutAway}>
          Put these away
        </Button>
      </div>
    </Notice>
  )
}
