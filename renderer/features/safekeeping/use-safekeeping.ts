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
    letHeldGo: async () => {
      const result = await after(call('safekeeping.letHeldGo', {}))
      return result.ok ? result.value : null
    },
    setIdleMinutes: (idleMinutes: number) => void after(call('vault.keepLocking', { idleMinutes })),
  }
}

const readDue = () => call('safekeeping.read', {})

/** What is due with the recovery sheet: making one, trying the one there is, or, null, nothing that is known yet. */
export function useSheetDue(): 'make' | 'try' | null {
  const { loaded } = useLoaded(readDue)
  if (loaded.state !== 'ready') return null
  const { sheetKeptOn, rehearsalDueSince } = loaded.value
  if (sheetKeptOn === null) return 'make'
  return rehearsalDueSince === null ? null : 'try'
}
