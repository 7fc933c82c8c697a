import { type FormEvent, useState } from 'react'
import { HELP_AT_START } from '../../../shared/domain/help/time-off.ts'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { passphraseBytes } from '../../api/passphrase-bytes.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import { WaitsFor } from '../../components/waits-for.tsx'
import common from '../../styles/common.module.css'
import styles from './gate-page.module.css'
import { GatePage } from './gate-page.tsx'
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase-fields.tsx'
import { RecoverySheet, type ShownSheet } from './recovery-sheet.tsx'
import { RestoreForm } from './restore-form.tsx'
import { VaultsScreen } from './vaults-screen.tsx'

/** The first thing a new person sees: what this is, the passphrase that will keep it, and the key for the worst day. */
export function CreateVaultScreen({ onHelp }: { readonly onHelp: () => void }) {
  const [way, setWay] = useState<'make' | 'vaults' | 'backup'>('make')
  const [sheet, setSheet] = useState<ShownSheet | null>(null)
  if (way === 'vaults') return <VaultsScreen onHelp={onHelp} onBack={() => setWay('make')} />
  if (way === 'backup')
    return (
      <GatePage title="Start from a backup" lede="The backup becomes your vault." onHelp={onHelp}>
        <RestoreForm name={null} onBack={() => setWay('make')} isFirst />
      </GatePage>
    )
  if (sheet === null)
    return (
      <MakeVault
        onHelp={onHelp}
        onMade={setSheet}
        onVaults={() => setWay('vaults')}
        onRestore={() => setWay('backup')}
      />
    )
  return (
    <GatePage title="The recovery sheet" onHelp={onHelp}>
      <RecoverySheet sheet={sheet} onKept={() => void call('vault.enter', {})} />
    </GatePage>
  )
}

type MakeVaultProps = {
  readonly onHelp: () => void
  readonly onMade: (sheet: ShownSheet) => void
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
    const shown = result.ok ? await call('vault.readPendingSheet', {}) : result
    setMaking(false)
    if (!shown.ok) setFailure(errorWords(shown.error))
    else if (shown.value.pending !== null) onMade(shown.value.pending)
  }

  return (
    <GatePage title="A private place for thirty days" onHelp={onHelp}>
      <p>
        What you write stays in a vault on this computer, locked with your passphrase. Nothing is sent
        anywhere.
      </p>
      {HELP_AT_START.map((line) => (
        <p key={line} className={common.small}>
          {line}
        </p>
      ))}
      <form onSubmit={(event) => void create(event)}>
        <NewPassphraseFields chosen={chosen} label="Choose a passphrase" />
        <FailureNotice failure={failure} />
        <div className={common.actions}>
          <Button
            kind="primary"
            type="submit"
            isDisabled={!chosen.isReady}
            isPending={isMaking}
            pendingWords="Making the vault"
          >
            Make the vault
          </Button>
          <WaitsFor isOver={chosen.isReady}>Type the same passphrase twice first.</WaitsFor>
        </div>
        <div className={styles.ways}>
          <Button kind="plain" onPress={onVaults}>
            I have a vault already
          </Button>
          <Button kind="plain" onPress={onRestore}>
            Start from a backup
          </Button>
        </div>
      </form>
    </GatePage>
  )
}
