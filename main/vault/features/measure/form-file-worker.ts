import { parentPort } from 'node:worker_threads'
import { readFormFile } from './read-form-file.ts'

/** Reads one file and is ended by its parent. */
parentPort?.once('message', (file: Uint8Array) => {
  void readFormFile(file).then((reading) => parentPort?.postMessage(reading))
})
