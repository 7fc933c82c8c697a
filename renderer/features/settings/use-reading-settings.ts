import { useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'

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
  const [failure, setFailure] = useState<AppError | null>(null)
  const after = (result: { readonly ok: true } | { readonly ok: false; readonly error: AppError }) => {
    setFailure(result.ok ? null : result.error)
    reload()
  }
  return {
    settings: loaded.state === 'ready' ? loaded.value : null,
    failure: loaded.state === 'failed' ? loaded.error : failure,
    hideTitles: (isHidden: boolean) => void call('journal.setTitles', { isHidden }).then(after),
    checkSpelling: (isOn: boolean) => void call('spelling.set', { isOn }).then(after),
  }
}
