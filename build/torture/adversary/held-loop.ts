const LOOK_EVERY_MS = 20
/** Blocked without working: in a pipe, or a disk that does not answer. A busy machine alone never holds one up so long. */
const BLOCKED_MS = 10_000

/** The longest this thread's loop was held meanwhile, in milliseconds of its own work: other work here does not count. */
export async function longestHeld<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly heldMs: number }> {
  let [at, worked] = [performance.now(), workedMs()]
  let heldMs = 0
  const look = () => {
    const [now, nowWorked] = [performance.now(), workedMs()]
    const gap = now - at
    heldMs = Math.max(heldMs, gap > BLOCKED_MS ? gap : Math.min(gap, nowWorked - worked))
    ;[at, worked] = [now, nowWorked]
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  try {
    const value = await work()
    look()
    return { value, heldMs: Math.round(heldMs) }
  } finally {
    clearInterval(timer)
  }
}

function workedMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
