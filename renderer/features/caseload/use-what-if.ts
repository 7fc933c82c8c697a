import { useCallback, useState } from 'react'
import type { AdjustmentField } from '../../../shared/domain/caseload/adjustments.ts'
import type { WhatIfChange } from '../../../shared/domain/caseload/what-if.ts'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'

/** The list as it is, and the words of the decision that is tried ('' where there is none). */
export function useWhatIfData(field: AdjustmentField | null) {
  const load = useCallback(async () => {
    const caseload = await call('caseload.read', {})
    if (!caseload.ok) return caseload
    const worksheet = await call('caseload.readAdjustments', {})
    if (!worksheet.ok) return worksheet
    const decision = worksheet.value.adjustments.find((known) => known.field === field)?.decision ?? ''
    return { ok: true, value: { caseload: caseload.value, decision } } as const
  }, [field])
  return useLoaded(load)
}

/** A lighter client as the what-if adds one: one session a week, not trauma-focused, demand 1. */
const LIGHTER = { sessionsPerWeek: 1, isTraumaFocused: false, demand: 1 } as const

/** What is being tried. It lives as long as the screen and goes nowhere else. */
export function useWhatIf() {
  const [changes, setChanges] = useState<readonly WhatIfChange[]>([])
  const about = (clientId: string) => (change: WhatIfChange) =>
    change.kind !== 'added' && change.clientId === clientId
  const replace = (change: Exclude<WhatIfChange, { kind: 'added' }>) =>
    setChanges((before) => [...before.filter((known) => !about(change.clientId)(known)), change])
  return {
    changes,
    takeOut: (clientId: string) => replace({ kind: 'without', clientId }),
    changeSessions: (clientId: string, sessionsPerWeek: number) =>
      replace({ kind: 'sessions', clientId, sessionsPerWeek }),
    addLighter: () =>
      setChanges((before) => [...before, { kind: 'added', id: crypto.randomUUID(), client: LIGHTER }]),
    undo: (undone: WhatIfChange) => setChanges((before) => before.filter((change) => change !== undone)),
  }
}
