import { createVaultDispatcher } from '../../main/vault/dispatch.ts'
import { createKeyDerivation } from '../../main/vault/keys/derive-key.ts'
import { createSession } from '../../main/vault/session.ts'
import { realFiles } from '../../main/vault/storage/file-layer.ts'
import type { CallName, Input, Output } from '../../shared/contract/index.ts'
import { MADE_UP_SET_UP } from '../made-up-set-up.ts'

/** A vault as one run of the app has it, on a day of its own. */
export type UsedVault = ReturnType<typeof openUsedVault>

/** Starts a session on `folder` at a moment; nothing is unlocked yet. The key costs little. */
export function openUsedVault(folder: string, nowMs: number) {
  const session = createSession({
    folder,
    files: realFiles,
    deriveKey: createKeyDerivation(
      new URL('../../main/vault/keys/key-derivation-worker.ts', import.meta.url),
    ),
    keyDerivation: { passes: 3, memoryKiB: 64 * 1024 },
  })
  const dispatch = createVaultDispatcher(session, (error) => String(error))
  return {
    close: session.close,
    countPages: () =>
      session.store().read((db) => db.one<{ count: number }>('SELECT count(*) AS count FROM journal_entry'))
        ?.count ?? 0,
    /** Throws where the answer is a failure. */
    ask: async <K extends CallName>(name: K, input: Input<K>): Promise<Output<K>> => {
      const result = await dispatch(name, input, { nowMs, timeZone: 'UTC' })
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
      return result.value as Output<K>
    },
  }
}

/** Makes the vault, sets it up and types its recovery key back; gives that. */
export async function makeUsedVault(folder: string, nowMs: number, words: string): Promise<string> {
  const vault = openUsedVault(folder, nowMs)
  await vault.ask('vault.create', { passphrase: typed(words) })
  const sheet = await keepShownSheet(vault)
  await vault.ask('plan.saveSetUp', { setUp: MADE_UP_SET_UP })
  vault.close()
  return sheet
}

/** Types the two groups of the recovery key being shown back, as from the paper; gives the whole of it. */
export async function keepShownSheet(vault: UsedVault): Promise<string> {
  const { pending } = await vault.ask('vault.readPendingSheet', {})
  if (pending === null) throw new Error('No sheet is being shown')
  const shown = Buffer.from(pending.recoveryKey).toString('latin1')
  const groups = [0, 7].map((place) => ({ place, typed: typed(shown.slice(16 + 4 * place, 20 + 4 * place)) }))
  await vault.ask('vault.keepSheet', { groups })
  return shown
}

/** Fresh bytes each time, because the vault wipes what it is given. */
export function typed(words: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(words))
}
