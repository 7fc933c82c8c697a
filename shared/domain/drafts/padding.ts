/** Up to here the size of a draft grows by steps, above it by doubling. */
const STEP = 4 * 1024
const STEPS_UP_TO = 64 * 1024

/** Four bytes in front say how long the content is. */
const LENGTH_BYTES = 4

/**
 * Content with its length in front and zeros behind. Security: who can see the folder reads from the size of a sealed
 * file at most in which step it is, not how much was typed.
 */
export function padded(content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(paddedSize(content.length))
  new DataView(bytes.buffer).setUint32(0, content.length)
  bytes.set(content, LENGTH_BYTES)
  return bytes
}

/** What `padded` was given; null where these bytes are not such content. */
export function unpadded(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < LENGTH_BYTES) return null
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0)
  if (paddedSize(length) !== bytes.length) return null
  return bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length)
}

/** The size of a content of this many bytes once it is padded. */
export function paddedSize(contentBytes: number): number {
  const needed = contentBytes + LENGTH_BYTES
  if (needed <= STEPS_UP_TO) return Math.ceil(needed / STEP) * STEP
  return 2 ** Math.ceil(Math.log2(needed))
}
