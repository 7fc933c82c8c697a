import { useEffect, useState } from 'react'
import { call } from '../api/bridge.ts'
import { Notice } from '../components/notice.tsx'

const BYTES_PER_MB = 1_000_000

/** Says, for as long as it is so, that nothing can be written, and what to do. Not to be put away: what is typed is not kept. */
export function ReadingNotice() {
  const neededBytes = useNeededBytes()
  if (neededBytes === null) return null
  return (
    <Notice kind="attention" heading="Open for reading only: the disk is full">
      This version of Respite has to bring the vault up to date first, and there’s no room for that.
      Everything in it is safe and can be read, but nothing new can be saved. Free about{' '}
      {Math.max(1, Math.ceil(neededBytes / BYTES_PER_MB))} MB on the disk the vault is on, then lock and
      unlock.
    </Notice>
  )
}

/** Null where the vault can be written. */
function useNeededBytes(): number | null {
  const [needed, setNeeded] = useState<number | null>(null)
  useEffect(() => {
    let isCurrent = true
    void call('vault.readMode', {}).then((result) => {
      if (isCurrent && result.ok && result.value.isForReading) setNeeded(result.value.neededBytes)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return needed
}
