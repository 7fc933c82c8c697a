import { useCallback, useRef, useState } from 'react'
import type { ContinuingDue } from '../../../shared/domain/worksheets/continuing.ts'
import type { WorksheetValues } from '../../../shared/domain/worksheets/field.ts'
import {
  type WorksheetName,
  worksheetFields,
  worksheetProblem,
} from '../../../shared/domain/worksheets/worksheets.ts'
import { call, isCollecting } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import type { SaveOutcome } from '../../app/autosave.ts'
import { useAutosave } from '../../app/use-autosave.ts'
import { useLoaded } from '../../app/use-loaded.ts'

/** What was kept of a worksheet, and the person's date. */
export function useWorksheet(name: WorksheetName) {
  return useLoaded(useCallback(() => call('worksheets.read', { name }), [name]))
}

/**
 * A worksheet as it is being filled in. Every change is saved by itself. A text that is too long stays on the screen
 * unsaved, with the reason; a date half typed holds nothing back, the date from before is kept until it is whole.
 */
export function useWorksheetDraft(name: WorksheetName, start: WorksheetValues) {
  const [values, setValues] = useState(start)
  const kept = useRef(start)
  const save = useCallback(
    async (next: WorksheetValues): Promise<SaveOutcome> => {
      const fit = withWholeDates(name, next, kept.current)
      const problem = worksheetProblem(name, fit)
      if (problem !== null) {
        // Never sent, but handed over at a lock: it is then offered as it stands.
        if (isCollecting()) await call('worksheets.save', { name, fields: { ...next } })
        return { ok: false, failure: problem.words }
      }
      const result = await call('worksheets.save', { name, fields: fit })
      if (!result.ok) return { ok: false, failure: errorWords(result.error).happened }
      kept.current = fit
      return { ok: true }
    },
    [name],
  )
  const { status, change } = useAutosave(save)
  return {
    values,
    status,
    change: (next: WorksheetValues) => {
      setValues(next)
      change(next)
    },
  }
}

/** What continues and has come due, and marking one of them as done. */
export function useContinuingDue() {
  const { loaded, reload } = useLoaded(readDue)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const markDone = async (due: ContinuingDue) => {
    const result = await call('worksheets.markDone', due)
    setFailure(result.ok ? null : errorWords(result.error))
    reload()
  }
  return { loaded, failure, markDone }
}

/** The person's own signs, and the first measure beside the latest once the month is over. */
export function useEarlyWarning() {
  return useLoaded(readEarlyWarning)
}

const readDue = () => call('worksheets.readDue', {})

async function readEarlyWarning() {
  const [signs, comparison, due] = await Promise.all([
    call('worksheets.read', { name: 'warning-signs' }),
    call('measure.readComparison', {}),
    readDue(),
  ])
  if (!signs.ok) return signs
  if (!comparison.ok) return comparison
  if (!due.ok) return due
  const { isAfterThePlan } = due.value
  const pair = isAfterThePlan ? comparison.value.pair : null
  return { ok: true, value: { signs: signs.value.fields, isAfterThePlan, pair } } as const
}

function withWholeDates(name: WorksheetName, next: WorksheetValues, kept: WorksheetValues): WorksheetValues {
  const dates = new Set(worksheetFields(name).flatMap(({ id, type }) => (type === 'date' ? [id] : [])))
  return Object.fromEntries(
    Object.entries(next).flatMap(([id, value]) => {
      if (!dates.has(id) || worksheetProblem(name, { [id]: value }) === null) return [[id, value]]
      const before = kept[id]
      return before === undefined ? [] : [[id, before]]
    }),
  )
}
