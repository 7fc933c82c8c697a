import { parentPort } from 'node:worker_threads'
import type { DerivationRequest } from './derive-key.ts'
import { sodium } from './sodium.ts'

/** Derives one key and is ended by its parent: the WebAssembly heap it used never shrinks, so it must not live on. */
parentPort?.once('message', (request: DerivationRequest) => {
  const key = sodium.crypto_pwhash(
    32,
    request.passphrase,
    request.salt,
    request.passes,
    request.memoryKiB * 1024,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  )
  request.passphrase.fill(0)
  parentPort?.postMessage(key, [key.buffer as ArrayBuffer])
})
