import { type FormEvent, useState } from 'react'
import { call } from '../../api/bridge.ts'
import { passphraseBytes } from '../../api/passphrase-bytes.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { Section } from '../../components/section.tsx'
import { WaitsFor } from '../../components/waits-for.tsx'
import common from '../../styles/common.module.css'
import { useKeyTask } from './key-task.tsx'
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase-fields.tsx'
import styles from './passphrase-settings.module.css'
import { RecoverySheet } from './recovery-sheet.tsx'
import { RenewVault } from './renew-vault.tsx'

/** Changing the passphrase, and a new recovery sheet for one that was lost or seen. Each opens only when asked for. */
export function PassphraseSettings({ today }: { readonly today: string }) {
  const [open, setOpen] = useState<'nothing' | 'passphrase' | 'recovery' | 'renew'>('nothing')
  const [news, setNews] = useState('')
  const close = (words: string) => {
    setOpen('nothing')
    setNews(words)
  }
  return (
    <Section
      title="Passphrase and recovery sheet"
      description="The passphrase opens the vault. The sheet opens it when the passphrase is lost."
    >
      <p role="status">{news}</p>
      {open === 'nothing' && (
        <>
          <Button kind="quiet" onPress={() => setOpen('passphrase')}>
            Change the passphrase
          </Button>
          <Button kind="quiet" onPress={() => setOpen('recovery')}>
            Make a new recovery sheet
          </Button>
          <Button kind="plain" onPress={() => setOpen('renew')}>
            Someone knows my passphrase
          </Button>
        </>
      )}
      {open === 'passphrase' && <ChangePassphrase onDone={close} />}
      {open === 'recovery' && <NewRecoverySheet today={today} onDone={close} />}
      {open === 'renew' && <RenewVault today={today} onDone={close} />}
    </Section>
  )
}

function ChangePassphrase({ onDone }: { readonly onDone: (words: string) => void }) {
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
        <Button kind="plain" onPress={() => onDone('')}>
          Not now
        </Button>
        <WaitsFor isOver={isReady}>Enter your current passphrase first, and the new one twice.</WaitsFor>
      </div>
    </form>
  )
}

function NewRecoverySheet({
  today,
  onDone,
}: {
  readonly today: string
  readonly onDone: (words: string) => void
}) {
  const [current, setCurrent] = useState('')
  const [secret, setSecret] = useState<string | null>(null)
  const { run, isBusy, failure } = useKeyTask()
  const renew = (event: FormEvent) => {
    event.preventDefault()
    void run(async () => {
      const result = await call('vault.renewRecovery', { passphrase: passphraseBytes(current) })
      if (result.ok) setSecret(result.value.recoverySecret)
      return result
    })
  }
  if (secret !== null)
    return (
      <RecoverySheet
        recoverySecret={secret}
        madeOn={today}
        doneLabel="I have the new sheet"
        onKept={() =>
          onDone('The new sheet holds. Sheets made before no longer open the vault; destroy them.')
        }
      />
    )
  return (
    <form className={styles.form} onSubmit={renew}>
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
        <Button kind="plain" onPress={() => onDone('')}>
          Not now
        </Button>
      </div>
    </form>
  )
}
