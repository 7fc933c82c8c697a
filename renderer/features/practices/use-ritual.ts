import { useCallback, useState } from 'react'
import type { RitualChoice } from '../../../shared/domain/practices/rituals.ts'
import { lineProblem } from '../../../shared/domain/practices/texts.ts'
import { call } from '../../api/bridge.ts'
import { errorWords } from '../../api/error-words.ts'
import type { SaveOutcome } from '../../app/autosave.ts'
import { useAutosave } from '../../app/use-autosave.ts'
import { useLoaded } from '../../app/use-loaded.ts'

const readRitual = () => call('practices.readRitual', {})

/** The chosen rituals as they were last saved. */
export function useRitualChoice() {
  return useLoaded(readRitual)
}

/** Choosing rituals; every change is saved by itself. */
export function useRitualForm(start: RitualChoice) {
  const [choice, setChoice] = useState(start)
  const save = useCallback(async (next: RitualChoice): Promise<SaveOutcome> => {
    const problem = lineProblem(next.ownWords) ?? lineProblem(next.intention)
    if (problem !== null) return { ok: false, failure: problem }
    const result = await call('practices.saveRitual', { choice: next })
    return result.ok ? { ok: true } : { ok: false, failure: errorWords(result.error).happened }
  }, [])
  const { status, change } = useAutosave(save)
  return {
    choice,
    status,
    change: (more: Partial<RitualChoice>) => {
      const next = { ...choice, ...more }
      setChoice(next)
      change(next)
    },
  }
}
