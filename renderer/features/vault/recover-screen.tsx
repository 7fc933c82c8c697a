import { type FormEvent, useState } from 'react'
import { SECRET_PREFIX, wholeSecret } from '../../../shared/domain/safekeeping/recovery-key.ts'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { passphraseBytes } from '../../api/passphrase-bytes.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { GatePage } from './gate-page.tsx'
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase-fields.tsx'

/** The passphrase is forgotten: the key from the sheet opens the vault and sets a new one. */
export function RecoverScreen({
  onHelp,
  onBack,
}: {
  readonly onHelp: () => void
  readonly onBack: () => void
}) {
  const [typed, setTyped] = useState('')
  const [isOpening, setOpening] = useState(false)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const chosen = useNewPassphrase()

  const recover = async (event: FormEvent) => {
    event.preventDefault()
    if (isOpening || !chosen.isReady || typed.trim() === '') return
    setOpening(true)
    setFailure(null)
    const result = await call('vault.recover', {
      secret: wholeSecret(typed),
      next: passphraseBytes(chosen.passphrase),
    })
    // On success the desktop puts a fresh window in place of this one.
    if (result.ok) return
    setOpening(false)
    setFailure(errorWords(result.error))
  }
  return (
    <GatePage
      title="Open with the recovery sheet"
      lede="The key on the sheet opens the vault and sets a new passphrase. Nothing in the vault changes."
      onHelp={onHelp}
    >
      <form onSubmit={(event) => void recover(event)}>
        <TextField
          label="Recovery key"
          description={`All fifteen groups, in order; spaces and small letters are fine. ${SECRET_PREFIX} in front may be left out.`}
          isMultiline
          value={typed}
          onChange={setTyped}
        />
        <NewPassphraseFields chosen={chosen} />
        <FailureNotice failure={failure} />
        <Button
          kind="primary"
          type="submit"
          isDisabled={!chosen.isReady || typed.trim() === ''}
          isPending={isOpening}
          pendingWords="Opening"
        >
          Open and set the new passphrase
        </Button>
        <Button kind="plain" onPress={onBack}>
          Back to the passphrase
        </Button>
      </form>
    </GatePage>
  )
}
