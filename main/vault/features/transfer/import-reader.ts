import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { type AppError, ExpectedFailure } from '../../../../shared/errors.ts'
import { yieldToOthers } from '../../backup/slices.ts'
import { type FittedPage, type ReadImport, refuseImport } from './imported-page.ts'

/** What the person chose, and the passphrase for it in UTF-8 where there is one. */
export type ImportRequest = {
  readonly file: string
  readonly what: 'file' | 'folder'
  readonly secret: Uint8Array | null
}

/** What the worker says; it waits for an answer after each `pages`. */
export type FromImportWorker =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'pages'; readonly pages: readonly FittedPage[] }
  | { readonly kind: 'end'; readonly rest: Omit<ReadImport, 'pages'> }
  | { readonly kind: 'failed'; readonly error: AppError }

/** Reads an import. `tell` hears how far it is and may throw to end it. */
export type ReadImportFile = (request: ImportRequest, tell: (share: number) => void) => Promise<ReadImport>

/** How much an import may ask for before its worker is ended. */
export type ImportPatience = {
  /** Without a word of how far it is; an age file of the highest work factor takes about three seconds. */
  readonly stillMs: number
  readonly inAllMs: number
  /** How much larger this process may grow meanwhile, in MiB. */
  readonly growthMiB: number
}

/** What long work on files needs: its worker, where that is not the source, and a signal that the process is told to end. */
export type TransferSurroundings = { readonly worker?: URL | undefined; readonly isOver: AbortSignal }

/** Where the worker's source lies; the bundled app names its own file instead. */
const WORKER_SOURCE = new URL('./import-worker.ts', import.meta.url)

const PATIENCE: ImportPatience = { stillMs: 60_000, inAllMs: 600_000, growthMiB: 2500 }
const LOOK_EVERY_MS = 50
const LONGEST_ENDING_MS = 500
const BYTES_OF_A_MIB = 1024 * 1024

/**
 * A `ReadImportFile` that gives each import a worker of its own. Security: another journal's file comes from strangers.
 * What takes for ever in it, or swells in memory, ends its worker and not the vault; the worker's copy of the passphrase
 * goes with it. Whoever cancels or locks ends it too, whatever it is doing.
 */
export function createImportReader(
  workerFile: URL | undefined,
  isOver: AbortSignal,
  patience: ImportPatience = PATIENCE,
): ReadImportFile {
  return async (request, tell) => {
    const worker = new Worker(workerFile ?? WORKER_SOURCE, {
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
      stdout: true,
      stderr: true,
    })
    worker.stdout.resume()
    worker.stderr.resume()
    const stop = startWatching(patience, isOver, tell)
    const pages: FittedPage[] = []
    try {
      return await new Promise<ReadImport>((resolve, reject) => {
        stop.onOver(reject)
        worker.on('message', (message: FromImportWorker) => {
          stop.heard()
          if (message.kind === 'share') stop.tell(message.share)
          else if (message.kind === 'failed') reject(new ExpectedFailure(message.error))
          else if (message.kind === 'end') resolve({ ...message.rest, pages })
          else {
            for (const page of message.pages) pages.push(page)
            // Asked for in another turn of the loop, so that a save in between has its own.
            void yieldToOthers().then(() => worker.postMessage('more'))
          }
        })
        worker.once('error', (error) => reject(isOutOfMemory(error) ? refusal('too-large') : error))
        worker.once('exit', () => reject(refusal('unreadable')))
        worker.postMessage(request)
      })
    } finally {
      stop.end()
      // Not waited for without end: a thread that hangs in a disk that is gone ends when the disk lets it.
      await Promise.race([worker.terminate(), wait(LONGEST_ENDING_MS, undefined, { ref: false })])
    }
  }
}

type Watch = {
  readonly heard: () => void
  readonly tell: (share: number) => void
  readonly onOver: (reject: (error: unknown) => void) => void
  readonly end: () => void
}

/** Looks again and again whether the import is to be ended. */
function startWatching(patience: ImportPatience, isOver: AbortSignal, tell: (share: number) => void): Watch {
  const startedAt = performance.now()
  const sizeBefore = process.memoryUsage.rss()
  let heardAt = startedAt
  let share = 0
  let over: (error: unknown) => void = () => undefined
  const look = () => {
    try {
      if (isOver.aborted) throw new ExpectedFailure({ code: 'cancelled' })
      tell(share)
      const now = performance.now()
      if (now - heardAt > patience.stillMs || now - startedAt > patience.inAllMs) refuseImport('too-slow')
      if (process.memoryUsage.rss() - sizeBefore > patience.growthMiB * BYTES_OF_A_MIB)
        refuseImport('too-large')
    } catch (error) {
      over(error)
    }
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  isOver.addEventListener('abort', look)
  return {
    heard: () => {
      heardAt = performance.now()
    },
    tell: (next) => {
      share = next
      look()
    },
    onOver: (reject) => {
      over = reject
    },
    end: () => {
      clearInterval(timer)
      isOver.removeEventListener('abort', look)
    },
  }
}

function refusal(why: Parameters<typeof refuseImport>[0]): ExpectedFailure {
  return new ExpectedFailure({ code: 'import-refused', why, where: null })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
