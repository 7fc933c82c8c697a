import { useCallback, useState } from 'react'
import { errorWords } from '../api/error-words.ts'
import { FailedState } from '../components/failed-state.tsx'
import { LoadingState } from '../components/loading-state.tsx'
import { BackupPlace } from '../features/backup/backup-place.tsx'
import { ClientHourGate } from '../features/desk/client-hour-gate.tsx'
import { SnoozeLine } from '../features/desk/snooze-line.tsx'
import { HelpScreen } from '../features/help/help-screen.tsx'
import { SetUpScreen } from '../features/plan/set-up-screen.tsx'
import { CreateVaultScreen } from '../features/vault/create-vault-screen.tsx'
import { LockScreen } from '../features/vault/lock-screen.tsx'
import { useVaultStatus } from '../features/vault/use-vault-status.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { KeyMap } from './key-map.tsx'
import styles from './shell.module.css'
import { Shell } from './shell.tsx'
import { useDeskKeys } from './use-desk-keys.ts'

/** Everything the window shows: the lock gate first, and what is behind it only while the vault is open. */
export function App() {
  return (
    <ErrorBoundary>
      <LockGate />
      <Keys />
    </ErrorBoundary>
  )
}

/** The keys that hold on every page of the window. */
function Keys() {
  const [isOpen, setOpen] = useState(false)
  useDeskKeys(useCallback(() => setOpen(true), []))
  return <KeyMap isOpen={isOpen} onClose={() => setOpen(false)} />
}

function LockGate() {
  const { status, hasSetUp, reload } = useVaultStatus()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const openHelp = () => setHelpOpen(true)

  if (isHelpOpen)
    return (
      <main className={styles.gate}>
        <HelpScreen onClose={() => setHelpOpen(false)} />
      </main>
    )
  if (status.state === 'loading')
    return (
      <main className={styles.gate}>
        <LoadingState>Opening</LoadingState>
      </main>
    )
  if (status.state === 'failed') {
    const words = errorWords(status.error)
    return (
      <main className={styles.gate}>
        <FailedState
          heading={words.happened}
          nextStep={words.nextStep}
          actionLabel="Try again"
          onAction={reload}
        />
      </main>
    )
  }
  switch (status.value.state) {
    case 'no-vault':
      return <CreateVaultScreen onHelp={openHelp} />
    case 'unlocked':
      return hasSetUp === false ? (
        <SetUpScreen onHelp={openHelp} onDone={reload} backupPlace={<BackupPlace />} />
      ) : (
        <Shell past={status.value} />
      )
    default:
      return (
        <ClientHourGate>
          <LockScreen status={status.value} onHelp={openHelp} onForgotten={reload} besides={<SnoozeLine />} />
        </ClientHourGate>
      )
  }
}
