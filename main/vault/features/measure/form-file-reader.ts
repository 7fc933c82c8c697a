import { Worker } from 'node:worker_threads'
import type { FormFileReading } from '../../../../shared/domain/measure/form-file.ts'

/** Reads the thirty lines out of the bytes of a PDF. */
export type ReadFormFile = (file: Uint8Array) => Promise<FormFileReading>

/** How much a file may ask for before its worker is ended. */
export type FormFileLimits = {
  readonly patienceMs: number
  /** How much larger this process may grow meanwhile, in MiB; a few kilobytes can swell to gigabytes. */
  readonly growthMiB: number
}

/** The official form takes well under two seconds and 100 MiB. */
const LIMITS: FormFileLimits = { patienceMs: 10_000, growthMiB: 700 }

const LOOK_EVERY_MS = 50
const BYTES_OF_A_MIB = 1024 * 1024

/**
 * A `ReadFormFile` that gives each file a worker of its own. Security: a PDF comes from strangers. What is wrong with it
 * ends its worker and not the vault; the worker is given the bytes and nothing else, and is ended after one file. The
 * heap limit of a worker does not count the buffers streams are unpacked into, hence the look at the whole process.
 */
export function createFormFileReader(workerFile: URL, limits: FormFileLimits = LIMITS): ReadFormFile {
  return async (file) => {
    const sizeBefore = process.memoryUsage.rss()
    const worker = new Worker(workerFile, {
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 384 },
      stdout: true,
      stderr: true,
    })
    worker.stdout.resume()
    worker.stderr.resume()
    let timer: ReturnType<typeof setTimeout> | undefined
    let look: ReturnType<typeof setInterval> | undefined
    try {
      return await new Promise<FormFileReading>((resolve) => {
        const giveUp = () => resolve({ kind: 'too-much' })
        timer = setTimeout(giveUp, limits.patienceMs)
        look = setInterval(() => {
          if (process.memoryUsage.rss() - sizeBefore > limits.growthMiB * BYTES_OF_A_MIB) giveUp()
        }, LOOK_EVERY_MS)
        worker.once('message', resolve)
        worker.once('error', giveUp)
        worker.once('exit', giveUp)
        worker.postMessage(file)
      })
    } finally {
      clearTimeout(timer)
      clearInterval(look)
      await worker.terminate()
    }
  }
}
