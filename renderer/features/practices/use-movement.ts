import { useCallback, useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import type { Movement } from '../../../shared/contract/practices.ts'
import { dateProblem } from '../../../shared/domain/practices/log-dates.ts'
import { readMinutes } from '../../../shared/domain/practices/movement.ts'
import { lineProblem } from '../../../shared/domain/practices/texts.ts'
import { call, isCollecting } from '../../api/bridge.ts'
import { errorWords } from '../../api/error-words.ts'
import type { SaveOutcome } from '../../app/autosave.ts'
import { useAutosave } from '../../app/use-autosave.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { useSavedChanges } from '../../app/use-saved-changes.ts'

export type MovementLog = Output<'practices.readMovement'>

const readMovement = () => call('practices.readMovement', {})

/** What was noted so far, and removing an entry. */
export function useMovementLog() {
  const { loaded, reload } = useLoaded(readMovement)
  const { failure, after } = useSavedChanges(reload)
  return {
    loaded,
    reload,
    failure,
    remove: (id: string) => after(call('practices.removeMovement', { id })),
  }
}

/** An entry as it stands in the form, with minutes as they were typed. */
export type MovementDraft = Omit<Movement, 'minutes'> & { readonly minutes: string }

/** A blank entry for a day. */
export function blankMovement(date: string): MovementDraft {
  return { id: crypto.randomUUID(), date, what: '', minutes: '', outdoors: false, enjoyed: false }
}

/** An entry that is there, to be changed. */
export function movementToChange({ minutes, ...rest }: Movement): MovementDraft {
  return { ...rest, minutes: minutes === null ? '' : String(minutes) }
}

/** Noting one movement. What can be kept is saved by itself as it is typed. */
export function useMovementForm(start: MovementDraft, today: string, onSaved: () => void) {
  const [draft, setDraft] = useState(start)
  const save = useCallback(
    async (next: MovementDraft): Promise<SaveOutcome> => {
      const minutes = readMinutes(next.minutes)
      if (!minutes.ok) return { ok: false, failure: minutes.words }
      const problem = lineProblem(next.what)
      // A line that is too long is never sent, but handed over at a lock: it is then offered as it stands.
      if (problem !== null && !isCollecting()) return { ok: false, failure: problem }
      const result = await call('practices.saveMovement', { entry: { ...next, minutes: minutes.minutes } })
      if (!result.ok) return { ok: false, failure: errorWords(result.error).happened }
      onSaved()
      return { ok: true }
    },
    [onSaved],
  )
  const { status, change, flush } = useAutosave(save)
  const minutes = readMinutes(draft.minutes)
  return {
    draft,
    status,
    flush,
    problems: {
      what: lineProblem(draft.what),
      minutes: minutes.ok ? null : minutes.words,
      date: dateProblem(draft.date, today),
    },
    change: (more: Partial<MovementDraft>) => {
      const next = { ...draft, ...more }
      setDraft(next)
      const canBeKept = readMinutes(next.minutes).ok && dateProblem(next.date, today) === null
      if (canBeKept && next.what.trim() !== '') change(next)
    },
  }
}
