import { spawn } from 'node:child_process'
import { cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { EntryState } from '../change.ts'
import { hashBody } from '../change.ts'
import { type DiskCall, RECORDED_CALLS, readDiskCalls } from './disk-calls.ts'
import type { LifeState, Sitting } from './life-state.ts'
import type { LifeNote } from './notes.ts'
import type { Image } from './recorded-disk.ts'

/** Everything a life did to its disk, and what lay there before. */
export type Recording = {
  readonly name: string
  /** The folder that holds everything, as the calls name it. */
  readonly root: string
  readonly start: Image
  readonly calls: readonly DiskCall[]
}

/** The vault's own folder inside the root. */
export const VAULT_NAME = 'torture.vault'

type Plan = readonly Pick<Sitting, 'special' | 'end'>[]

/** A vault of this build, from its making on. */
const OWN_LIFE: Plan = [
  { special: null, end: 'lock' },
  { special: 'check', end: 'kill' },
  { special: 'passphrase', end: 'lock' },
  { special: null, end: 'kill-in-backup' },
  { special: 'renewal', end: 'lock' },
  { special: 'passphrase', end: 'kill-in-special' },
  { special: 'sheet', end: 'kill' },
  { special: 'restore', end: 'lock' },
  { special: 'renewal', end: 'kill-in-special' },
  { special: 'check', end: 'lock' },
  { special: 'restore', end: 'kill-in-special' },
  { special: 'renewal', end: 'kill' },
  { special: null, end: 'lock' },
]
/** One that an earlier build made: the first sitting migrates it. */
const FROZEN_LIFE: Plan = [
  { special: null, end: 'kill' },
  { special: 'renewal', end: 'lock' },
  { special: 'restore', end: 'lock' },
]
const SHORT_LIFE: Plan = [
  { special: 'passphrase', end: 'kill' },
  { special: 'renewal', end: 'lock' },
]

const START_MS = Date.UTC(2026, 2, 2, 9)
const MS_PER_DAY = 86_400_000
const FROZEN = path.resolve(import.meta.dirname, '../../../tests/fixtures/formats/schema-25')
const FROZEN_PASSPHRASE = 'orchid tunnel canyon velvet'

/** Lives in folders below `parent`, each sitting in a process of its own under strace. */
export async function recordLives(
  parent: string,
  seed: number,
  isShort: boolean,
  tell: (line: string) => void,
): Promise<readonly Recording[]> {
  if (isShort) return [await record('a short life', parent, SHORT_LIFE, { seed, steps: 8 }, tell)]
  return [
    await record('a life', parent, OWN_LIFE, { seed, steps: 24 }, tell),
    await record('a frozen vault', parent, FROZEN_LIFE, { seed, steps: 16 }, tell),
  ]
}

async function record(
  name: string,
  parent: string,
  plan: Plan,
  { seed, steps }: Pick<Sitting, 'seed' | 'steps'>,
  tell: (line: string) => void,
): Promise<Recording> {
  const beside = path.join(parent, name.replaceAll(' ', '-'))
  const root = path.join(beside, 'disk')
  mkdirSync(root, { recursive: true })
  const [stateFile, notesFile] = [path.join(beside, 'state.json'), path.join(beside, 'notes')]
  const first = plan === FROZEN_LIFE ? thaw(root) : { state: NOTHING_YET, calls: [] }
  writeFileSync(stateFile, JSON.stringify(first.state))
  const start = imageOf(root)
  const calls: DiskCall[] = [...first.calls]
  for (const [number, how] of plan.entries()) {
    const sitting: Sitting = {
      ...how,
      folder: path.join(root, VAULT_NAME),
      stateFile,
      notesFile,
      seed: seed * 1_000 + number,
      nowMs: START_MS + number * MS_PER_DAY,
      steps,
    }
    const trace = path.join(beside, 'trace')
    await underStrace(sitting, trace)
    calls.push(...readDiskCalls(readFileSync(trace, 'latin1'), root, notesFile))
    rmSync(trace)
    tell(`${name}, sitting ${number + 1} of ${plan.length}: ${calls.length} calls`)
  }
  return { name, root, start, calls }
}

const NOTHING_YET: LifeState = {
  passphrase: '',
  nextPassphrase: null,
  recoveryKey: '',
  entries: [],
  settled: [],
  backup: null,
  madePages: 0,
}

function thaw(root: string): { readonly state: LifeState; readonly calls: readonly DiskCall[] } {
  cpSync(path.join(FROZEN, 'closed.vault'), path.join(root, VAULT_NAME), { recursive: true })
  const { recoverySecret, pages } = JSON.parse(readFileSync(path.join(FROZEN, 'about.json'), 'utf8')) as {
    readonly recoverySecret: string
    readonly pages: readonly { readonly id: string; readonly body: string }[]
  }
  const settled: EntryState[] = pages.map(({ id, body }) => ({
    id,
    revision: 1,
    bodyHash: hashBody(body),
    binned: false,
    gone: false,
  }))
  const notes: LifeNote[] = [
    { kind: 'world-will', passphrase: FROZEN_PASSPHRASE, entries: settled },
    { kind: 'world-did' },
  ]
  return {
    state: { ...NOTHING_YET, passphrase: FROZEN_PASSPHRASE, recoveryKey: recoverySecret, settled },
    calls: notes.map((note) => ({ kind: 'note', note })),
  }
}

/** Ends where the process ended otherwise than the sitting says. */
function underStrace(sitting: Sitting, trace: string): Promise<void> {
  const life = path.join(import.meta.dirname, 'life.ts')
  const strace = ['-f', '-qq', '--seccomp-bpf', '-y', '-xx', '-s', '100000000', '-o', trace]
  const traced = spawn(
    'strace',
    [...strace, '-e', `trace=${RECORDED_CALLS.join()}`, process.execPath, life, JSON.stringify(sitting)],
    { stdio: ['ignore', 'inherit', 'pipe'] },
  )
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let said = ''
  traced.stderr.on('data', (piece) => {
    said += String(piece)
  })
  traced.once('close', (code, signal) => {
    const isKilled = signal === 'SIGKILL' || code === 137
    if (sitting.end === 'lock' ? code === 0 : isKilled) resolve()
    else reject(new Error(`A sitting ended with ${code ?? signal}: ${JSON.stringify(sitting)} ${said}`))
  })
  return promise
}

function imageOf(folder: string): Image {
  return Object.fromEntries(
    readdirSync(folder).map((name) => {
      const file = path.join(folder, name)
      return [name, lstatSync(file).isDirectory() ? imageOf(file) : readFileSync(file)]
    }),
  )
}
