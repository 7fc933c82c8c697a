import { useCallback, useState } from 'react'
import type { Input, Output } from '../../../shared/contract/index.ts'
import type {
  Appointment,
  Arrangement,
  OwnTherapy,
  Reflection,
  SupportEntry,
} from '../../../shared/contract/support.ts'
import type { AccountabilityKind } from '../../../shared/domain/support/kinds.ts'
import type { Result } from '../../../shared/result.ts'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { useSavedChanges } from '../../app/use-saved-changes.ts'

export type SupportOverview = Output<'support.readOverview'>
export type ArrangementPage = Output<'support.readArrangement'>

const readOverview = () => call('support.readOverview', {})
const readDue = () => call('support.readDue', {})

/** Everything on the Support screens. */
export function useSupport() {
  return useLoaded(readOverview)
}

/** What asks for a look today. */
export function useDue() {
  return useLoaded(readDue)
}

/** One arrangement with what was written for it. */
export function useArrangement(kind: AccountabilityKind) {
  return useLoaded(useCallback(() => call('support.readArrangement', { kind }), [kind]))
}

export const saveEntry = (entry: SupportEntry) => call('support.saveEntry', { entry })
export const saveAppointment = (appointment: Appointment) => call('support.saveAppointment', { appointment })
export const saveArrangement = (arrangement: Arrangement) => call('support.saveArrangement', { arrangement })
export const saveReflection = (reflection: Omit<Reflection, 'date'>) =>
  call('support.saveReflection', { reflection })
export const saveOwnTherapy = (ownTherapy: OwnTherapy) => call('support.saveOwnTherapy', { ownTherapy })

type Settlement = Input<'support.settle'>

/** What can be done with one press; each is saved first and then read back by `onChanged`. */
export function useSupportActions(onChanged: () => void) {
  const { failure, after: kept } = useSavedChanges(onChanged)
  const [settled, setSettled] = useState<Settlement | null>(null)
  const after = async (change: Promise<Result<unknown>>) => (await kept(change)).ok
  return {
    failure,
    markUsed: (id: string) => after(call('support.markUsed', { id })),
    removeEntry: (id: string, removed: boolean) => after(call('support.removeEntry', { id, removed })),
    removeAppointment: (id: string, removed: boolean) =>
      after(call('support.removeAppointment', { id, removed })),
    endArrangement: (kind: AccountabilityKind) => after(call('support.endArrangement', { kind })),
    /** What was settled last, so that it can be taken back; null where nothing was. */
    settled,
    settle: async (settlement: Settlement) => {
      const isKept = await after(call('support.settle', settlement))
      if (isKept) setSettled(settlement)
      return isKept
    },
    takeBack: async ({ subject, on }: Settlement) => {
      if (await after(call('support.unsettle', { subject, on }))) setSettled(null)
    },
    snooze: (subject: string, days: number) => after(call('support.snooze', { subject, days })),
  }
}

export type SupportActions = ReturnType<typeof useSupportActions>

/** What came of saving the calendar file, in words. */
export type CalendarOutcome =
  | { readonly kind: 'idle' | 'working' }
  | { readonly kind: 'done'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly words: ErrorWords }

/** Saves the appointments as a calendar file. */
export function useCalendarFile() {
  const [outcome, setOutcome] = useState<CalendarOutcome>({ kind: 'idle' })
  const save = async () => {
    setOutcome({ kind: 'working' })
    const result = await call('support.saveCalendar', {})
    setOutcome(
      result.ok
        ? { kind: 'done', fileName: result.value.fileName }
        : { kind: 'failed', words: errorWords(result.error) },
    )
  }
  return { outcome, save }
}
