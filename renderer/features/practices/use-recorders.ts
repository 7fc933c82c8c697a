import type { Output } from '../../../shared/contract/index.ts'
import type { Recorder, RecorderChoice } from '../../../shared/domain/practices/recorders.ts'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { useSavedChanges } from '../../app/use-saved-changes.ts'

export type PracticesOverview = Output<'practices.readOverview'>

const readOverview = () => call('practices.readOverview', {})

/** Which recorders are open and what was marked today, and saying whether one stays. */
export function useRecorders() {
  const { loaded, reload } = useLoaded(readOverview)
  const { failure, after } = useSavedChanges(reload)
  return {
    loaded,
    reload,
    failure,
    choose: (recorder: Recorder, choice: RecorderChoice) =>
      void after(call('practices.chooseRecorder', { recorder, choice })),
  }
}
