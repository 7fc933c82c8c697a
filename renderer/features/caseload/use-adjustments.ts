import { useCallback, useRef, useState } from 'react'
import type { Adjustment } from '../../../shared/contract/caseload.ts'
import type { Output } from '../../../shared/contract/index.ts'
import type { AdjustmentField } from '../../../shared/domain/caseload/adjustments.ts'
import { call } from '../../api/bridge.ts'
import { errorWords } from '../../api/error-words.ts'
import type { SaveOutcome } from '../../app/autosave.ts'
import { useAutosave } from '../../app/use-autosave.ts'
import { useLoaded } from '../../app/use-loaded.ts'

export type AdjustmentsData = Output<'caseload.readAdjustments'>

const readAdjustments = () => call('caseload.readAdjustments', {})

/** The worksheet as it is kept. */
export function useAdjustmentsData() {
  return useLoaded(readAdjustments)
}

/** The worksheet as it is typed. Each field is saved by itself; those not saved yet are tried again together. */
export function useAdjustments(kept: readonly Adjustment[]) {
  const [adjustments, setAdjustments] = useState(kept)
  const unsaved = useRef(new Map<AdjustmentField, Adjustment>())
  const save = useCallback(async (): Promise<SaveOutcome> => {
    let failure: string | null = null
    // Each is tried, whatever came of the one before: all of them are handed over where nothing can be saved.
    for (const [field, adjustment] of [...unsaved.current]) {
      const result = await call('caseload.saveAdjustment', { adjustment })
      if (!result.ok) failure = errorWords(result.error).happened
      else if (unsaved.current.get(field) === adjustment) unsaved.current.delete(field)
    }
    return failure === null ? { ok: true } : { ok: false, failure }
  }, [])
  const { status, change: touch } = useAutosave(save)
  const change = (adjustment: Adjustment) => {
    unsaved.current.set(adjustment.field, adjustment)
    setAdjustments((before) => before.map((known) => (known.field === adjustment.field ? adjustment : known)))
    touch(undefined)
  }
  return { adjustments, change, status }
}
