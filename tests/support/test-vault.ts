import { onTestFinished } from 'vitest'
import { MADE_UP_SET_UP } from '../../build/made-up-set-up.ts'
import { createVaultDispatcher } from '../../main/vault/dispatch.ts'
import { createKeyDerivation, type DeriveKey } from '../../main/vault/keys/derive-key.ts'
import { createSession, type Session } from '../../main/vault/session.ts'
import { type FileLayer, realFiles } from '../../main/vault/storage/file-layer.ts'
import type { CallName, Input, Output } from '../../shared/contract/index.ts'
import type { SetUp } from '../../shared/contract/plan.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Result } from '../../shared/result.ts'
import type { CallMoment } from '../../shared/vault-messages.ts'
import { copyOfVault } from './vault-template.ts'

const START_MS = Date.UTC(2026, 2, 2, 17, 0)

/** The lowest cost a header may name; a guess then takes a quarter of a second instead of a whole one. */
const CHEAP = { passes: 3, memoryKiB: 64 * 1024 } as const

/** The product's own derivation, in a worker, from the sources. */
const deriveForReal = createKeyDerivation(
  new URL('../../main/vault/keys/key-derivation-worker.ts', import.meta.url),
)
const derived = new Map<string, Promise<Uint8Array>>()

/**
 * The same, made once for each passphrase, salt and cost: a test that opens one vault twenty times would otherwise
 * spend its time on the same quarter of a second.
 */
export const deriveKey: DeriveKey = async (request) => {
  const { passphrase: bytes, salt, passes, memoryKiB } = request
  const name = [
    Buffer.from(bytes).toString('hex'),
    Buffer.from(salt).toString('hex'),
    passes,
    memoryKiB,
  ].join()
  const known = derived.get(name) ?? deriveForReal(request)
  derived.set(name, known)
  return Uint8Array.from(await known)
}

/** UTF-8 bytes of a passphrase; a fresh copy each time, because the vault wipes what it is given. */
export function passphrase(text = 'orchid tunnel canyon velvet'): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text.normalize('NFKC')))
}

/** A session over a real folder with the real file system unless the test lends another. */
export function sessionAt(folder: string, files: FileLayer = realFiles): Session {
  return createSession({ folder, files, deriveKey, keyDerivation: CHEAP, quietBeforeCheckMs: 0 })
}

/** A real vault with its real dispatcher, at a moment the test moves. */
export type TestVault = {
  readonly folder: string
  readonly session: Session
  readonly bugs: unknown[]
  readonly moment: { nowMs: number; timeZone: string }
  /** Any name, any payload: what a page could send. */
  readonly send: (name: unknown, payload: unknown) => Promise<Result<unknown>>
  /** A call that has to work; fails the test where it does not. */
  readonly call: <K extends CallName>(name: K, input: Input<K>) => Promise<Output<K>>
  /** A call that has to fail, and how it did. */
  readonly failure: <K extends CallName>(name: K, input: unknown) => Promise<AppError>
}

/** An unlocked vault with nothing in it, on 2 March 2026 at 18:00 in Vienna. */
export async function createTestVault(): Promise<TestVault> {
  const { folder } = await copyOfVault('empty', async (made) => {
    const first = sessionAt(made)
    await first.create(passphrase(), START_MS)
    first.close()
  })
  const vault = vaultOver(sessionAt(folder), folder)
  await vault.call('vault.unlock', { passphrase: passphrase() })
  return vault
}

/** The same, with set-up done: thirty calendar days from 2 March 2026. */
export async function createBegunVault(changes: Partial<SetUp> = {}): Promise<TestVault> {
  const vault = await createTestVault()
  await vault.call('plan.saveSetUp', { setUp: { ...SET_UP, ...changes } })
  return vault
}

/** What a test's therapist chose. */
export const SET_UP = MADE_UP_SET_UP

/** Wraps a session in its dispatcher. */
export function vaultOver(session: Session, folder: string): TestVault {
  const bugs: unknown[] = []
  const moment: { nowMs: number; timeZone: string } = {
    nowMs: START_MS,
    timeZone: 'Europe/Vienna',
  }
  const dispatch = createVaultDispatcher(session, (error) => {
    bugs.push(error)
    return 'test'
  })
  const send = (name: unknown, payload: unknown) =>
    dispatch(name, payload, { ...moment } satisfies CallMoment)
  onTestFinished(() => session.close())
  return {
    folder,
    session,
    bugs,
    moment,
    send,
    call: async <K extends CallName>(name: K, input: Input<K>) => {
      const result = await send(name, input)
      if (!result.ok)
        throw new Error(`${name} failed: ${JSON.stringify(result.error)} ${bugs.map(String).join()}`)
      return result.value as Output<K>
    },
    failure: async (name, input) => {
      const result = await send(name, input)
      if (result.ok) throw new Error(`${name} was expected to fail`)
      return result.error
    },
  }
}

/** Moves a test vault's clock by whole days. */
export function passDays(vault: TestVault, days: number): void {
  vault.moment.nowMs += days * 86_400_000
}
