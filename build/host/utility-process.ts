import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { constants } from 'node:os'
import type { ForkOptions, UtilityProcess } from 'electron'
import { asWhole } from './as-whole.ts'
import { atEnd } from './life.ts'
import { refuseBeforeReady } from './readiness.ts'

const BOOTSTRAP = new URL('./utility-bootstrap.ts', import.meta.url).href

/** Each with the name it was forked under. */
const running = new Map<ChildProcess, string>()

/** The process ids of the utility processes that are alive; of those with this name, where one is given. */
export function utilityProcessIds(wanted?: string): readonly number[] {
  return [...running].flatMap(([{ pid }, name]) =>
    pid === undefined || (wanted !== undefined && name !== wanted) ? [] : [pid],
  )
}

/** Ends whatever utility process is left; used when the host itself ends. */
function killAll(): void {
  for (const child of running.keys()) child.kill('SIGKILL')
}
atEnd(killAll)
process.on('exit', killAll)

/** A Node process of the app's own; its messages travel over Node's channel as structured clones. */
class StandInUtilityProcess
  extends EventEmitter
  implements Pick<UtilityProcess, 'postMessage' | 'kill' | 'pid' | 'stdout' | 'stderr'>
{
  readonly #child: ChildProcess

  constructor(modulePath: string, given: readonly string[], options: ForkOptions) {
    super()
    this.#child = fork(modulePath, [...given], {
      serialization: 'advanced',
      execArgv: ['--import', BOOTSTRAP, ...(options.execArgv ?? [])],
      env: { ...(options.env ?? process.env) },
      stdio: streams(options.stdio),
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    })
    running.set(this.#child, options.serviceName ?? '')
    this.#child.on('spawn', () => this.emit('spawn'))
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.on('error', (error) => console.error('stand-in: a utility process failed:', error))
    this.#child.on('exit', (code, signal) => {
      running.delete(this.#child)
      // As waitpid tells it on POSIX: the signal's number where one ended the process.
      this.emit('exit', signal === null ? (code ?? 0) : constants.signals[signal])
    })
  }

  get pid(): number | undefined {
    return running.has(this.#child) ? this.#child.pid : undefined
  }

  get stdout(): NodeJS.ReadableStream | null {
    return this.#child.stdout
  }

  get stderr(): NodeJS.ReadableStream | null {
    return this.#child.stderr
  }

  postMessage(message: unknown): void {
    if (!running.has(this.#child)) return
    try {
      this.#child.send(message as object, () => {})
    } catch (error) {
      if (error instanceof Error && error.name === 'DataCloneError') {
        throw new Error('An object could not be cloned.')
      }
      throw error
    }
  }

  kill(): boolean {
    return running.has(this.#child) && this.#child.kill()
  }
}

/** `utilityProcess`. */
export const utilityProcess = {
  fork: (modulePath: string, given: readonly string[] = [], options: ForkOptions = {}): UtilityProcess => {
    refuseBeforeReady('utilityProcess cannot be created')
    return asWhole<UtilityProcess>(new StandInUtilityProcess(modulePath, given, options))
  },
}

function streams(asked: ForkOptions['stdio'] = 'inherit'): ('pipe' | 'ignore' | 'inherit' | 'ipc')[] {
  const [, output, errors] = Array.isArray(asked) ? asked : ['ignore', asked, asked]
  return ['ignore', streamKind(output), streamKind(errors), 'ipc']
}

function streamKind(word: string | undefined): 'pipe' | 'ignore' | 'inherit' {
  return word === 'pipe' || word === 'ignore' ? word : 'inherit'
}
