import { type FormEvent, useState } from 'react'
import { HELP_AT_START } from '../../../shared/domain/help/time-off.ts'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { passphraseBytes } from '../../api/passphrase-bytes.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { GatePage } from './gate-page.tsx'
import { SHORTEST_PASSPHRASE, WEAKEST_ACCEPTED } from './passphrase-strength.ts'
import { PassphraseStrengthLine } from './passphrase-strength-line.tsx'
import { suggestPassphrase } from './suggest-passphrase.ts'
import { useStrength } from './use-strength.ts'

/** The first thing a new person sees: what this is, and the passphrase that will keep it. */
export function CreateVaultScreen({ onHelp }: { readonly onHelp: () => void }) {
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const [suggestion, setSuggestion] = useState<string | null>(null)
  const [isMaking, setMaking] = useState(false)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const strength = useStrength(passphrase)

  const isStrongEnough =
    passphrase.length >= SHORTEST_PASSPHRASE && strength !== null && strength >= WEAKEST_ACCEPTED
  const differs = repeated !== '' && repeated !== passphrase

  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (isMaking || !isStrongEnough || passphrase !== repeated) return
    setMaking(true)
    setFailure(null)
    const result = await call('vault.create', { passphrase: passphraseBytes(passphrase) })
    // On success the desktop puts a fresh window in place of this one.
    if (result.ok) return
    setMaking(false)
    setFailure(errorWords(result.error))
  }

  return (
    <GatePage
      title="A private place for thirty days"
      lede="Respite keeps what you write in a vault on this computer. Nothing is sent anywhere, and nobody else can read it."
      onHelp={onHelp}
    >
      {HELP_AT_START.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <form onSubmit={(event) => void create(event)}>
        <PassphraseField
          label="Choose a passphrase"
          description="Several words are easier to keep in mind than signs. It cannot be reset: without it, the vault stays closed."
          value={passphrase}
          onChange={setPassphrase}
        />
        <PassphraseStrengthLine passphrase={passphrase} strength={strength} />
        {suggestion === null ? (
          <Button kind="plain" onPress={() => setSuggestion(suggestPassphrase())}>
            Offer me six words
          </Button>
        ) : (
          <Notice kind="plain" heading="Six words, drawn on this computer">
            <p>{suggestion}</p>
            <p>Write them down before you type them in below, and keep the paper apart from this computer.</p>
            <Button kind="plain" onPress={() => setSuggestion(suggestPassphrase())}>
              Draw six others
            </Button>
          </Notice>
        )}
        <PassphraseField
          label="The same passphrase again"
          value={repeated}
          onChange={setRepeated}
          {...(differs ? { error: 'The two are not the same yet.' } : {})}
        />
        {failure !== null && (
          <Notice kind="failed" heading={failure.happened}>
            <p>{failure.nextStep}</p>
          </Notice>
        )}
        <Button
          kind="primary"
          type="submit"
          isDisabled={!isStrongEnough || passphrase !== repeated}
          isPending={isMaking}
          pendingWords="Making the vault"
        >
          Make the vault
        </Button>
      </form>
    </GatePage>
  )
}
