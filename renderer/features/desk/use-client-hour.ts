import { useEffect } from 'react'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'

const LOOK_EVERY_MS = 5_000

const readGate = () => call('desk.readGate', {})

/** Whether this is time with a client, looked at again every few seconds; null while that is not known yet. */
export function useClientHour() {
  const { loaded, reload } = useLoaded(readGate)
  useEffect(() => {
    const timer = setInterval(reload, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [reload])
  if (loaded.state === 'loading') return null
  return loaded.state === 'ready' ? loaded.value : { clientUntilMinutes: null, canSnooze: false }
}
