import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type EntryState, type FaultLine, isAsPromised } from './change.ts'
import { openTortureVault, readEntries } from './torture-vault.ts'

/**
 * One way to make the system refuse what the vault writes.
 *
 * `system-call`: needs `strace`; the call of that name with that number is answered with an error, every one from
 * there on is, or the process is killed at it. `file-size`: needs only a shell; no file may grow past so many
 * kibibytes, which is an error at a real write.
 */
export type Fault =
  | {
      readonly kind: 'system-call'
      readonly call: SystemCall
      readonly number: number
      readonly effect: (typeof EFFECTS)[number]
    }
  | { readonly kind: 'file-size'; readonly kibibytes: number }

/** Every call by which SQLite or our own file layer changes the disk; only they are counted. */
const SYSTEM_CALLS = ['pwrite64', 'fsync', 'ftruncate', 'unlink'] as const
type SystemCall = (typeof SYSTEM_CALLS)[number]

/** Fails once; fails from there on as a full disk does; ends the process there. */
const EFFECTS = ['error=EIO:when=N', 'error=ENOSPC:when=N+', 'signal=SIGKILL:when=N'] as const

/**
 * What a run found. `lost`: acknowledged and not there. `corrupt`: would not open or failed its own check.
 * `untyped`: answered with anything but a storage failure.
 */
export type FaultReport = {
  faults: number
  acknowledged: number
  refused: number
  lost: number
  corrupt: number
  untyped: number
  seconds: number
}

const TYPED = new Set(['storage-failed', 'storage-full', 'read-only', 'vault-damaged'])

/** True where `strace` is installed and may watch a process. */
export function canTraceSystemCalls(): boolean {
  return spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0
}

/** Lives the same short working day once for each fault, on a fresh copy of one vault, two at a time. */
export async function runFaults(
  faults: readonly Fault[],
  tell: (line: string) => void,
): Promise<FaultReport> {
  const startedAt = performance.now()
  const report = { faults: 0, acknowledged: 0, refused: 0, lost: 0, corrupt: 0, untyped: 0, seconds: 0 }
  await withVault(async (original, parent) => {
    const waiting = [...faults]
    const work = async (lane: number) => {
      for (let fault = waiting.shift(); fault !== undefined; fault = waiting.shift()) {
        const folder = path.join(parent, `lane-${lane}.vault`)
        rmSync(folder, { recursive: true, force: true })
        cpSync(original, folder, { recursive: true })
        await liveThrough(folder, fault, report)
        if (report.faults % 25 === 0) tell(`${report.faults} of ${faults.length}: ${JSON.stringify(report)}`)
      }
    }
    await Promise.all([work(1), work(2)])
  })
  return { ...report, seconds: Math.round((performance.now() - startedAt) / 100) / 10 }
}

/** Every call of an undisturbed day, with every effect at each. Needs `strace`. */
export async function everySystemCall(): Promise<readonly Fault[]> {
  const counts = await withVault((original) => countCalls(original))
  return SYSTEM_CALLS.flatMap((call) =>
    Array.from({ length: counts.get(call) ?? 0 }, (_, index) =>
      EFFECTS.map((effect) => ({ kind: 'system-call' as const, call, number: index + 1, effect })),
    ).flat(),
  )
}

async function withVault<T>(work: (original: string, parent: string) => Promise<T>): Promise<T> {
  const parent = mkdtempSync(path.join(tmpdir(), 'respite-faults-'))
  try {
    const original = path.join(parent, 'original.vault')
    const { session } = await openTortureVault(original)
    session.close()
    return await work(original, parent)
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
}

async function countCalls(folder: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  const script = path.join(import.meta.dirname, 'faulted-writer.ts')
  const traced = spawn(
    'strace',
    ['-f', '-qq', '-e', `trace=${SYSTEM_CALLS.join()}`, process.execPath, script, folder],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  for await (const line of createInterface({ input: traced.stderr })) {
    const call = /(\w+)\(/.exec(line)?.[1]
    if (call !== undefined) counts.set(call, (counts.get(call) ?? 0) + 1)
  }
  return counts
}

async function liveThrough(folder: string, fault: Fault, report: FaultReport): Promise<void> {
  const allowed = new Map<string, (EntryState | null)[]>()
  const [command, ...given] = commandFor(fault, folder)
  const writer = spawn(command, given, { stdio: ['ignore', 'pipe', 'ignore'] })
  for await (const text of createInterface({ input: writer.stdout })) {
    const line = JSON.parse(text) as FaultLine
    if (line.kind === 'will')
      // Null: what was never acknowledged may not be there at all.
      allowed.set(line.state.id, [...(allowed.get(line.state.id) ?? [null]), line.state])
    else if (line.kind === 'did') {
      allowed.set(line.state.id, [line.state])
      report.acknowledged += 1
    } else if ('code' in line) {
      report.refused += 1
      if (!TYPED.has(line.code)) {
        report.untyped += 1
        console.error(`Answered ${line.code} after ${JSON.stringify(fault)}`)
      }
    }
  }
  report.faults += 1
  const found = await readBack(folder)
  if (found === null) {
    report.corrupt += 1
    console.error(`Did not open or was not sound after ${JSON.stringify(fault)}`)
    return
  }
  for (const [id, states] of allowed) {
    const entry = found.get(id)
    if (states.some((state) => (state === null ? entry === undefined : isAsPromised(entry, state)))) continue
    report.lost += 1
    console.error(`Lost after ${JSON.stringify(fault)}: ${JSON.stringify(states)}`)
  }
}

function commandFor(fault: Fault, folder: string): readonly [string, ...string[]] {
  const script = path.join(import.meta.dirname, 'faulted-writer.ts')
  if (fault.kind === 'file-size')
    return [
      'sh',
      '-c',
      'ulimit -f "$1"; shift; exec "$@"',
      'sh',
      String(fault.kibibytes * 2),
      process.execPath,
      script,
      folder,
    ]
  const inject = `inject=${fault.call}:${fault.effect.replace('N', String(fault.number))}`
  return [
    'strace',
    '-f',
    '-qq',
    '-o',
    '/dev/null',
    '-e',
    `trace=${fault.call}`,
    '-e',
    inject,
    process.execPath,
    script,
    folder,
  ]
}

async function readBack(folder: string): Promise<ReadonlyMap<string, EntryState> | null> {
  try {
    const { session } = await openTortureVault(folder)
    try {
      if ((await session.awaitCheck()) !== 'sound') return null
      return readEntries(session)
    } finally {
      session.close()
    }
  } catch {
    return null
  }
}
