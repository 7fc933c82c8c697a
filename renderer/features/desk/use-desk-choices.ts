import { useState } from 'react'
import type { DeskChoices } from '../../../shared/contract/desk.ts'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { useSavedChanges } from '../../app/use-saved-changes.ts'

const readChoices = () => call('desk.readChoices', {})

/** What was chosen for this desk; every change is kept at once. */
export function useDeskChoices() {
  const { loaded, reload } = useLoaded(readChoices)
  const { failure, after } = useSavedChanges(reload)
  const [usualTextPercent, setPercent] = useState<number | null>(null)
  const change = (changes: Partial<DeskChoices>) => void after(call('desk.changeChoices', changes))
  const zoom = (direction: 'in' | 'out' | 'reset') =>
    void call('desk.zoom', { direction }).then((result) => result.ok && setPercent(result.value.percent))
  return { loaded, reload, change, zoom, percent: usualTextPercent, failure }
}
