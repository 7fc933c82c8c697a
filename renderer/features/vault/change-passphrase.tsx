import { type FormEvent, useState } from 'react'
import { call } from '../../api/bridge.ts'
import { passphraseBytes } from '../../api/passphrase-bytes.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { WaitsFor } from '../../components/waits-for.tsx'
import common from '../../styles/common.module.css'
import { useKeyTask } from './key-task.tsx'
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase-fields.tsx'
import styles from './passphrase-settings.module.css'

/** A new passphrase in place of the present one. While it is being changed, the form cannot be left. */
export function ChangePassphrase({ onDone }: { readonly onDone: (words: string) => void }) {
  const [current, setCurrent] = useState('')
  const chosen = useNewPassphrase()
  const { run, isBusy, failure } = useKeyTask()
  const isReady = chosen.isReady && current !== ''
  const change = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    void run(async () => {
      const result = await call('vault.changePassphrase', {
        current: passphraseBytes(current),
        next: passphraseBytes(chosen.passphrase),
      })
      if (result.ok)
        onDone('The passphrase is changed. The old one no longer opens the vault; the recovery sheet does.')
      return result
    })
  }
  return (
    <form className={styles.form} onSubmit={change}>
      <h3>Change the passphrase</h3>
      <PassphraseField label="Current passphrase" value={current} onChange={setCurrent} autoFocus />
      <NewPassphraseFields chosen={chosen} />
      <FailureNotice failure={failure} />
      <div className={common.actions}>
        <Button kind="primary" type="submit" isDisabled={!isReady} isPending={isBusy} pendingWords="Changing">
          Change the passphrase
        </Button>
        <Button kind="plain" isDisabled={isBusy} onPress={() => onDone('')}>
          Not now
        </Button>
        <WaitsFor isOver={isReady}>Enter your current passphrase first, and the new one twice.</WaitsFor>
      </div>
    </form>
  )
}
