import { createKeyDerivation } from '../../main/vault/keys/derive-key.ts'
import { runVault, type VaultPort } from '../../main/vault/message-loop.ts'
import { realFiles } from '../../main/vault/storage/file-layer.ts'
import type { ToVault } from '../../shared/vault-messages.ts'

/* The vault process's own entry, run from the sources: only where its workers lie is different. */

type UtilityPort = {
  readonly on: (event: 'message', listener: (message: { readonly data: ToVault }) => void) => void
  readonly postMessage: (message: unknown) => void
}

process.umask(0o077)

const { parentPort } = process as unknown as { readonly parentPort: UtilityPort }
const port: VaultPort = {
  onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)),
  send: (message) => parentPort.postMessage(message),
}

runVault(port, {
  files: realFiles,
  deriveKey: createKeyDerivation(new URL('../../main/vault/keys/key-derivation-worker.ts', import.meta.url)),
  makeReference: () => 'test',
  ...(process.env.RESPITE_CHECKS_AT_ONCE === undefined ? {} : { quietBeforeCheckMs: 0 }),
  exit: () => process.exit(0),
})
