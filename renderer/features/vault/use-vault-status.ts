import { useEffect, useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'

export type VaultStatus = Output<'vault.status'>

const readStatus = () => call('vault.status', {})

/** Where the vault stands and, once it is open, whether set-up was finished (null while that is not known yet). */
export function useVaultStatus() {
  const { loaded: status, reload } = useLoaded(readStatus)
  const [hasSetUp, setHasSetUp] = useState<boolean | null>(null)
  useEffect(() => {
    if (status.state !== 'ready' || status.value.state !== 'unlocked') return
    void call('plan.readSetUp', {}).then((result) => {
      if (result.ok) setHasSetUp(result.value.setUp !== null)
    })
  }, [status])
  return { status, hasSetUp, reload }
}
