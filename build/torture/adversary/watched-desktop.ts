import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'

const PROGRAM = path.join(import.meta.dirname, 'desktop-process.ts')

type Line = Readonly<Record<string, unknown>> & { readonly kind: string }

/** A desktop in a process of its own, asked over pipes: where it hangs, whoever asks does not. */
export type WatchedDesktop = {
  readonly tell: (command: object) => void
  /** The next line of that kind, null where none comes in time; lines before it are passed over. */
  readonly hear: (kind: string, withinMs: number) => Promise<Line | null>
  /** How long it took to end by itself, in milliseconds; null where it did not in time. */
  readonly ended: (withinMs: number) => Promise<number | null>
  readonly pid: number
  readonly bugs: readonly Line[]
  readonly kill: () => void
}

/** Starts one over the vault in a folder. */
export async function startDesktop(vaultFolder: string, profile: string): Promise<WatchedDesktop> {
  const child = spawn(process.execPath, [PROGRAM, vaultFolder, profile], {
    // What is attacked is not the patience of the check.
    env: { ...process.env, RESPITE_CHECKS_AT_ONCE: '1' },
    stdio: ['pipe', 'pipe', process.env.RESPITE_ADVERSARY_LOUD === undefined ? 'ignore' : 'inherit'],
  })
  const lines: Line[] = []
  const bugs: Line[] = []
  const listeners = new Set<() => void>()
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = JSON.parse(text) as Line
    if (line.kind === 'bug') bugs.push(line)
    else lines.push(line)
    for (const listener of [...listeners]) listener()
  })
  // It may be gone when it is told something.
  child.stdin.on('error', () => undefined)
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const hear = (kind: string, withinMs: number) =>
    new Promise<Line | null>((resolve) => {
      const timer = setTimeout(() => done(null), withinMs)
      const look = () => {
        for (let line = lines.shift(); line !== undefined; line = lines.shift())
          if (line.kind === kind) return done(line)
      }
      const done = (line: Line | null) => {
        clearTimeout(timer)
        listeners.delete(look)
        resolve(line)
      }
      listeners.add(look)
      look()
    })
  const desktop: WatchedDesktop = {
    tell: (command) => void child.stdin.write(`${JSON.stringify(command)}\n`),
    hear,
    ended: async (withinMs) => {
      const startedAt = performance.now()
      let timer: ReturnType<typeof setTimeout> | undefined
      const late = new Promise<'late'>((resolve) => {
        timer = setTimeout(() => resolve('late'), withinMs)
      })
      const how = await Promise.race([exited, late])
      clearTimeout(timer)
      return how === 'late' ? null : performance.now() - startedAt
    },
    pid: child.pid ?? 0,
    bugs,
    kill: () => void child.kill('SIGKILL'),
  }
  if ((await hear('ready', 20_000)) === null) throw new Error('The desktop did not start')
  return desktop
}
