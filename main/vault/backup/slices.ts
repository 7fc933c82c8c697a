/** Lets everything that waits have its turn: a save of what is being typed goes first. */
export function yieldToOthers(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

/** How much is worked on before the next save may have its turn; a few milliseconds each. */
const SLICE_BYTES = 256 * 1024

/** Joined without holding up anybody: the pieces of a stream as one. */
export async function joined(pieces: AsyncIterable<unknown>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) {
    if (!(piece instanceof Uint8Array)) throw new TypeError('A stream gave something else than bytes')
    all.push(piece)
    await yieldToOthers()
  }
  return Buffer.concat(all)
}

/** Bytes as a stream of slices. */
export function sliced(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let position = 0
  return new ReadableStream({
    pull: async (controller) => {
      await yieldToOthers()
      if (position >= bytes.length) controller.close()
      else controller.enqueue(bytes.slice(position, position + SLICE_BYTES))
      position += SLICE_BYTES
    },
  })
}
