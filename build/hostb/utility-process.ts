import { type ChildProcess, fork as forkProcess } from 'node:child_process'
import path from 'node:path'
import { EventEmitter } from './emitter.ts'

const children = new Set<ChildProcess>()

/** The part of Electron's utility process that Respite uses: a plain Node process with a port to its parent. */
class HostUtilityProcess extends EventEmitter {
  readonly #child: ChildProcess
  readonly #waiting: unknown[] = []
  #isListening = false

  constructor(modulePath: string, args: readonly string[]) {
    super()
    this.#child = forkProcess(modulePath, args, {
      serialization: 'advanced',
      execArgv: ['--import', path.join(import.meta.dirname, 'parent-port.ts')],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    children.add(this.#child)
    this.#child.on('message', (message: { kind: 'listening' } | { kind: 'data'; data: unknown }) => {
      if (message.kind === 'data') this.emit('message', message.data)
      else this.#startSending()
    })
    this.#child.once('spawn', () => this.emit('spawn'))
    this.#child.once('exit', (code) => {
      children.delete(this.#child)
      this.emit('exit', code ?? 1)
    })
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null ? this.#child.pid : undefined
  }

  /** Waits until the child has a listener on its port: before that Node would drop the message. */
  postMessage(message: unknown): void {
    if (this.#isListening) this.#child.send({ data: message }, () => undefined)
    else this.#waiting.push(structuredClone(message))
  }

  kill(): boolean {
    return this.#child.kill('SIGKILL')
  }

  #startSending(): void {
    this.#isListening = true
    for (const message of this.#waiting.splice(0)) this.postMessage(message)
  }
}

export const utilityProcess = {
  fork: (modulePath: string, args: readonly string[] = []) => new HostUtilityProcess(modulePath, args),
}

/** Ends every utility process that is left, when the host itself ends. */
export function endUtilityProcesses(): void {
  for (const child of children) child.kill('SIGKILL')
}
