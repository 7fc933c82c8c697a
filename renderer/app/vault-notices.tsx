import { useEffect, useState } from 'react'
import type { VaultHealth } from '../../shared/contract/vault.ts'
import { call } from '../api/bridge.ts'
import { Notice } from '../components/notice.tsx'
import { HistoryNotice, type VaultPast } from './history-notice.tsx'

/** What is wrong with the vault as a whole, above whatever screen is open, until it was read. */
export function VaultNotices({ past }: { readonly past: VaultPast }) {
  const health = useHealth()
  const [seen, setSeen] = useState<readonly string[]>([])
  const see = (what: string) => () => setSeen((before) => [...before, what])
  return (
    <>
      <HistoryNotice past={past} />
      {health === 'older-parts' && !seen.includes('parts') && (
        <Notice kind="failed" heading="Parts of this vault are not the newest" onDismiss={see('parts')}>
          Some pages lie in the file as they were at an earlier time, which no use of Respite does. A sync
          program, a failing disk or a person may have done it. Copy the vault folder somewhere safe as it is,
          then compare with your latest backup. Nothing was changed.
        </Notice>
      )}
      {health === 'damaged' && !seen.includes('damaged') && (
        <Notice kind="failed" heading="Parts of this vault cannot be read" onDismiss={see('damaged')}>
          The disk gives back something other than what was written. What still opens is right. Copy the vault
          folder to another disk first, then restore your latest backup beside it. Nothing was changed.
        </Notice>
      )}
    </>
  )
}

/** Looks through the vault once after it was opened; it takes seconds to minutes and disturbs nobody. */
function useHealth(): VaultHealth | null {
  const [health, setHealth] = useState<VaultHealth | null>(null)
  useEffect(() => {
    let isCurrent = true
    void call('vault.awaitCheck', {}).then((result) => {
      if (isCurrent && result.ok) setHealth(result.value.health)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return health
}
