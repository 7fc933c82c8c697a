import { type FormEvent, useState } from 'react'
import { wholeSecret } from '../../../shared/domain/safekeeping/recovery-key.ts'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { passphraseBytes } from '../../api/passphrase-bytes.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { WorkProgress } from '../../app/work-progress.tsx'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase-fields.tsx'
import styles from './restore-form.module.css'

type RestoreFormProps = {
  /** Null: the desktop asks for a file. */
  readonly name: string | null
  readonly onBack: () => void
}

/** Puts a backup in the place of the vault, under a new passphrase; the vault as it is now is set aside and kept. */
export function RestoreForm({ name, onBack }: RestoreFormProps) {
  const [typed, setTyped] = useState('')
  const [isRestoring, setRestoring] = useState(false)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const chosen = useNewPassphrase()
  const restore = async (event: FormEvent) => {
    event.preventDefault()
    if (isRestoring || !chosen.isReady || typed.trim() === '') return
    setRestoring(true)
    setFailure(null)
    const next = passphraseBytes(chosen.passphrase)
    const result = await call('backup.restore', { name, secret: wholeSecret(typed), next })
    // On success the desktop puts a fresh window in place of this one.
    if (result.ok) return
    setRestoring(false)
    if (result.error.code !== 'cancelled') setFailure(errorWords(result.error))
  }
  return (
    <form className={styles.form} onSubmit={(event) => void restore(event)}>
      <p>
        The vault as it is now is not deleted: its folder is renamed with today’s date and stays where it is.
      </p>
      <TextField
        label="Recovery key"
        description="From the sheet that was valid when the backup was made. It goes on opening the vault."
        isMultiline
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
          isDisabled={!chosen.isReady || typed.trim() === ''}
          isPending={isRestoring}
          pendingWords="Going back"
        >
          {name === null ? 'Choose the file and go back to it' : 'Go back to this backup'}
        </Button>
        <Button kind="plain" onPress={onBack}>
          Not now
        </Button>
      </div>
    </form>
  )
}
