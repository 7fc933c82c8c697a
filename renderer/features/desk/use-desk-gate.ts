import { useEffect } from 'react'
import { call, onEvent } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'

/** While a client is there the time runs out; at other times a reminder is told of, and only its end is looked for. */
const LOOK_EVERY_MS = { withClient: 5_000, otherwise: 30_000 }
const NOTHING = { clientUntilMinutes: null, canSnooze: false }

const readGate = () => call('desk.readGate', {})

/** Whether a client is here and a reminder is waiting, looked at again every few seconds; null until it is known. */
export function useDeskGate() {
  const { loaded, reload } = useLoaded(readGate)
  const gate = loaded.state === 'ready' ? loaded.value : NOTHING
  const everyMs = gate.clientUntilMinutes === null ? LOOK_EVERY_MS.otherwise : LOOK_EVERY_MS.withClient
  useEffect(() => {
    const timer = setInterval(reload, everyMs)
    const forget = onEvent('desk.reminded', reload)
    return () => {
      clearInterval(timer)
      forget()
    }
  }, [reload, everyMs])
  return { gate: loaded.state === 'loading' ? null : gate, look: reload }
}
