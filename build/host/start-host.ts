import { type ChildProcess, fork } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Control, FromHost, ToHost, Verb } from './control-messages.ts'

const RUN = path.join(import.meta.dirname, 'run.ts')

/** How long the host may take until the app is ready. */
const READY_WITHIN_MS = 30_000

export type StartOptions = {
  /** The built main bundle. */
  readonly main: string
  /** More of the command line, such as `--user-data-dir=DIR` or `--headed`. */
  readonly args?: readonly string[]
  /** Added to this process's own environment. */
  readonly env?: Readonly<Record<string, string>>
}

/** A host that runs in a process of its own. */
export type RunningHost = {
  readonly processId: number
  /** Where playwright's `connectOverCDP` attaches; null with `--headed`. */
  readonly endpoint: string | null
  readonly control: Control
  /** Resolves with the exit code, or null where a signal ended it. */
  readonly exited: Promise<number | null>
  /** Ends it as a closing computer would: the app may lock first. Nothing is left alive. */
  readonly close: () => Promise<void>
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>
}

/** Starts an app in the stand-in and waits until it is ready. Throws where it ends before that. */
export async function startHost(options: StartOptions): Promise<RunningHost> {
  const child = fork(RUN, [options.main, ...(options.args ?? [])], {
    execArgv: [],
    serialization: 'advanced',
    env: { ...process.env, ...options.env },
  })
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  const { endpoint, profileFolder } = await untilReady(child, exited)
  const removeProfile = () => {
    if (profileFolder !== null) rmSync(profileFolder, { recursive: true, force: true, maxRetries: 5 })
  }
  return {
    processId: child.pid ?? 0,
    endpoint,
    control: controlOf(child),
    exited,
    close: async () => {
      child.kill('SIGTERM')
      await exited
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited
      removeProfile()
    },
  }
}

async function untilReady(
  child: ChildProcess,
  exited: Promise<number | null>,
): Promise<Extract<FromHost, { kind: 'ready' }>> {
  const ready = Promise.withResolvers<Extract<FromHost, { kind: 'ready' }>>()
  child.on('message', (message: FromHost) => {
    if (message.kind === 'ready') ready.resolve(message)
  })
  void exited.then((code) =>
    ready.reject(new Error(`the stand-in ended before the app was ready (code ${code})`)),
  )
  const timer = setTimeout(() => {
    child.kill('SIGKILL')
    ready.reject(new Error('the app was not ready in time'))
  }, READY_WITHIN_MS)
  return ready.promise.finally(() => clearTimeout(timer))
}

function controlOf(child: ChildProcess): Control {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let lastId = 0
  child.on('message', (message: FromHost) => {
    if (message.kind === 'ready') return
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'answer') asked?.resolve(message.value)
    else asked?.reject(new Error(message.message))
  })
  child.on('exit', () => {
    for (const asked of waiting.values()) asked.reject(new Error('the stand-in has ended'))
    waiting.clear()
  })
  const verb =
    <V extends Verb>(name: V) =>
    (...given: Parameters<Control[V]>): ReturnType<Control[V]> => {
      lastId += 1
      const asked = Promise.withResolvers<unknown>()
      waiting.set(lastId, asked)
      const message: ToHost = { id: lastId, verb: name, given }
      child.send(message, (error) => error === null || asked.reject(error))
      return asked.promise as ReturnType<Control[V]>
    }
  return {
    raisePowerEvent: verb('raisePowerEvent'),
    setIdle: verb('setIdle'),
    answerNextDialog: verb('answerNextDialog'),
    answerNextPrint: verb('answerNextPrint'),
    pressNotification: verb('pressNotification'),
    chooseInTray: verb('chooseInTray'),
    chooseInMenu: verb('chooseInMenu'),
    setDisplays: verb('setDisplays'),
    setDark: verb('setDark'),
    resizeWindow: verb('resizeWindow'),
    closeWindow: verb('closeWindow'),
    quit: verb('quit'),
    state: verb('state'),
    processes: verb('processes'),
  }
}
