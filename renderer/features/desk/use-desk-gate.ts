import { useEffect } from 'react'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'

const LOOK_EVERY_MS = 5_000
const NOTHING = { clientUntilMinutes: null, canSnooze: false }

const readGate = () => call('desk.readGate', {})

/** Whether a client is here and a reminder is waiting, looked at again every few seconds; null until it is known. */
export function useDeskGate() {
  const { loaded, reload } = useLoaded(readGate)
  useEffect(() => {
    const timer = setInterval(reload, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [reload])
  const gate = loaded.state === 'ready' ? loaded.value : NOTHING
  return { gate: loaded.state === 'loading' ? null : gate, look: reload }
}
