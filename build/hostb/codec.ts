/** What crosses between page and host: JSON that still knows what plain JSON forgets. */
export type Encoded = string

/** Both directions of the crossing. */
export type Codec = { readonly encode: (value: unknown) => Encoded; readonly decode: (text: Encoded) => unknown }

/**
 * Structured clone over a channel of text, as far as Electron's own calls promise it: bytes, dates, maps, sets,
 * undefined and cycles survive; functions and symbols are refused with Electron's words.
 *
 * Self-contained on purpose: its source is injected into the page as it stands.
 */
export function createCodec(): Codec {
  type Tagged = { readonly t: string; readonly v?: unknown; readonly id?: number }

  function encode(value: unknown): string {
    const seen = new Map<object, number>()
    const pack = (item: unknown): unknown => {
      if (item === undefined) return { t: 'undefined' }
      if (typeof item === 'number') return Number.isFinite(item) ? item : { t: 'number', v: String(item) }
      if (typeof item === 'bigint') return { t: 'bigint', v: String(item) }
      if (item === null || typeof item === 'string' || typeof item === 'boolean') return item
      if (typeof item === 'function' || typeof item === 'symbol') throw new Error('An object could not be cloned.')
      const known = seen.get(item)
      if (known !== undefined) return { t: 'ref', v: known }
      const id = seen.size
      seen.set(item, id)
      if (item instanceof Uint8Array) return { t: 'bytes', id, v: btoa(Array.from(item, (byte) => String.fromCharCode(byte)).join('')) }
      if (item instanceof Date) return { t: 'date', id, v: item.getTime() }
      if (item instanceof Map) return { t: 'map', id, v: [...item].map(([key, entry]) => [pack(key), pack(entry)]) }
      if (item instanceof Set) return { t: 'set', id, v: [...item].map(pack) }
      if (Array.isArray(item)) return { t: 'array', id, v: item.map(pack) }
      return { t: 'object', id, v: Object.entries(item).map(([key, entry]) => [key, pack(entry)]) }
    }
    return JSON.stringify(pack(value))
  }

  function decode(text: string): unknown {
    const made = new Map<number, unknown>()
    const keep = <T>(id: number | undefined, value: T): T => {
      if (id !== undefined) made.set(id, value)
      return value
    }
    const unpack = (item: unknown): unknown => {
      if (typeof item !== 'object' || item === null) return item
      const { t, v, id } = item as Tagged
      if (t === 'undefined') return undefined
      if (t === 'number') return Number(v)
      if (t === 'bigint') return BigInt(v as string)
      if (t === 'ref') return made.get(v as number)
      if (t === 'bytes') return keep(id, Uint8Array.from(atob(v as string), (letter) => letter.charCodeAt(0)))
      if (t === 'date') return keep(id, new Date(v as number))
      const parts = v as readonly unknown[]
      if (t === 'set') {
        const set = keep(id, new Set<unknown>())
        for (const part of parts) set.add(unpack(part))
        return set
      }
      if (t === 'map') {
        const map = keep(id, new Map<unknown, unknown>())
        for (const [key, entry] of parts as readonly [unknown, unknown][]) map.set(unpack(key), unpack(entry))
        return map
      }
      if (t === 'array') {
        const array = keep(id, [] as unknown[])
        for (const part of parts) array.push(unpack(part))
        return array
      }
      const object = keep(id, {} as Record<string, unknown>)
      for (const [key, entry] of parts as readonly [string, unknown][])
        Object.defineProperty(object, key, { value: unpack(entry), writable: true, enumerable: true, configurable: true })
      return object
    }
    return unpack(JSON.parse(text))
  }

  return { encode, decode }
}
