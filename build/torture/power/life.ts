import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { createKeyDerivation } from '../../../main/vault/keys/derive-key.ts'
import { runVault } from '../../../main/vault/message-loop.ts'
import { realFiles } from '../../../main/vault/storage/file-layer.ts'
import type { CallName, Input, Output } from '../../../shared/contract/index.ts'
import type { Result } from '../../../shared/result.ts'
import type { FromVault, ToVault } from '../../../shared/vault-messages.ts'
import { MADE_UP_SET_UP } from '../../made-up-set-up.ts'
import { chanceFrom } from '../adversary/random.ts'
import { type EntryState, hashBody } from '../change.ts'
import type { LifeState, Sitting } from './life-state.ts'
import type { LifeNote } from './notes.ts'

/*
 * One sitting at a vault, in a process that runs the vault process's own loop, to be recorded under strace. What was
 * promised is written to a file of notes, and so stands in the recording where it was promised. The steps follow from
 * the seed; keys, marks and ids of backups do not.
 */
const [given] = process.argv.slice(2)
if (given === undefined) throw new Error('Usage: life.ts SITTING')
const sitting = JSON.parse(given) as Sitting
const state = JSON.parse(readFileSync(sitting.stateFile, 'utf8')) as LifeState
const chance = chanceFrom(sitting.seed)
const answers = new Map<number, (result: Result<unknown>) => void>()
let deliver: (message: ToVault) => void = () => undefined
let asked = 0
let { nowMs } = sitting

process.umask(0o077)
runVault(
  {
    onMessage: (listener) => {
      deliver = listener
    },
    send: (message: FromVault) => {
      if (message.kind === 'bug') throw new Error(`${message.name}: ${message.error}`)
      answers.get(message.id)?.(message.result)
    },
  },
  {
    files: realFiles,
    deriveKey: createKeyDerivation(
      new URL('../../../main/vault/keys/key-derivation-worker.ts', import.meta.url),
    ),
    makeReference: () => 'life',
    quietBeforeCheckMs: 0,
    exit: () => process.exit(0),
  },
)
deliver({
  kind: 'begin',
  folder: sitting.folder,
  keyDerivation: { passes: 3, memoryKiB: 64 * 1024 },
  secondFolder: null,
})
await open()
for (let step = 0; step < sitting.steps; step += 1) {
  if (step === Math.floor(sitting.steps / 2)) await special()
  await ordinary()
}
await end()

function ask(name: CallName, payload: unknown): Promise<Result<unknown>> {
  asked += 1
  nowMs += 1_000
  const { promise, resolve } = Promise.withResolvers<Result<unknown>>()
  answers.set(asked, resolve)
  deliver({ kind: 'call', id: asked, name, payload, moment: { nowMs, timeZone: 'UTC' } })
  return promise
}

async function call<K extends CallName>(name: K, input: Input<K>): Promise<Output<K>> {
  const result = await ask(name, input)
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
  return result.value as Output<K>
}

function say(note: LifeNote): void {
  appendFileSync(sitting.notesFile, `${JSON.stringify(note)}\n`)
  keepState()
}

function keepState(): void {
  writeFileSync(sitting.stateFile, JSON.stringify(state))
}

async function open(): Promise<void> {
  if (state.passphrase === '') {
    const words = freshWords()
    await intoWorld(words, [], async () => {
      await call('vault.create', { passphrase: bytes(words) })
    })
    await keepSheet()
    await call('plan.saveSetUp', { setUp: MADE_UP_SET_UP })
    return
  }
  const first = await ask('vault.unlock', { passphrase: bytes(state.passphrase) })
  if (first.ok) {
    state.nextPassphrase = null
    return keepState()
  }
  if (state.nextPassphrase === null) throw new Error(`vault.unlock: ${JSON.stringify(first.error)}`)
  await call('vault.unlock', { passphrase: bytes(state.nextPassphrase) })
  state.passphrase = state.nextPassphrase
  state.nextPassphrase = null
  say({ kind: 'world-did' })
}

async function ordinary(): Promise<void> {
  const target = state.entries.length === 0 ? undefined : chance.of(state.entries)
  const what = chance.below(20)
  if (what < 7 || target === undefined) return write(freshPage(), 0)
  if (what < 12 && !target.binned) return write(target.id, target.revision)
  if (what < 14) return change('journal.binEntry', { ...target, binned: true })
  if (what < 15 && target.binned) return change('journal.unbinEntry', { ...target, binned: false })
  if (what < 17 && target.binned) return change('journal.deleteForGood', { ...target, gone: true })
  if (what < 19 && !target.binned)
    return void (await call('journal.addTag', { id: target.id, typed: `tag ${chance.below(5)}` }))
  await backUp()
}

async function write(id: string, revision: number): Promise<void> {
  const body = `page${id.slice(-6)} ${revision} ${'words that matter '.repeat(1 + chance.below(160))}`
  const next = { id, revision: revision + 1, bodyHash: hashBody(body), binned: false, gone: false }
  await make(next, async () => {
    await call('journal.saveEntry', { id, kind: 'evening', stepId: null, body, revision })
  })
}

async function change(
  name: 'journal.binEntry' | 'journal.unbinEntry' | 'journal.deleteForGood',
  next: EntryState,
): Promise<void> {
  await make(next, async () => {
    await call(name, { id: next.id })
  })
}

async function make(next: EntryState, work: () => Promise<void>): Promise<void> {
  say({ kind: 'will', state: next })
  await work()
  const others = state.entries.filter(({ id }) => id !== next.id)
  state.entries = next.gone ? others : [...others, next]
  say({ kind: 'did', state: next })
}

async function backUp(): Promise<void> {
  const { name } = await call('backup.makeNow', {})
  const file = path.join(path.dirname(sitting.folder), 'backups', name)
  state.backup = { file, recoveryKey: state.recoveryKey, entries: [...state.settled, ...state.entries] }
  keepState()
}

async function special(): Promise<void> {
  const kill = sitting.end === 'kill-in-special'
  if (kill) setTimeout(() => process.kill(process.pid, 'SIGKILL'), 250 + chance.below(400))
  const current = state.passphrase
  const next = freshWords()
  if (sitting.special === 'check') await call('vault.awaitCheck', {})
  else if (sitting.special === 'passphrase')
    await intoWorld(next, null, async () => {
      await call('vault.changePassphrase', { current: bytes(current), next: bytes(next) })
    })
  else if (sitting.special === 'sheet') {
    await call('vault.prepareSheet', { passphrase: bytes(current) })
    await keepSheet()
  } else if (sitting.special === 'renewal') {
    await call('vault.prepareRenewal', { current: bytes(current), next: bytes(next) })
    await intoWorld(next, null, keepSheet)
  } else if (sitting.special === 'restore' && state.backup !== null) {
    const { file, recoveryKey, entries } = state.backup
    await intoWorld(next, entries, async () => {
      await call('vault.restore', { file, secret: bytes(recoveryKey), next: bytes(next) })
    })
    state.recoveryKey = recoveryKey
    const settled = new Set(state.settled.map(({ id }) => id))
    state.entries = entries.filter(({ id }) => !settled.has(id))
    keepState()
  }
  if (kill) await new Promise(() => setInterval(() => undefined, 1_000))
}

/** Work after which another passphrase opens the vault, or other pages are in it. */
async function intoWorld(
  passphrase: string,
  entries: readonly EntryState[] | null,
  work: () => Promise<void>,
): Promise<void> {
  state.nextPassphrase = passphrase
  say({ kind: 'world-will', passphrase, entries })
  await work()
  state.passphrase = passphrase
  state.nextPassphrase = null
  say({ kind: 'world-did' })
}

async function keepSheet(): Promise<void> {
  const { pending } = await call('vault.readPendingSheet', {})
  if (pending === null) throw new Error('No sheet is being shown')
  const key = Buffer.from(pending.recoveryKey).toString('latin1')
  const groups = [0, 7].map((place) => ({ place, typed: bytes(key.slice(16 + 4 * place, 20 + 4 * place)) }))
  await call('vault.keepSheet', { groups })
  state.recoveryKey = key
  keepState()
}

async function end(): Promise<void> {
  if (sitting.end === 'kill-in-backup') {
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 20 + chance.below(200))
    for (;;) await backUp()
  }
  if (sitting.end === 'kill') {
    const id = freshPage()
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), chance.below(60))
    for (let revision = 0; ; revision += 1) {
      await write(id, revision)
      // Otherwise the timer's turn never comes.
      await setImmediate()
    }
  }
  deliver({ kind: 'start-locking' })
  await write(freshPage(), 0)
  deliver({ kind: 'end' })
}

function freshPage(): string {
  state.madePages += 1
  return `00000000-0000-4000-9000-${String(state.madePages).padStart(12, '0')}`
}

function freshWords(): string {
  return `power cut ${chance.below(1_000_000)} of ${nowMs} paper`
}

function bytes(words: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(words))
}
