import type { RitualChoice } from '../../../shared/domain/practices/rituals.ts'
import { lineProblem } from '../../../shared/domain/practices/texts.ts'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { useSavedForm } from './use-saved-form.ts'

const readRitual = () => call('practices.readRitual', {})
const saveRitual = (choice: RitualChoice) => call('practices.saveRitual', { choice })
const problemOf = ({ ownWords, intention }: RitualChoice) => lineProblem(ownWords) ?? lineProblem(intention)

/** The chosen rituals as they were last saved. */
export function useRitualChoice() {
  return useLoaded(readRitual)
}

/** Choosing rituals; every change is saved by itself. */
export function useRitualForm(start: RitualChoice) {
  const { value: choice, status, change } = useSavedForm(start, saveRitual, problemOf)
  return { choice, status, change: (more: Partial<RitualChoice>) => change({ ...choice, ...more }) }
}
