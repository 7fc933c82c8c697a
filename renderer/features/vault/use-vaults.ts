import { useState } from 'react'
import type { Result } from '../../../shared/result.ts'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { useLoaded } from '../../app/use-loaded.ts'

const readVaults = () => call('vaults.list', {})

/** Where a chosen folder is no vault; a vault is known by its header. */
const NO_VAULT_THERE: ErrorWords = {
  happened: 'There is no vault in that folder.',
  nextStep: 'A vault folder ends in .vault and holds a file named vault.hdr. Choose that folder itself.',
}

/** The vaults this computer knows. Choosing one puts a fresh window in place of this one. */
export function useVaults() {
  const { loaded, reload } = useLoaded(readVaults)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const after = async (change: Promise<Result<unknown>>) => {
    const result = await change
    setFailure(result.ok || result.error.code === 'cancelled' ? null : wordsOf(result.error))
    reload()
  }
  return {
    loaded,
    reload,
    failure,
    actions: {
      choose: (id: string) => void after(call('vaults.choose', { id })),
      openFolder: () => void after(call('vaults.openFolder', {})),
      addNew: () => void after(call('vaults.addNew', {})),
      rename: (id: string, name: string) => void after(call('vaults.rename', { id, name })),
      forget: (id: string) => void after(call('vaults.forget', { id })),
      findAgain: () => void after(call('vaults.findAgain', {})),
    },
  }
}

export type VaultActions = ReturnType<typeof useVaults>['actions']

function wordsOf(error: Parameters<typeof errorWords>[0]): ErrorWords {
  return error.code === 'not-found' ? NO_VAULT_THERE : errorWords(error)
}
