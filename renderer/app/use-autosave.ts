import { useEffect, useRef, useState } from 'react'
import { type Autosave, createAutosave, type SaveOutcome, type SaveStatus } from './autosave.ts'
import { registerFlush } from './flush-register.ts'

/**
 * An autosave that lives as long as the screen it is on. Leaving the screen saves what is left; locking does too.
 * `save` may change from one render to the next; the newest is used.
 */
export function useAutosave<T>(save: (value: T) => Promise<SaveOutcome>): {
  readonly status: SaveStatus
  readonly change: (value: T) => void
  readonly flush: () => Promise<boolean>
} {
  const [status, setStatus] = useState<SaveStatus>({ kind: 'unchanged' })
  const newestSave = useRef(save)
  newestSave.current = save
  const autosave = useRef<Autosave<T> | null>(null)
  autosave.current ??= createAutosave<T>({ save: (value) => newestSave.current(value), report: setStatus })
  const { change, flush, handOver, stop } = autosave.current

  useEffect(() => {
    const unregister = registerFlush({ flush, handOver })
    return () => {
      void flush().then(() => {
        unregister()
        stop()
      })
    }
  }, [flush, handOver, stop])

  return { status, change, flush }
}
