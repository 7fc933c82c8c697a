import { useState } from 'react'
import type { SetUpDraft } from '../../../shared/contract/plan.ts'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import type { SaveOutcome } from '../../app/autosave.ts'
import { useAutosave } from '../../app/use-autosave.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { EARLIEST_START } from './start-date-field.tsx'

/** What set-up offers before anyone chose: every day, Monday to Friday, nine to half past five. */
const OFFERED = {
  professionWord: 'therapist',
  counting: 'calendar-days',
  workdays: [1, 2, 3, 4, 5],
  workdayStartMinutes: 540,
  workdayEndMinutes: 1050,
  dayEndsAtMinutes: 240,
  localHelpLine: null,
  showHelpLineWhileLocked: false,
} as const satisfies Omit<SetUpDraft, 'startsOn' | 'workdays'> & { workdays: readonly number[] }

async function loadDraft() {
  const [stored, outside] = await Promise.all([call('plan.readSetUp', {}), call('help.readLocalLine', {})])
  if (!stored.ok) return stored
  const { setUp, draft, today } = stored.value
  const showHelpLineWhileLocked = outside.ok && outside.value.line !== null
  const offered: SetUpDraft = { ...OFFERED, workdays: [...OFFERED.workdays], startsOn: today }
  const chosen = setUp === null ? (draft ?? offered) : { ...setUp, showHelpLineWhileLocked }
  return { ok: true, value: { draft: chosen, today } } as const
}

/** Whether the choices can be kept as they are: the questions need a word, and the plan a workday and a likely date. */
export function isWhole({ professionWord, workdays, startsOn }: SetUpDraft): boolean {
  return professionWord.trim() !== '' && workdays.length > 0 && startsOn >= EARLIEST_START
}

/** Keeps whole choices as the real ones. The first time, this begins the thirty days. */
async function keep({ showHelpLineWhileLocked, ...setUp }: SetUpDraft) {
  const kept = await call('plan.saveSetUp', { setUp })
  if (!kept.ok) return kept
  return call('help.keepLocalLine', { line: showHelpLineWhileLocked ? setUp.localHelpLine : null })
}

function outcomeOf(result: Awaited<ReturnType<typeof keep>>): SaveOutcome {
  return result.ok ? result : { ok: false, failure: errorWords(result.error).happened }
}

/** The choices before the first day: kept as a draft while they are made, and for real by `begin`. */
export function useFirstSetUp() {
  const { loaded } = useLoaded(loadDraft)
  const { change, flush, ...rest } = useDraft(async (draft) =>
    outcomeOf(await call('plan.keepSetUpDraft', { draft })),
  )
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const [isSaving, setSaving] = useState(false)
  const begin = async (draft: SetUpDraft): Promise<boolean> => {
    setSaving(true)
    await flush()
    const result = await keep(draft)
    setSaving(false)
    setFailure(result.ok ? null : errorWords(result.error))
    return result.ok
  }
  return { loaded, ...rest, change, begin, failure, isSaving }
}

/** The choices later on: each whole state of them is kept as soon as it is there. */
export function useSetUpSettings() {
  const { loaded, reload } = useLoaded(loadDraft)
  const { changes, status, change } = useDraft(async (draft) => outcomeOf(await keep(draft)), isWhole)
  return { loaded, reload, changes, status, change }
}

function useDraft(
  save: (draft: SetUpDraft) => Promise<SaveOutcome>,
  isToSave: (draft: SetUpDraft) => boolean = () => true,
) {
  const [changes, setChanges] = useState<Partial<SetUpDraft>>({})
  const { status, change, flush } = useAutosave(save)
  return {
    changes,
    status,
    flush,
    change: (before: SetUpDraft, more: Partial<SetUpDraft>) => {
      const draft = { ...before, ...more }
      setChanges((changed) => ({ ...changed, ...more }))
      if (isToSave(draft)) change(draft)
    },
  }
}
