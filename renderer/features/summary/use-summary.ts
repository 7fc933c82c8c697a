import { useCallback, useState } from 'react'
import type { SummaryChoices } from '../../../shared/contract/summary.ts'
import { call } from '../../api/bridge.ts'
import { errorWords } from '../../api/error-words.ts'
import { useAutosave } from '../../app/use-autosave.ts'
import { useLoaded } from '../../app/use-loaded.ts'

const readDocument = () => call('summary.readDocument', {})

/** The page being put together. */
export function useSummaryDocument() {
  return useLoaded(readDocument)
}

/** The choices as they are made, each saved as it is made. */
export function useChoices(start: SummaryChoices) {
  const [choices, setChoices] = useState(start)
  const save = useCallback(async (value: SummaryChoices) => {
    const result = await call('summary.saveChoices', { choices: value })
    return result.ok
      ? ({ ok: true } as const)
      : ({ ok: false, failure: errorWords(result.error).happened } as const)
  }, [])
  const { status, change, flush } = useAutosave(save)
  const choose = (changes: Partial<SummaryChoices>) => {
    const next = { ...choices, ...changes }
    setChoices(next)
    change(next)
  }
  return { choices, choose, status, flush }
}
