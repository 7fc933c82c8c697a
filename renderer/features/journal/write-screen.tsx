import { useCallback } from 'react'
import type { JournalKind } from '../../../shared/domain/journal/kinds.ts'
import { call } from '../../api/bridge.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { useLoaded } from '../../app/use-loaded.ts'
import { JournalPage } from './journal-page.tsx'

type WriteScreenProps = { readonly kind: JournalKind; readonly stepId: string | null }

/** Writing today's page of a kind: it goes on where it was left, however often it is opened. */
export function WriteScreen({ kind, stepId }: WriteScreenProps) {
  const load = useCallback(async () => {
    const [found, today] = await Promise.all([
      call('journal.findForToday', { kind, stepId }),
      call('plan.readToday', {}),
    ])
    if (!found.ok) return found
    if (!today.ok) return today
    const { state } = today.value
    return {
      ok: true,
      value: { entry: found.value.entry, planDay: state.kind === 'day' ? state.day : null },
    } as const
  }, [kind, stepId])
  const { loaded, reload } = useLoaded(load)
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ entry, planDay }) => <JournalPage start={entry ?? { kind, stepId }} planDay={planDay} isToday />}
    </ScreenGate>
  )
}
