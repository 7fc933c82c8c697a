import { Worker } from 'node:worker_threads'

/** What the derivation worker is handed. */
export type DerivationRequest = {
  readonly passphrase: Uint8Array
  /** 16 random bytes. */
  readonly salt: Uint8Array
  readonly passes: number
  readonly memoryKiB: number
}

/** Turns a passphrase into a 32-byte key; about a second of work on another thread. */
export type DeriveKey = (request: DerivationRequest) => Promise<Uint8Array>

/**
 * A `DeriveKey` that runs each derivation in a worker of its own and ends that worker afterwards, which gives its
 * memory (and the passphrase copy in it) back to the system.
 */
export function createKeyDerivation(workerFile: URL): DeriveKey {
  return async (request) => {
    const worker = new Worker(workerFile)
    try {
      return await new Promise<Uint8Array>((resolve, reject) => {
        worker.once('message', (key: Uint8Array) => resolve(key))
        worker.once('error', reject)
        worker.once('exit', () => reject(new Error('The key derivation worker ended without a key')))
        worker.postMessage(request)
      })
    } finally {
      await worker.terminate()
    }
  }
}
