import { describeError } from '../../shared/describe-error.ts'
import type { FromVault, ToVault } from '../../shared/vault-messages.ts'
import { createVaultDispatcher } from './dispatch.ts'
import type { DeriveKey } from './keys/derive-key.ts'
import { createSession, type Session } from './session.ts'
import type { FileLayer } from './storage/file-layer.ts'

/** The little the vault process needs of a message port: Electron's in the app, a `MessageChannel` in tests. */
export type VaultPort = {
  readonly onMessage: (listener: (message: ToVault) => void) => void
  readonly send: (message: FromVault) => void
}

/** What the outside world lends the vault process. */
export type VaultSurroundings = {
  readonly files: FileLayer
  readonly deriveKey: DeriveKey
  /** The built file of the worker that reads calendar files; absent where the sources run. */
  readonly calendarWorker?: URL
  /** The same for the worker that reads the official form. */
  readonly formFileWorker?: URL
  /** The same for the worker that reads another journal. */
  readonly importWorker?: URL
  /** Makes the random reference under which a bug is logged and shown. */
  readonly makeReference: () => string
  /** How long nothing has to be asked before SQLite's own check; absent takes the product's own. */
  readonly quietBeforeCheckMs?: number
  /** Ends the process; locking is not over before that. */
  readonly exit: () => void
}

/**
 * Listens on `port` for one vault: `begin` names its folder, `call` is answered by the dispatcher, and `end` closes
 * the database and ends the process. Anything before `begin` is ignored.
 */
export function runVault(port: VaultPort, surroundings: VaultSurroundings): void {
  let session: Session | null = null
  let dispatch: ReturnType<typeof createVaultDispatcher> | null = null
  const ending = new AbortController()
  let hasEnded = false

  const reportBug = (error: unknown, name: string) => {
    const reference = surroundings.makeReference()
    port.send({ kind: 'bug', reference, name, error: describeError(error) })
    return reference
  }

  port.onMessage((message) => {
    if (message.kind === 'begin') {
      const { folder, keyDerivation, secondFolder } = message
      session = createSession({ folder, keyDerivation, secondFolder, ...surroundings })
      dispatch = createVaultDispatcher(
        session,
        reportBug,
        surroundings.calendarWorker,
        surroundings.formFileWorker,
        { worker: surroundings.importWorker, isOver: ending.signal },
      )
    } else if (message.kind === 'call' && dispatch !== null) {
      const { id, name, payload, moment } = message
      void dispatch(name, payload, moment).then((result) => {
        // Security: nothing of the vault leaves this process once it was told to end.
        if (!hasEnded) port.send({ kind: 'result', id, result })
      })
    } else if (message.kind === 'start-locking') session?.startLocking()
    else if (message.kind === 'stop-locking') session?.stopLocking()
    else if (message.kind === 'end') {
      hasEnded = true
      try {
        // Before the vault is closed: what is under way takes away what it has written so far.
        ending.abort()
        session?.close()
      } finally {
        surroundings.exit()
      }
    }
  })
}
