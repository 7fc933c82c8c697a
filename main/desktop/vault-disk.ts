import { utilityProcess } from 'electron'
import type { DiskWork, DiskWorkName, FromDisk, ToDisk } from '../disk/disk-work.ts'

/**
 * What is asked of the disk a vault lies on, each with an end: rejects where the disk does not answer in time.
 *
 * Security: a disk, a stick or a share that is gone answers nobody, and whoever waits for it in the kernel cannot even
 * be killed. The desktop process has to lock and quit, so it never asks itself: it sends a process it can do without.
 */
export type VaultDisk = {
  readonly [Name in DiskWorkName]: (...given: Parameters<DiskWork[Name]>) => ReturnType<DiskWork[Name]>
}

/** How long each may take. Copying a large vault to another disk takes long, and holds up nothing but quitting. */
const WITHIN_MS: Readonly<Record<DiskWorkName, number>> = {
  isThere: 1_000,
  isVaultAt: 3_000,
  stateOfClosed: 500,
  copyClosed: 600_000,
  writeToInbox: 10_000,
}

/** Starting the process itself takes a part of the first answer's time. */
const START_MS = 400
/** It is worth keeping for as long as questions follow each other. */
const IDLE_MS = 5_000

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
type Run = {
  readonly send: (message: ToDisk) => void
  readonly kill: () => void
  readonly waiting: Map<number, Waiting>
}

/** Asks through a process of its own, started when something is asked and ended when it does not answer. */
export function createVaultDisk(entry: string): VaultDisk {
  let running: Run | null = null
  let idle: ReturnType<typeof setTimeout> | undefined
  let nextId = 1

  const giveUp = (run: Run) => {
    if (running === run) running = null
    run.kill()
    for (const { reject } of run.waiting.values()) reject(new Error('The disk does not answer'))
    run.waiting.clear()
  }
  const ask = (name: DiskWorkName, given: readonly unknown[]): Promise<unknown> => {
    const isFresh = running === null
    const run = running ?? start(entry, giveUp)
    running = run
    clearTimeout(idle)
    const id = nextId++
    // One that waits for a dead disk answers nothing more: its other questions end with it.
    const timer = setTimeout(() => giveUp(run), WITHIN_MS[name] + (isFresh ? START_MS : 0))
    return new Promise<unknown>((resolve, reject) => {
      run.waiting.set(id, { resolve, reject })
      run.send({ id, name, given })
    }).finally(() => {
      clearTimeout(timer)
      run.waiting.delete(id)
      if (run.waiting.size > 0 || running !== run) return
      idle = setTimeout(() => giveUp(run), IDLE_MS)
      idle.unref()
    })
  }
  return {
    isThere: (...given) => ask('isThere', given) as Promise<boolean>,
    isVaultAt: (...given) => ask('isVaultAt', given) as Promise<boolean>,
    stateOfClosed: (...given) => ask('stateOfClosed', given) as Promise<string | null>,
    copyClosed: (...given) => ask('copyClosed', given) as Promise<void>,
    writeToInbox: (...given) => ask('writeToInbox', given) as Promise<void>,
  }
}

function start(entry: string, giveUp: (run: Run) => void): Run {
  const child = utilityProcess.fork(entry, [], { serviceName: 'respite disk' })
  let wasKilled = false
  const kill = () => {
    wasKilled = true
    const { pid } = child
    try {
      // Electron's own way asks politely, which one that waits for a disk never hears.
      if (pid !== undefined) process.kill(pid, 'SIGKILL')
    } catch {
      // Gone already.
    }
  }
  const run: Run = { send: (message) => child.postMessage(message), kill, waiting: new Map() }
  child.once('spawn', () => {
    if (wasKilled) kill()
  })
  child.once('exit', () => giveUp(run))
  child.on('message', (message: FromDisk) => {
    const asked = run.waiting.get(message.id)
    if (message.ok) asked?.resolve(message.value)
    else asked?.reject(new Error('The disk refused'))
  })
  return run
}
