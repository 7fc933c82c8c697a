import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createVaultDispatcher } from '../../../main/vault/dispatch.ts'
import type { DeriveKey } from '../../../main/vault/keys/derive-key.ts'
import { createSession, type Session } from '../../../main/vault/session.ts'
import { realFiles } from '../../../main/vault/storage/file-layer.ts'
import type { CallName, Input, Output } from '../../../shared/contract/index.ts'
import type { Result } from '../../../shared/result.ts'

/** A vault under attack, asked as the app asks it. */
export type AttackedVault = {
  readonly session: Session
  readonly send: <K extends CallName>(name: K, input: Input<K>) => Promise<Result<Output<K>>>
  /** Any name, any payload: what a page that was taken over could send. */
  readonly ask: (name: string, payload: unknown) => Promise<Result<unknown>>
  /** Unexpected errors; every one of them is a finding. */
  readonly bugs: readonly unknown[]
  readonly passDays: (days: number) => void
}

/** UTF-8 bytes; fresh each time, because the vault wipes what it is given. */
export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text))
}

const NOW_MS = Date.UTC(2026, 2, 2, 17)

/** The stand-in for Argon2id, for who knows the passphrase and opens the vault by hand. */
export const attackersKey: DeriveKey = async ({ passphrase, salt }) =>
  new Uint8Array(createHash('sha256').update(salt).update(passphrase).digest())

/**
 * Opens the dispatcher over a folder. `keyDelayMs` is how long one key derivation takes; its strength is not what is
 * attacked here, so a hash stands in for Argon2id, and 500 overlaps take a minute and not an hour.
 */
export function attackedVault(folder: string, keyDelayMs: () => number = () => 0): AttackedVault {
  const deriveKey: DeriveKey = async (request) => {
    const key = await attackersKey(request)
    await pause(keyDelayMs())
    return key
  }
  const session = createSession({
    folder,
    files: realFiles,
    deriveKey,
    keyDerivation: { passes: 3, memoryKiB: 64 * 1024 },
    quietBeforeCheckMs: 0,
  })
  const bugs: unknown[] = []
  let nowMs = NOW_MS
  const dispatch = createVaultDispatcher(session, (error) => {
    bugs.push(error)
    return 'attack'
  })
  const ask = (name: string, payload: unknown) => dispatch(name, payload, { nowMs, timeZone: 'UTC' })
  return {
    session,
    bugs,
    ask,
    send: async <K extends CallName>(name: K, input: Input<K>) =>
      (await ask(name, input)) as Result<Output<K>>,
    passDays: (days) => {
      nowMs += days * 86_400_000
    },
  }
}

/** The recovery key that is being shown, as text; null where none is. */
export async function readShownKey(vault: AttackedVault): Promise<string | null> {
  const shown = await vault.send('vault.readPendingSheet', {})
  if (!shown.ok || shown.value.pending === null) return null
  return Buffer.from(shown.value.pending.recoveryKey).toString('latin1')
}

/** Two groups of a recovery key, as typed from the paper. */
export function twoGroups(key: string) {
  return [1, 6].map((place) => ({ place, typed: bytes(key.slice(16 + 4 * place, 20 + 4 * place)) }))
}
