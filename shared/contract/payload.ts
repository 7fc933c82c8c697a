/** Most fields and list items of one call together; the longest list a page sends has some hundreds. */
const MOST_PARTS = 20_000
/** Deepest nesting; the contract's own shapes go to five. */
const DEEPEST = 16
/** Most characters of one call together, names of fields included; the longest page is two million. */
const MOST_CHARACTERS = 8_000_000
/** Most bytes of one call together; the largest file a page hands over is 20 MiB. */
const MOST_BYTES = 32 * 1024 * 1024

/** Whether a payload is worth parsing, and the bytes in it, which somebody has to wipe. */
export type WeighedPayload = { readonly fits: boolean; readonly bytes: readonly Uint8Array[] }

/**
 * Security: a page that was taken over must not be able to hold a process for seconds, or end it, by the mere size of a
 * call: a schema names every unknown key and reads a byte array as one of millions. Fits is a plain object of plain
 * objects, lists, simple values and byte arrays, within the bounds above. It never throws, and comes before any schema.
 */
export function weighPayload(payload: unknown): WeighedPayload {
  const bytes: Uint8Array[] = []
  try {
    return { fits: isWithinBounds(payload, bytes) && isPlain(payload), bytes }
  } catch {
    return { fits: false, bytes }
  }
}

/** Security: the bytes of a passphrase must not outlive its call in the memory of the process that answered it. */
export function wipePayload({ bytes }: WeighedPayload): void {
  // Those that were handed on to a worker are gone from here: their length is 0, and they cannot be written to.
  for (const array of bytes) if (array.byteLength > 0) array.fill(0)
}

/** Looks at one part after the other and notes each byte array it comes by; ends early only where there are too many. */
function isWithinBounds(payload: unknown, bytes: Uint8Array[]): boolean {
  const waiting = [{ value: payload, depth: 0 }]
  let fits = true
  let left = MOST_PARTS
  let characters = 0
  let size = 0
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const { value, depth } = part
    if (typeof value === 'string') characters += value.length
    else if (value instanceof Uint8Array) {
      size += value.byteLength
      // One that is larger than any call may be holds no passphrase, and writing over it would take its time.
      if (value.byteLength <= MOST_BYTES) bytes.push(value)
    } else if (typeof value === 'object' && value !== null) {
      const parts = depth < DEEPEST ? partsOf(value) : null
      if (parts === null) fits = false
      else {
        left -= parts.values.length
        if (left < 0) return false
        for (const name of parts.names) characters += name.length
        for (const each of parts.values) waiting.push({ value: each, depth: depth + 1 })
      }
    } else if (typeof value === 'bigint' || typeof value === 'function') fits = false
  }
  return fits && characters <= MOST_CHARACTERS && size <= MOST_BYTES
}

/** What a list or a plain object holds; null for anything else. The names of an object cannot be counted unlisted. */
function partsOf(value: object): { names: readonly string[]; values: readonly unknown[] } | null {
  if (Array.isArray(value)) return { names: [], values: value }
  if (!isPlain(value)) return null
  const names = Object.keys(value)
  return { names, values: names.length > MOST_PARTS ? names : Object.values(value) }
}

/** An object written as `{}`, also one that was made in another realm. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
