import { type FormEvent, type ReactNode, useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import { call } from '../../api/bridge.ts'
import { errorWords } from '../../api/error-words.ts'
import { passphraseBytes } from '../../api/passphrase-bytes.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import styles from './gate-page.module.css'
import { GatePage } from './gate-page.tsx'
import { LOCK_WORDS, notSavedWords } from './lock-words.ts'
import { RecoverScreen } from './recover-screen.tsx'
import { RestoreForm } from './restore-form.tsx'
import type { VaultStatus } from './use-vault-status.ts'
import { useVaults } from './use-vaults.ts'
import { VaultsScreen } from './vaults-screen.tsx'

type LockScreenProps = {
  readonly status: VaultStatus
  readonly onHelp: () => void
  /** The person gave up on a vault whose folder is gone. */
  readonly onForgotten: () => void
  /** What else there is to say while it is locked. */
  readonly besides?: ReactNode
}

/** What a locked Respite shows: one field, the reason where there is one, and help. */
export function LockScreen(props: LockScreenProps) {
  const [way, setWay] = useState<'passphrase' | 'sheet' | 'backup' | 'vaults'>('passphrase')
  const goBack = () => setWay('passphrase')
  if (way === 'sheet') return <RecoverScreen onHelp={props.onHelp} onBack={goBack} />
  if (way === 'backup')
    return (
      <GatePage title="Go back to a backup" lede="The backup becomes your vault." onHelp={props.onHelp}>
        <RestoreForm name={null} onBack={goBack} />
      </GatePage>
    )
  if (way === 'vaults') return <VaultsScreen onHelp={props.onHelp} onBack={goBack} />
  return (
    <PassphraseScreen
      {...props}
      onRecover={() => setWay('sheet')}
      onRestore={() => setWay('backup')}
      onVaults={() => setWay('vaults')}
    />
  )
}

type PassphraseScreenProps = LockScreenProps & {
  readonly onRecover: () => void
  readonly onRestore: () => void
  readonly onVaults: () => void
}

function PassphraseScreen(props: PassphraseScreenProps) {
  const { status, onHelp, onForgotten, onRecover, onRestore, onVaults } = props
  const { loaded, failure: vaultsFailure, actions } = useVaults()
  const vaults = loaded.state === 'ready' ? loaded.value.vaults : []
  const current = vaults.find(({ isCurrent }) => isCurrent)
  const [passphrase, setPassphrase] = useState('')
  const [isOpening, setOpening] = useState(false)
  const [failure, setFailure] = useState<AppError | null>(null)

  const unlock = async (event: FormEvent) => {
    event.preventDefault()
    if (isOpening || passphrase === '') return
    setOpening(true)
    setFailure(null)
    const result = await call('vault.unlock', { passphrase: passphraseBytes(passphrase) })
    // On success the desktop puts a fresh window in place of this one, so nothing is left to do here.
    if (result.ok) return
    setOpening(false)
    setFailure(result.error)
  }

  const reason = LOCK_WORDS[status.lockReason]
  return (
    <GatePage title="Respite" onHelp={onHelp}>
      <form onSubmit={(event) => void unlock(event)}>
        {vaults.length > 1 && current !== undefined && <p>{current.name}</p>}
        {reason !== null && <p>{reason}</p>}
        {props.besides}
        {current?.isThere === false && (
          <Notice kind="attention" heading="The vault is not where it was">
            <p>
              Its folder was moved, or the disk it lies on is not connected: {current.folder}. Connect the
              disk, or say where the folder is now.
            </p>
            <Button kind="quiet" onPress={actions.findAgain}>
              Find the folder
            </Button>
          </Notice>
        )}
        <FailureNotice failure={vaultsFailure} />
        {!status.everythingSaved && (
          <Notice kind="attention" heading="One thing to check">
            {notSavedWords(status)}
          </Notice>
        )}
        <PassphraseField
          label="Passphrase"
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          {...(failure?.code === 'wrong-passphrase' ? { error: wholeWords(failure) } : {})}
        />
        {failure !== null && failure.code !== 'wrong-passphrase' && (
          <UnlockFailure failure={failure} onForgotten={onForgotten} />
        )}
        <Button kind="primary" type="submit" isPending={isOpening} pendingWords="Opening">
          Unlock
        </Button>
        <div className={styles.ways}>
          <Button kind="plain" onPress={onRecover}>
            Open with the recovery sheet instead
          </Button>
          <Button kind="plain" onPress={onRestore}>
            Go back to a backup
          </Button>
          <Button kind="plain" onPress={onVaults}>
            Other vaults
          </Button>
        </div>
      </form>
    </GatePage>
  )
}

/** What happened and what to do, said in one place. */
function wholeWords(failure: AppError): string {
  const { happened, nextStep } = errorWords(failure)
  return `${happened} ${nextStep}`
}

function UnlockFailure({
  failure,
  onForgotten,
}: {
  readonly failure: AppError
  readonly onForgotten: () => void
}) {
  const words = errorWords(failure)
  const isFolderGone = failure.code === 'vault-missing' && failure.part === 'folder'
  const forget = () => void call('vault.forgetMissing', {}).then(onForgotten)
  return (
    <Notice kind="failed" heading={words.happened}>
      <p>{words.nextStep}</p>
      {isFolderGone && (
        <Button kind="plain" onPress={forget}>
          Stop looking for it, and begin with a new vault
        </Button>
      )}
    </Notice>
  )
}
