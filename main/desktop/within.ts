/**
 * What `work` comes to, or `otherwise` where it takes longer than `ms` or fails. For waits that must have an end
 * whatever the other side does; what comes later is dropped.
 */
export function within<T>(work: Promise<T>, ms: number, otherwise: T): Promise<T> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(otherwise), ms)
    const end = (value: T) => {
      clearTimeout(timer)
      resolve(value)
    }
    work.then(end, () => end(otherwise))
  })
}
