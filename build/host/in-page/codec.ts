/** Writes a value as text and reads it back, losing nothing that a structured clone keeps. */
export type Codec = {
  /** Throws "An object could not be cloned." for what Electron would refuse: functions, symbols, promises, nodes. */
  readonly encode: (value: unknown) => string
  readonly decode: (text: string) => unknown
}

/**
 * Makes the codec. One side runs in Node, the other in the page, which gets this function's own text: so it may use
 * nothing from outside itself. A value is first cloned by the engine, which settles what may pass at all; then it
 * becomes a table in which every object has one row, so that cycles and shared parts survive.
 */
export function createCodec(): Codec {
  const VIEWS = new Set([
    ...['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array'],
    ...['Uint32Array', 'Float16Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array'],
    'DataView',
  ])
  const HOLE = -1
  type Row = readonly [kind: string, ...rest: readonly unknown[]]
  type Put = (value: unknown) => number

  const refusal = () => new Error('An object could not be cloned.')
  const tagOf = (value: object) => Object.prototype.toString.call(value).slice(8, -1)

  const toBase64 = (bytes: Uint8Array) => {
    let text = ''
    for (let start = 0; start < bytes.length; start += 0x8000) {
      text += String.fromCharCode(...bytes.subarray(start, start + 0x8000))
    }
    return btoa(text)
  }
  const fromBase64 = (text: string) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))

  const describeError = (error: Error, put: Put): Row => {
    const cause = 'cause' in error ? put(error.cause) : null
    return ['error', error.name, error.message, error.stack ?? '', cause]
  }

  const describeArray = (list: readonly unknown[], put: Put): Row => [
    'array',
    Array.from({ length: list.length }, (_, index) => (index in list ? put(list[index]) : HOLE)),
  ]

  const describeObject = (value: object, put: Put): Row => {
    const tag = tagOf(value)
    if (Array.isArray(value)) return describeArray(value, put)
    if (value instanceof Date) return ['date', value.getTime()]
    if (value instanceof RegExp) return ['regexp', value.source, value.flags]
    if (value instanceof Map) return ['map', [...value].map(([key, item]) => [put(key), put(item)])]
    if (value instanceof Set) return ['set', [...value].map((item) => put(item))]
    if (value instanceof Error) return describeError(value, put)
    if (value instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(value))]
    if (ArrayBuffer.isView(value) && VIEWS.has(tag)) {
      return ['view', tag, toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))]
    }
    if (tag === 'Boolean' || tag === 'Number' || tag === 'String') return ['boxed', put(value.valueOf())]
    if (tag !== 'Object') throw refusal()
    return ['object', Object.entries(value).map(([key, item]) => [key, put(item)])]
  }

  const describe = (value: unknown, put: Put): Row => {
    if (value === undefined) return ['undefined']
    if (typeof value === 'bigint') return ['bigint', String(value)]
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
      return ['number', Object.is(value, -0) ? '-0' : String(value)]
    }
    return typeof value === 'object' && value !== null ? describeObject(value, put) : ['value', value]
  }

  const encode = (value: unknown) => {
    let clone: unknown
    try {
      clone = structuredClone(value)
    } catch {
      throw refusal()
    }
    const rows: Row[] = []
    const seen = new Map<unknown, number>()
    const put: Put = (item) => {
      const known = typeof item === 'object' && item !== null ? seen.get(item) : undefined
      if (known !== undefined) return known
      const index = rows.push(['undefined']) - 1
      if (typeof item === 'object' && item !== null) seen.set(item, index)
      rows[index] = describe(item, put)
      return index
    }
    put(clone)
    return JSON.stringify(rows)
  }

  const decode = (text: string) => {
    const rows = JSON.parse(text) as readonly (readonly [string, never, never, never, never])[]
    const made = new Map<number, unknown>()
    const keep = <T>(index: number, value: T): T => {
      made.set(index, value)
      return value
    }
    const readError = (index: number, [, name, message, stack, cause]: (typeof rows)[number]) => {
      const kinds: Record<string, ErrorConstructor> = { RangeError, ReferenceError, SyntaxError, TypeError }
      const error = keep(index, new (kinds[name] ?? Error)(message))
      Object.defineProperty(error, 'stack', { value: stack, writable: true, configurable: true })
      if (cause !== null) Object.defineProperty(error, 'cause', { value: get(cause), configurable: true })
      return error
    }
    const readList = (index: number, items: readonly number[]) => {
      const list = keep(index, new Array<unknown>(items.length))
      for (const [place, item] of items.entries()) if (item !== HOLE) list[place] = get(item)
      return list
    }
    const readObject = (index: number, entries: readonly (readonly [string, number])[]) => {
      const object = keep(index, {})
      // Defined, not assigned: a key named __proto__ is a key like any other.
      const shape = { writable: true, enumerable: true, configurable: true }
      for (const [key, item] of entries) Object.defineProperty(object, key, { ...shape, value: get(item) })
      return object
    }
    const readMap = (index: number, entries: readonly (readonly [number, number])[]) => {
      const map = keep(index, new Map<unknown, unknown>())
      for (const [key, item] of entries) map.set(get(key), get(item))
      return map
    }
    const readSet = (index: number, items: readonly number[]) => {
      const set = keep(index, new Set<unknown>())
      for (const item of items) set.add(get(item))
      return set
    }
    const readView = (name: string, bytes: Uint8Array) => {
      const View = Reflect.get(globalThis, name) as new (buffer: ArrayBufferLike) => unknown
      return new View(bytes.buffer)
    }
    const read = (index: number): unknown => {
      const row = rows[index]
      if (row === undefined) throw new Error('stand-in: a message refers to a row it does not have')
      const [kind, first, second] = row
      if (kind === 'undefined') return undefined
      if (kind === 'bigint') return BigInt(first)
      if (kind === 'number') return Number(first)
      if (kind === 'date') return keep(index, new Date(first ?? Number.NaN))
      if (kind === 'regexp') return keep(index, new RegExp(first, second))
      if (kind === 'map') return readMap(index, first)
      if (kind === 'set') return readSet(index, first)
      if (kind === 'array') return readList(index, first)
      if (kind === 'object') return readObject(index, first)
      if (kind === 'error') return readError(index, row)
      if (kind === 'buffer') return keep(index, fromBase64(first).buffer)
      if (kind === 'view') return keep(index, readView(first, fromBase64(second)))
      if (kind === 'boxed') return keep(index, Object(get(first)))
      return first
    }
    const get = (index: number): unknown => (made.has(index) ? made.get(index) : read(index))
    return get(0)
  }

  return { encode, decode }
}
