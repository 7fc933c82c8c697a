import { type FormEvent, useState } from 'react'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { passphraseBytes } from '../../api/passphrase-bytes.ts'
import { recoveryKeyBytes } from '../../api/recovery-key-bytes.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { WorkProgress } from '../../app/work-progress.tsx'
import { Button } from '../../components/button.tsx'
import { KeyField } from '../../components/key-field.tsx'
import { WaitsFor } from '../../components/waits-for.tsx'
import common from '../../styles/common.module.css'
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase-fields.tsx'
import { KEY_HINT } from './recovery-groups.ts'
import styles from './restore-form.module.css'

/** On a computer without a vault there is nothing to go back from. */
const CHOOSING_WORDS = {
  first: 'Choose the backup and start from it',
  later: 'Choose the backup and go back to it',
} as const

type RestoreFormProps = {
  /** Null: the desktop asks for a file. */
  readonly name: string | null
  readonly onBack: () => void
  /** There is no vault yet that could be set aside. */
  readonly isFirst?: boolean
}

/** Puts a backup in the place of the vault, under a new passphrase; the vault as it is now is set aside and kept. */
export function RestoreForm({ name, onBack, isFirst = false }: RestoreFormProps) {
  const [typed, setTyped] = useState('')
  const [isRestoring, setRestoring] = useState(false)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const chosen = useNewPassphrase()
  const isReady = chosen.isReady && typed.trim() !== ''
  const restore = async (event: FormEvent) => {
    event.preventDefault()
    if (isRestoring || !isReady) return
    setRestoring(true)
    setFailure(null)
    const next = passphraseBytes(chosen.passphrase)
    const result = await call('backup.restore', { name, secret: recoveryKeyBytes(typed), next })
    // On success the desktop puts a fresh window in place of this one.
    if (result.ok) return
    setRestoring(false)
    if (result.error.code !== 'cancelled') setFailure(errorWords(result.error))
  }
  return (
    <form className={styles.form} onSubmit={(event) => void restore(event)}>
      {!isFirst && (
        <p>The vault you have now is kept: its folder gets today’s date in its name and stays where it is.</p>
      )}
      {name === null && <p className={common.small}>At the end, Respite asks where the backup is.</p>}
      <KeyField
        label="Recovery key"
        description={`From the sheet that was valid when the backup was made; it will open the restored vault too. ${KEY_HINT}`}
        value={typed}
        onChange={setTyped}
      />
      <NewPassphraseFields chosen={chosen} />
      <FailureNotice failure={failure} />
      {isRestoring && <WorkProgress doing="Going back to the backup" />}
      <div className={common.actions}>
        <Button
          kind="primary"
          type="submit"
          isDisabled={!isReady}
          isPending={isRestoring}
          pendingWords="Going back"
        >
          {name === null ? CHOOSING_WORDS[isFirst ? 'first' : 'later'] : 'Go back to this backup'}
        </Button>
        <Button kind="plain" onPress={onBack}>
          Not now
        </Button>
        <WaitsFor isOver={isReady}>Enter the key first, and the new passphrase twice.</WaitsFor>
      </div>
    </form>
  )
}
