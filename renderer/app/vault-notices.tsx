import { useEffect, useState } from 'react'
import type { Restored } from '../../shared/contract/backup.ts'
import type { VaultHealth } from '../../shared/contract/vault.ts'
import { call } from '../api/bridge.ts'
import { Notice } from '../components/notice.tsx'
import { CutOffNotices } from '../features/transfer/cut-off-notices.tsx'
import { HistoryNotice, type VaultPast } from './history-notice.tsx'
import { ReadingNotice } from './reading-notice.tsx'

/** What is wrong with the vault as a whole, above whatever screen is open, until it was read. */
export function VaultNotices({ past }: { readonly past: VaultPast }) {
  const health = useHealth()
  const restored = useRestored()
  const [seen, setSeen] = useState<readonly string[]>([])
  const see = (what: string) => () => setSeen((before) => [...before, what])
  return (
    <>
      <HistoryNotice past={past} />
      <ReadingNotice />
      {restored?.hold === 'unknown' && !seen.includes('hold') && (
        <Notice kind="attention" heading="Was a legal hold on?" onDismiss={see('hold')}>
          The vault before this one was locked when you went back to the backup, so Respite couldn’t see. If a
          hold was on, switch it on again now, in Security. The vault before keeps its own.
        </Notice>
      )}
      {restored?.provesWriter === false && !seen.includes('unproven') && (
        <Notice
          kind="attention"
          heading="The backup you went back to can’t prove who wrote it"
          onDismiss={see('unproven')}
        >
          It’s of an older kind. It opened with your key, but anyone who could reach the vault’s folder could
          have made one like it. If something here isn’t yours, look at another backup. The ones made from now
          on can prove it.
        </Notice>
      )}
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
      <CutOffNotices />
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

/** What came of the restore this vault was opened by; null where it was opened in another way. */
function useRestored(): Restored | null {
  const [restored, setRestored] = useState<Restored | null>(null)
  useEffect(() => {
    let isCurrent = true
    void call('backup.readRestored', {}).then((result) => {
      if (isCurrent && result.ok) setRestored(result.value.restored)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return restored
}
