import { type FormEvent, useState } from 'react'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { passphraseBytes } from '../../api/passphrase-bytes.ts'
import { recoveryKeyBytes } from '../../api/recovery-key-bytes.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import { KeyField } from '../../components/key-field.tsx'
import { WaitsFor } from '../../components/waits-for.tsx'
import common from '../../styles/common.module.css'
import { GatePage } from './gate-page.tsx'
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase-fields.tsx'
import { KEY_HINT } from './recovery-groups.ts'

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
  const isReady = chosen.isReady && typed.trim() !== ''

  const recover = async (event: FormEvent) => {
    event.preventDefault()
    if (isOpening || !isReady) return
    setOpening(true)
    setFailure(null)
    const result = await call('vault.recover', {
      secret: recoveryKeyBytes(typed),
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
      lede="The key on the sheet opens the vault, and you choose a new passphrase. What you wrote stays as it is."
      onHelp={onHelp}
    >
      <form onSubmit={(event) => void recover(event)}>
        <KeyField label="Recovery key" description={KEY_HINT} value={typed} onChange={setTyped} />
        <NewPassphraseFields chosen={chosen} />
        <FailureNotice failure={failure} />
        <div className={common.actions}>
          <Button
            kind="primary"
            type="submit"
            isDisabled={!isReady}
            isPending={isOpening}
            pendingWords="Opening"
          >
            Open and set the new passphrase
          </Button>
          <Button kind="plain" onPress={onBack}>
            Back
          </Button>
          <WaitsFor isOver={isReady}>Enter the key first, and the new passphrase twice.</WaitsFor>
        </div>
      </form>
    </GatePage>
  )
}
