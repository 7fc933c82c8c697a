import path from 'node:path'
import { createVaultDispatcher } from '../../main/vault/dispatch.ts'
import { insertEntry } from '../../main/vault/features/journal/journal-repository.ts'
import { writeSetUp } from '../../main/vault/features/plan/set-up-repository.ts'
import { createKeyDerivation, type DeriveKey } from '../../main/vault/keys/derive-key.ts'
import { createSession, type Session } from '../../main/vault/session.ts'
import { realFiles } from '../../main/vault/storage/file-layer.ts'
import type { CallName, Input, Output } from '../../shared/contract/index.ts'
import type { CallMoment } from '../../shared/vault-messages.ts'
import { PAGE, type Side } from './side.ts'

type Call = <K extends CallName>(name: K, input: Input<K>, moment: CallMoment) => Promise<Output<K>>

const workerFile = new URL('../../main/vault/keys/key-derivation-worker.ts', import.meta.url)

/** The vault's side, with every other call of the contract beside those that are compared. */
type RespiteSide = Side & {
  readonly call: Call
  /** The recovery key of the vault `create` made; a copy, because the vault wipes what it is given. */
  readonly recoveryKey: () => Uint8Array<ArrayBuffer>
}

/** The real vault in `parent`, asked through its dispatcher as the app asks it, at the product's own key cost. */
export function createRespiteSide(parent: string): RespiteSide {
  const derivation = timedDerivation(createKeyDerivation(workerFile))
  let opened = startVault(parent, derivation.deriveKey)
  let recoveryKey: Uint8Array<ArrayBuffer> = new Uint8Array()
  return {
    call: (name, input, moment) => opened.call(name, input, moment),
    recoveryKey: () => recoveryKey.slice(),
    create: async (setUp, moment) => {
      await opened.call('vault.create', { passphrase: passphrase() }, moment)
      const { pending } = await opened.call('vault.readPendingSheet', {}, moment)
      recoveryKey = pending?.recoveryKey ?? recoveryKey
      opened.session.store().write((db) => writeSetUp(db, setUp))
    },
    fill: (entries) =>
      opened.session.store().write((db) => {
        for (const entry of entries) insertEntry(db, entry)
      }),
    close: () => opened.session.close(),
    open: async () => {
      // A session of its own each time: in the app every unlocking happens in a new process.
      opened = startVault(parent, derivation.deriveKey)
      const typed = { passphrase: passphrase() }
      const startedAt = performance.now()
      await opened.call('vault.unlock', typed, { nowMs: Date.now(), timeZone: 'UTC' })
      return { totalMs: performance.now() - startedAt, keyDerivationMs: derivation.lastMs() }
    },
    save: async ({ id, body }, moment) => {
      await opened.call('journal.saveEntry', { id, kind: 'evening', stepId: null, body, revision: 0 }, moment)
    },
    list: async (moment) =>
      (await opened.call('journal.listEntries', { after: null, limit: PAGE }, moment)).entries,
    narrow: async (filter, moment) =>
      (await opened.call('journal.listEntries', { filter, after: null, limit: PAGE }, moment)).entries,
    search: async (typed, moment) =>
      (await opened.call('journal.search', { typed, after: null, limit: PAGE }, moment)).hits,
    setting: (name) => {
      const row = opened.session
        .store()
        .read((db) => db.one<Record<string, string | number>>(`PRAGMA ${name}`))
      return Object.values(row ?? {})[0] ?? null
    },
  }
}

function startVault(
  parent: string,
  deriveKey: DeriveKey,
): { readonly session: Session; readonly call: Call } {
  const folder = path.join(parent, 'bench.vault')
  const session = createSession({ folder, files: realFiles, deriveKey, keyDerivation: null })
  const dispatch = createVaultDispatcher(session, (error) => String(error))
  const call: Call = async <K extends CallName>(name: K, input: Input<K>, moment: CallMoment) => {
    const result = await dispatch(name, input, moment)
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
    return result.value as Output<K>
  }
  return { session, call }
}

/** New bytes each time, because the vault wipes what it is given. */
function passphrase(): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode('a bench in a quiet park')
}

function timedDerivation(deriveKey: DeriveKey) {
  let lastMs = 0
  const timed: DeriveKey = async (request) => {
    const startedAt = performance.now()
    try {
      return await deriveKey(request)
    } finally {
      lastMs = performance.now() - startedAt
    }
  }
  return { deriveKey: timed, lastMs: () => lastMs }
}
