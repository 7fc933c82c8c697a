import { randomBytes } from 'node:crypto'
import type { ToVault } from '../../shared/vault-messages.ts'
import { forbidCoreDumps } from '../every-process/core-dumps.ts'
import { createKeyDerivation } from './keys/derive-key.ts'
import { runVault } from './message-loop.ts'
import { realFiles } from './storage/file-layer.ts'

/** The port Electron gives a utility process. Declared here because nothing of the vault may import electron. */
type UtilityPort = {
  readonly on: (event: 'message', listener: (message: { readonly data: ToVault }) => void) => void
  readonly postMessage: (message: unknown) => void
}

// Whatever started it, and before it is told anything.
forbidCoreDumps()

// Security: files of the vault must be readable by this account only, whatever the system's default is.
process.umask(0o077)

const port = (process as unknown as { readonly parentPort: UtilityPort }).parentPort

runVault(
  {
    onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
    send: (message) => port.postMessage(message),
  },
  {
    files: realFiles,
    deriveKey: createKeyDerivation(new URL('./key-derivation-worker.js', import.meta.url)),
    calendarWorker: new URL('./calendar-worker.js', import.meta.url),
    formFileWorker: new URL('./form-file-worker.js', import.meta.url),
    makeReference: () => randomBytes(4).toString('hex'),
    exit: () => process.exit(0),
  },
)
