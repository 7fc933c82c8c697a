import { type FormEvent, useState } from 'react'
import { call } from '../../api/bridge.ts'
import { passphraseBytes } from '../../api/passphrase-bytes.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import common from '../../styles/common.module.css'
import { useKeyTask } from './key-task.tsx'
import styles from './passphrase-settings.module.css'

/** Makes a new recovery key; the section then shows it, and the one there is stays valid until it was typed back. */
export function NewRecoverySheet({ onDone }: { readonly onDone: (words: string) => void }) {
  const [current, setCurrent] = useState('')
  const { run, isBusy, failure } = useKeyTask()
  const prepare = (event: FormEvent) => {
    event.preventDefault()
    void run(async () => {
      const result = await call('vault.prepareSheet', { passphrase: passphraseBytes(current) })
      if (result.ok) onDone('')
      return result
    })
  }
  return (
    <form className={styles.form} onSubmit={prepare}>
      <h3>Make a new recovery sheet</h3>
      <PassphraseField label="Current passphrase" value={current} onChange={setCurrent} autoFocus />
      <FailureNotice failure={failure} />
      <div className={common.actions}>
        <Button
          kind="primary"
          type="submit"
          isDisabled={current === ''}
          isPending={isBusy}
          pendingWords="Making the sheet"
        >
          Make the new sheet
        </Button>
        <Button kind="plain" isDisabled={isBusy} onPress={() => onDone('')}>
          Not now
        </Button>
      </div>
    </form>
  )
}
