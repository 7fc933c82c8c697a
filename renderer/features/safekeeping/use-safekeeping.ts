import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { useSavedChanges } from '../../app/use-saved-changes.ts'

const readState = async () => {
  const [kept, locking] = await Promise.all([call('safekeeping.read', {}), call('vault.readLocking', {})])
  if (!kept.ok) return kept
  if (!locking.ok) return locking
  return { ok: true as const, value: { ...kept.value, ...locking.value } }
}

/** How the vault is kept safe, and what can be changed about it. */
export function useSafekeeping() {
  const { loaded, reload } = useLoaded(readState)
  const { failure, after } = useSavedChanges(reload)
  return {
    loaded,
    reload,
    failure,
    setLegalHold: (isOn: boolean) => void after(call('safekeeping.setLegalHold', { isOn })),
    setIdleMinutes: (idleMinutes: number) => void after(call('vault.keepLocking', { idleMinutes })),
  }
}

const readDue = () => call('safekeeping.read', {})

/** Since when trying the recovery sheet is due; null where it is not, or not known yet. */
export function useRehearsalDue(): string | null {
  const { loaded } = useLoaded(readDue)
  return loaded.state === 'ready' ? loaded.value.rehearsalDueSince : null
}
