import { type UtilityProcess, utilityProcess } from 'electron'
import type { Result } from '../../shared/result.ts'
import { fail } from '../../shared/result.ts'
import type { CallMoment, FromVault, KeyDerivationCost, ToVault } from '../../shared/vault-messages.ts'

/** How long the process may take to end by itself before it is killed. Safe: acknowledged writes survive a kill. */
const END_WITHIN_MS = 1_500

/** One running vault process. */
export type VaultProcess = {
  readonly call: (name: string, payload: unknown, moment: CallMoment) => Promise<Result<unknown>>
  readonly startLocking: () => void
  readonly stopLocking: () => void
  /** Asks it to close the database and end; kills it where that takes too long. Resolves once it is gone. */
  readonly end: () => Promise<void>
}

export type VaultProcessOptions = {
  readonly entry: string
  readonly folder: string
  readonly keyDerivation: KeyDerivationCost | null
  readonly onBug: (bug: Extract<FromVault, { kind: 'bug' }>) => void
  /** Called once the process is gone, whoever ended it. */
  readonly onExit: () => void
}

/** Starts the vault process for one folder. Calls still open when it ends come back as `vault-process-ended`. */
export function startVaultProcess(options: VaultProcessOptions): VaultProcess {
  const child: UtilityProcess = utilityProcess.fork(options.entry, [], { serviceName: 'respite vault' })
  const waiting = new Map<number, (result: Result<unknown>) => void>()
  const send = (message: ToVault) => child.postMessage(message)
  let isGone = false
  let nextId = 1

  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      isGone = true
      for (const answer of waiting.values()) answer(fail({ code: 'vault-process-ended' }))
      waiting.clear()
      options.onExit()
      resolve()
    })
  })
  child.on('message', (message: FromVault) => {
    if (message.kind === 'bug') return options.onBug(message)
    waiting.get(message.id)?.(message.result)
    waiting.delete(message.id)
  })
  send({ kind: 'begin', folder: options.folder, keyDerivation: options.keyDerivation })

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
    end: async () => {
      if (isGone) return
      send({ kind: 'end' })
      const timer = setTimeout(() => child.kill(), END_WITHIN_MS)
      await gone
      clearTimeout(timer)
    },
  }
}
