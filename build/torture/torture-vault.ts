import { createVaultDispatcher } from '../../main/vault/dispatch.ts'
import { createKeyDerivation } from '../../main/vault/keys/derive-key.ts'
import { createSession, type Session } from '../../main/vault/session.ts'
import { realFiles } from '../../main/vault/storage/file-layer.ts'
import type { CallName, Input, Output } from '../../shared/contract/index.ts'
import type { AppError } from '../../shared/errors.ts'
import { type EntryState, hashBody } from './change.ts'

/** The real vault over a folder, opened by plain Node, with the lowest cost a header may name. */
export type TortureVault = {
  readonly session: Session
  readonly call: <K extends CallName>(name: K, input: Input<K>) => Promise<Output<K>>
  /** The same for a call that may be refused: how, or null where it was not. */
  readonly attempt: <K extends CallName>(name: K, input: Input<K>) => Promise<AppError | null>
}

/** Opens every vault of a torture run. */
export const TORTURE_PASSPHRASE = 'torture chamber of paper'

const workerFile = new URL('../../main/vault/keys/key-derivation-worker.ts', import.meta.url)

/** Makes or unlocks the vault in `folder`. */
export async function openTortureVault(folder: string): Promise<TortureVault> {
  const session = createSession({
    folder,
    files: realFiles,
    deriveKey: createKeyDerivation(workerFile),
    keyDerivation: { passes: 3, memoryKiB: 64 * 1024 },
    quietBeforeCheckMs: 0,
  })
  const dispatch = createVaultDispatcher(session, (error) => String(error))
  const send = (name: CallName, input: unknown) =>
    dispatch(name, input, { nowMs: Date.now(), timeZone: 'UTC' })
  const attempt: TortureVault['attempt'] = async (name, input) => {
    const result = await send(name, input)
    return result.ok ? null : result.error
  }
  const call = async <K extends CallName>(name: K, input: Input<K>) => {
    const result = await send(name, input)
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
    return result.value as Output<K>
  }
  const passphrase = new Uint8Array(Buffer.from(TORTURE_PASSPHRASE))
  await call(session.state() === 'no-vault' ? 'vault.create' : 'vault.unlock', { passphrase })
  return { session, call, attempt }
}

/** Every entry of an open vault as it was found, by its id. */
export function readEntries(session: Session): ReadonlyMap<string, EntryState> {
  const rows = session
    .store()
    .read((db) =>
      db.all<{ id: string; revision: number; body: string; binned: number }>(
        'SELECT id, revision, body, binned_at_ms IS NOT NULL AS binned FROM journal_entry',
      ),
    )
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        revision: row.revision,
        bodyHash: hashBody(row.body),
        binned: row.binned === 1,
        gone: false,
      },
    ]),
  )
}
