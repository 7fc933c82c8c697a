import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

const OPENER = path.resolve(import.meta.dirname, '../../build/torture/opener.ts')

/** A line the other process wrote. */
type Told = { readonly kind: string; readonly why?: string; readonly count?: number }

/** Another operating-system process that opened, or tried to open, a vault. */
export type OtherProcess = {
  readonly pid: number
  /** The first thing it said: `open`, or `refused` and why. */
  readonly first: Told
  /** How long it took to say it, in milliseconds. */
  readonly firstAfterMs: number
  /** Tells it one line and waits for its answer. */
  readonly tell: (line: string) => Promise<Told>
  readonly child: ChildProcess
}

/** Starts one and waits for its first word; it is killed when the test is over. */
export async function openElsewhere(folder: string): Promise<OtherProcess> {
  const child = spawn(process.execPath, [OPENER, folder], { stdio: ['pipe', 'pipe', 'ignore'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<Told> => {
    const { value, done } = await lines.next()
    if (done === true) return { kind: 'ended' }
    return JSON.parse(value) as Told
  }
  await once(child, 'spawn')
  const startedAt = performance.now()
  const first = await next()
  return {
    pid: child.pid ?? 0,
    first,
    firstAfterMs: performance.now() - startedAt,
    tell: (line) => {
      child.stdin.write(`${line}\n`)
      return next()
    },
    child,
  }
}
