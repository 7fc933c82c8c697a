import { useCallback, useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import type { Night } from '../../../shared/contract/practices.ts'
import { hoursToType, readHours } from '../../../shared/domain/practices/sleep.ts'
import { call } from '../../api/bridge.ts'
import { errorWords } from '../../api/error-words.ts'
import type { SaveOutcome } from '../../app/autosave.ts'
import { useAutosave } from '../../app/use-autosave.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { useSavedChanges } from '../../app/use-saved-changes.ts'

export type SleepLog = Output<'practices.readSleep'>

const readSleep = () => call('practices.readSleep', {})

/** The nights noted so far, and removing one. */
export function useSleepLog() {
  const { loaded, reload } = useLoaded(readSleep)
  const { failure, after } = useSavedChanges(reload)
  return {
    loaded,
    reload,
    failure,
    remove: (date: string) => after(call('practices.removeNight', { date })),
  }
}

/** A night as it stands in the form: hours as they were typed, and `rested` null until it was said. */
export type NightDraft = Omit<Night, 'rested' | 'quarterHours'> & {
  readonly rested: number | null
  readonly hours: string
}

/** Noting one night. Every change that can be kept is saved by itself; hours that cannot be read wait in the field. */
export function useNightForm(date: string, known: Night | undefined, onSaved: () => void) {
  const [draft, setDraft] = useState<NightDraft>(() => draftOf(date, known))
  const save = useCallback(
    async (next: NightDraft): Promise<SaveOutcome> => {
      const night = nightOf(next)
      if (typeof night === 'string') return { ok: false, failure: night }
      const result = await call('practices.saveNight', { night })
      if (!result.ok) return { ok: false, failure: errorWords(result.error).happened }
      onSaved()
      return { ok: true }
    },
    [onSaved],
  )
  const { status, change } = useAutosave(save)
  const hours = readHours(draft.hours)
  return {
    draft,
    status,
    hoursProblem: hours.ok ? null : hours.words,
    change: (more: Partial<NightDraft>) => {
      const next = { ...draft, ...more }
      setDraft(next)
      // Nothing is kept of a night until it was said how rested it left the person, and no hours that cannot be read.
      if (typeof nightOf(next) !== 'string') change(next)
    },
  }
}

function draftOf(date: string, known: Night | undefined): NightDraft {
  if (known === undefined)
    return { date, rested: null, hours: '', sameBedtime: false, noScreen: false, coolDarkRoom: false }
  const { quarterHours, ...rest } = known
  return { ...rest, hours: hoursToType(quarterHours) }
}

/** The night a form holds, or why it cannot be kept yet. */
function nightOf({ hours, rested, ...rest }: NightDraft): Night | string {
  const read = readHours(hours)
  if (!read.ok) return read.words
  if (rested === null) return 'How rested comes first.'
  return { ...rest, rested, quarterHours: read.quarterHours }
}
