import { useCallback, useState } from 'react'
import { isDeepWork, type JournalKind } from '../../../shared/domain/journal/kinds.ts'
import { call } from '../../api/bridge.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { useLoaded } from '../../app/use-loaded.ts'
import { DeepGate } from './deep-gate.tsx'
import { JournalPage } from './journal-page.tsx'
import { Landing } from './landing.tsx'

const NO_ENTRY = { ok: true, value: { entry: null } } as const

type WriteScreenProps = {
  readonly kind: JournalKind
  readonly stepId: string | null
  /** Begins a page of its own, although there is one of today. */
  readonly isNew: boolean
}

/**
 * Writing a page of a kind. Today's goes on where it was left, however often it is opened; kinds of which there are
 * several a day begin anew. Deep work has its gate before and its landing after.
 */
export function WriteScreen({ kind, stepId, isNew }: WriteScreenProps) {
  const load = useCallback(async () => {
    const [found, today] = await Promise.all([
      isNew ? NO_ENTRY : call('journal.findForToday', { kind, stepId }),
      call('plan.readToday', {}),
    ])
    if (!found.ok) return found
    if (!today.ok) return today
    const { state } = today.value
    return {
      ok: true,
      value: { entry: found.value.entry, planDay: state.kind === 'day' ? state.day : null },
    } as const
  }, [kind, stepId, isNew])
  const { loaded, reload } = useLoaded(load)
  const { goBack } = useNavigation()
  const [isLanding, setLanding] = useState(false)
  const page = (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ entry, planDay }) => (
        <JournalPage
          start={entry ?? { kind, stepId }}
          planDay={planDay}
          isToday
          {...(isDeepWork(kind) && { onClose: () => setLanding(true) })}
        />
      )}
    </ScreenGate>
  )
  if (isLanding) return <Landing onDone={goBack} />
  return isDeepWork(kind) ? (
    <DeepGate kind={kind} stepId={stepId}>
      {page}
    </DeepGate>
  ) : (
    page
  )
}
