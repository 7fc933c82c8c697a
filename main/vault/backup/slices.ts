/** Lets everything that waits have its turn: a save of what is being typed goes first. */
export function yieldToOthers(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

/** How much is worked on before the next save may have its turn; a few milliseconds each. */
const SLICE_BYTES = 256 * 1024

/** Joined without holding up anybody: the pieces of a stream as one. */
export async function joined(pieces: AsyncIterable<unknown> | Iterable<unknown>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of bytesOf(pieces)) all.push(piece)
  return Buffer.concat(all)
}

/** The pieces of a stream one by one, with everybody's turn between them. */
export async function* bytesOf(
  pieces: AsyncIterable<unknown> | Iterable<unknown>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    if (!(piece instanceof Uint8Array)) throw new TypeError('A stream gave something else than bytes')
    yield piece
    await yieldToOthers()
  }
}

/** Bytes as a stream of slices. */
export function sliced(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return streamOf(slicesOf(bytes))
}

/** Pieces as a stream that takes the next one when it is asked for it. */
export function streamOf(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): ReadableStream<Uint8Array> {
  const iterator = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]()
  return new ReadableStream({
    pull: async (controller) => {
      await yieldToOthers()
      const next = await iterator.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
    cancel: async () => {
      await iterator.return?.()
    },
  })
}

/** Bytes in slices. */
export function* slicesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += SLICE_BYTES)
    yield bytes.slice(start, start + SLICE_BYTES)
}
