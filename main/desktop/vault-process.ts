import { type UtilityProcess, utilityProcess } from 'electron'
import type { Result } from '../../shared/result.ts'
import { fail } from '../../shared/result.ts'
import type { CallMoment, FromVault, KeyDerivationCost, ToVault } from '../../shared/vault-messages.ts'

/** How long the process may take to end by itself before it is killed. Safe: acknowledged writes survive a kill. */
const END_WITHIN_MS = 1_500

/** How long after a kill the system may take to tell that it is gone. A process that waits for a dead disk never is. */
const GONE_WITHIN_MS = 300

/** One running vault process. */
export type VaultProcess = {
  readonly call: (name: string, payload: unknown, moment: CallMoment) => Promise<Result<unknown>>
  readonly startLocking: () => void
  readonly stopLocking: () => void
  /**
   * Asks it to close the database and end, and kills it where that takes longer than `withinMs`. Resolves once it is
   * gone, or shortly after the kill; calls still open then come back as `vault-process-ended`.
   */
  readonly end: (withinMs?: number) => Promise<void>
}

export type VaultProcessOptions = {
  readonly entry: string
  readonly folder: string
  readonly keyDerivation: KeyDerivationCost | null
  readonly secondFolder: string | null
  readonly onBug: (bug: Extract<FromVault, { kind: 'bug' }>) => void
  /** Called once the process is gone, whoever ended it. */
  readonly onExit: () => void
}

/** Starts the vault process for one folder. Calls still open when it ends come back as `vault-process-ended`. */
export function startVaultProcess(options: VaultProcessOptions): VaultProcess {
  const child: UtilityProcess = utilityProcess.fork(options.entry, [], { serviceName: 'respite vault' })
  const waiting = new Map<number, (result: Result<unknown>) => void>()
  const send = (message: ToVault) => child.postMessage(message)
  const { promise: gone, resolve: tellGone } = Promise.withResolvers<void>()
  let isGone = false
  let wasKilled = false
  let nextId = 1

  const giveUp = () => {
    if (isGone) return
    isGone = true
    for (const answer of waiting.values()) answer(fail({ code: 'vault-process-ended' }))
    waiting.clear()
    options.onExit()
    tellGone()
  }
  const kill = () => {
    wasKilled = true
    killForGood(child)
    setTimeout(giveUp, GONE_WITHIN_MS)
  }
  // Electron knows the process id only once the process has started, and a kill may be asked for before that.
  child.once('spawn', () => {
    if (wasKilled) killForGood(child)
  })
  child.once('exit', giveUp)
  child.on('message', (message: FromVault) => {
    if (isGone) return
    if (message.kind === 'bug') return options.onBug(message)
    waiting.get(message.id)?.(message.result)
    waiting.delete(message.id)
  })
  const { folder, keyDerivation, secondFolder } = options
  send({ kind: 'begin', folder, keyDerivation, secondFolder })

  return {
    call: (name, payload, moment) => {
      if (isGone) return Promise.resolve(fail({ code: 'vault-process-ended' }))
      const id = nextId++
      const answered = new Promise<Result<unknown>>((resolve) => waiting.set(id, resolve))
      send({ kind: 'call', id, name, payload, moment })
      return answered
    },
    startLocking: () => send({ kind: 'start-locking' }),
    stopLocking: () => send({ kind: 'stop-locking' }),
    end: async (withinMs = END_WITHIN_MS) => {
      if (isGone) return
      send({ kind: 'end' })
      const timer = setTimeout(kill, withinMs)
      await gone
      clearTimeout(timer)
    },
  }
}

/**
 * Security: a stopped or stuck process holds the key for as long as it lives. Electron's own `kill` asks politely
 * (SIGTERM), which such a process never hears.
 */
function killForGood(child: UtilityProcess): void {
  const { pid } = child
  if (pid === undefined) return void child.kill()
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone between the look and the kill.
  }
}
