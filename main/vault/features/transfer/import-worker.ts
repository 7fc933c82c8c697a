import { once } from 'node:events'
import { type MessagePort, parentPort } from 'node:worker_threads'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import { realFiles } from '../../storage/file-layer.ts'
import { storageFailureOf } from '../../storage/system-failures.ts'
import type { FromImportWorker, ImportRequest } from './import-reader.ts'
import type { FittedPage } from './imported-page.ts'
import { readImport } from './read-import.ts'

/** So much of what was read goes over at once; more would hold up the other side while it is taken over. */
const CHARACTERS_A_SLICE = 500_000
const PAGES_A_SLICE = 200
/** How far it has to have come since it was last said. */
const SMALLEST_STEP = 0.005

if (parentPort !== null) {
  const port = parentPort
  port.once('message', (request: ImportRequest) => void answer(port, request))
}

/** Reads one import and is ended by its parent. */
async function answer(port: MessagePort, request: ImportRequest): Promise<void> {
  const send = (message: FromImportWorker) => port.postMessage(message)
  let told = 0
  const tell = (share: number) => {
    if (share - told < SMALLEST_STEP) return
    told = share
    send({ kind: 'share', share })
  }
  try {
    const { pages, ...rest } = await readImport(realFiles, request, tell)
    for (const slice of slicesOf(pages)) {
      send({ kind: 'pages', pages: slice })
      await once(port, 'message')
    }
    send({ kind: 'end', rest })
  } catch (error) {
    const failure = error instanceof ExpectedFailure ? error.failure : storageFailureOf(error)
    if (failure === null) throw error
    send({ kind: 'failed', error: failure })
  } finally {
    request.secret?.fill(0)
  }
}

function* slicesOf(pages: readonly FittedPage[]): Generator<readonly FittedPage[]> {
  let slice: FittedPage[] = []
  let characters = 0
  for (const page of pages) {
    slice.push(page)
    characters += page.body.length
    if (characters >= CHARACTERS_A_SLICE || slice.length >= PAGES_A_SLICE) {
      yield slice
      slice = []
      characters = 0
    }
  }
  yield slice
}
