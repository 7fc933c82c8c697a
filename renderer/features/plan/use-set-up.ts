import { useCallback, useState } from 'react'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import type { SetUpDraft } from './set-up-form.tsx'

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
  const { setUp, today } = stored.value
  const showHelpLineWhileLocked = outside.ok && outside.value.line !== null
  const draft: SetUpDraft =
    setUp === null
      ? { ...OFFERED, workdays: [...OFFERED.workdays], startsOn: today }
      : { ...setUp, showHelpLineWhileLocked }
  return { ok: true, value: { draft, today, isFirst: setUp === null } } as const
}

/** The set-up as it is being chosen, and the way to keep it. */
export function useSetUp() {
  const { loaded } = useLoaded(loadDraft)
  const [changes, setChanges] = useState<Partial<SetUpDraft>>({})
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const [isSaving, setSaving] = useState(false)

  const change = useCallback((more: Partial<SetUpDraft>) => {
    setFailure(null)
    setChanges((before) => ({ ...before, ...more }))
  }, [])

  const save = async (draft: SetUpDraft): Promise<boolean> => {
    const { showHelpLineWhileLocked, ...setUp } = draft
    setSaving(true)
    const kept = await call('plan.saveSetUp', { setUp })
    const line = showHelpLineWhileLocked ? setUp.localHelpLine : null
    const outcome = kept.ok ? await call('help.keepLocalLine', { line }) : kept
    setSaving(false)
    setFailure(outcome.ok ? null : errorWords(outcome.error))
    return outcome.ok
  }

  return { loaded, changes, change, save, failure, isSaving }
}
