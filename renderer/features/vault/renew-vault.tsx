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

/**
 * For when someone knows the passphrase: everything encrypted anew, with a new passphrase and a new sheet. Here the new
 * passphrase is chosen; the section then shows the new sheet, and nothing changes before that was typed back.
 */
export function RenewVault({ onDone }: { readonly onDone: (words: string) => void }) {
  const [current, setCurrent] = useState('')
  const chosen = useNewPassphrase()
  const { run, isBusy, failure } = useKeyTask()
  const isReady = chosen.isReady && current !== ''
  const renew = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    void run(async () => {
      const result = await call('vault.prepareRenewal', {
        current: passphraseBytes(current),
        next: passphraseBytes(chosen.passphrase),
      })
      if (result.ok) onDone('')
      return result
    })
  }
  return (
    <form className={styles.form} onSubmit={renew}>
      <h3>Someone knows my passphrase</h3>
      <p>
        A new passphrase alone does not help against a person who also has a copy of the vault folder. Here
        everything is encrypted anew: a new key, a new passphrase, a new recovery sheet. Nothing that was
        written changes, and the old vault stays as it is until the new one is proven.
      </p>
      <p>
        Copies made before stay readable to whoever has the copy and the old passphrase. Backups made before
        open with the old recovery sheet, later ones with the new one.
      </p>
      <PassphraseField label="Current passphrase" value={current} onChange={setCurrent} />
      <NewPassphraseFields chosen={chosen} />
      <FailureNotice failure={failure} />
      <div className={common.actions}>
        <Button
          kind="primary"
          type="submit"
          isDisabled={!isReady}
          isPending={isBusy}
          pendingWords="Making the new key and sheet"
        >
          Go on to the new sheet
        </Button>
        <Button kind="plain" isDisabled={isBusy} onPress={() => onDone('')}>
          Not now
        </Button>
        <WaitsFor isOver={isReady}>Enter your current passphrase first, and the new one twice.</WaitsFor>
      </div>
    </form>
  )
}
