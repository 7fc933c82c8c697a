import { useEffect, useState } from 'react'

const TICK_MS = 15_000

/** Whole minutes since the page was opened. Nothing counts down and nothing is ever blocked. */
export function useMinutes(): number {
  const [minutes, setMinutes] = useState(0)
  useEffect(() => {
    const startedAt = performance.now()
    const timer = setInterval(() => setMinutes(Math.floor((performance.now() - startedAt) / 60_000)), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return minutes
}
