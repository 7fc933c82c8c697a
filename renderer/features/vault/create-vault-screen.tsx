import { type FormEvent, useState } from 'react'
import { HELP_AT_START } from '../../../shared/domain/help/time-off.ts'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { passphraseBytes } from '../../api/passphrase-bytes.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import { GatePage } from './gate-page.tsx'
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase-fields.tsx'
import { RecoverySheet } from './recovery-sheet.tsx'
import { RestoreForm } from './restore-form.tsx'
import { VaultsScreen } from './vaults-screen.tsx'

/** The first thing a new person sees: what this is, the passphrase that will keep it, and the key for the worst day. */
export function CreateVaultScreen({ onHelp }: { readonly onHelp: () => void }) {
  const [way, setWay] = useState<'make' | 'vaults' | 'backup'>('make')
  const [made, setMade] = useState<{ readonly recoverySecret: string; readonly madeOn: string } | null>(null)
  if (way === 'vaults') return <VaultsScreen onHelp={onHelp} onBack={() => setWay('make')} />
  if (way === 'backup')
    return (
      <GatePage title="Go back to a backup" lede="A new vault is made out of it." onHelp={onHelp}>
        <RestoreForm name={null} onBack={() => setWay('make')} />
      </GatePage>
    )
  if (made === null)
    return (
      <MakeVault
        onHelp={onHelp}
        onMade={setMade}
        onVaults={() => setWay('vaults')}
        onRestore={() => setWay('backup')}
      />
    )
  return (
    <GatePage title="The recovery sheet" onHelp={onHelp}>
      <RecoverySheet {...made} onKept={() => void call('vault.enter', {})} doneLabel="Go on" />
    </GatePage>
  )
}

type MakeVaultProps = {
  readonly onHelp: () => void
  readonly onMade: (made: { readonly recoverySecret: string; readonly madeOn: string }) => void
  readonly onVaults: () => void
  readonly onRestore: () => void
}

function MakeVault({ onHelp, onMade, onVaults, onRestore }: MakeVaultProps) {
  const chosen = useNewPassphrase()
  const [isMaking, setMaking] = useState(false)
  const [failure, setFailure] = useState<ErrorWords | null>(null)

  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (isMaking || !chosen.isReady) return
    setMaking(true)
    setFailure(null)
    const result = await call('vault.create', { passphrase: passphraseBytes(chosen.passphrase) })
    const today = result.ok ? await call('plan.readSetUp', {}) : result
    setMaking(false)
    if (result.ok && today.ok)
      onMade({ recoverySecret: result.value.recoverySecret, madeOn: today.value.today })
    else if (!result.ok) setFailure(errorWords(result.error))
    else if (!today.ok) setFailure(errorWords(today.error))
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
        <NewPassphraseFields chosen={chosen} />
        <FailureNotice failure={failure} />
        <Button
          kind="primary"
          type="submit"
          isDisabled={!chosen.isReady}
          isPending={isMaking}
          pendingWords="Making the vault"
        >
          Make the vault
        </Button>
        <Button kind="plain" onPress={onVaults}>
          There is a vault already
        </Button>
        <Button kind="plain" onPress={onRestore}>
          Go back to a backup
        </Button>
      </form>
    </GatePage>
  )
}
