import { useEffect, useState } from 'react'
import { call } from '../../api/bridge.ts'
import { errorWords } from '../../api/error-words.ts'

/**
 * The codes one entry is linked to. A page that was never saved has no entry to link yet: what was chosen is kept here
 * and linked after its first save.
 */
export function useEntryCodes(entryId: string, isStored: boolean, onLinked: () => void) {
  const [codeIds, setCodeIds] = useState<readonly string[]>([])
  const [unsaved, setUnsaved] = useState<readonly string[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)

  useEffect(() => {
    let isCurrent = true
    void call('codes.readForEntry', { entryId }).then((result) => {
      if (isCurrent && result.ok)
        setCodeIds((before) => (before.length === 0 ? result.value.codeIds : before))
    })
    return () => {
      isCurrent = false
    }
  }, [entryId])

  useEffect(() => {
    if (unsaved === null || !isStored) return
    let isCurrent = true
    void call('codes.setForEntry', { entryId, codeIds: [...unsaved] }).then((result) => {
      if (!isCurrent) return
      setFailure(result.ok ? null : errorWords(result.error).happened)
      if (!result.ok) return
      setUnsaved((now) => (now === unsaved ? null : now))
      onLinked()
    })
    return () => {
      isCurrent = false
    }
  }, [entryId, unsaved, isStored, onLinked])

  const choose = (next: readonly string[]) => {
    setCodeIds(next)
    setUnsaved(next)
  }
  return { codeIds, choose, isWaiting: unsaved !== null && !isStored, failure }
}
