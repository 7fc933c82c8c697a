import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { useSavedChanges } from '../../app/use-saved-changes.ts'

async function readBoth() {
  const [titles, spelling] = await Promise.all([call('journal.readTitles', {}), call('spelling.read', {})])
  if (!titles.ok) return titles
  if (!spelling.ok) return spelling
  return {
    ok: true,
    value: {
      hidesTitles: titles.value.isHidden,
      checksSpelling: spelling.value.isOn,
      hasSystemChecker: spelling.value.isOfTheSystem,
    },
  } as const
}

/** What lists show of a page, and whether spelling is checked; both change at once. */
export function useReadingSettings() {
  const { loaded, reload } = useLoaded(readBoth)
  const { failure, after } = useSavedChanges(reload)
  return {
    settings: loaded.state === 'ready' ? loaded.value : null,
    failure: loaded.state === 'failed' ? loaded.error : failure,
    hideTitles: (isHidden: boolean) => void after(call('journal.setTitles', { isHidden })),
    checkSpelling: (isOn: boolean) => void after(call('spelling.set', { isOn })),
  }
}
