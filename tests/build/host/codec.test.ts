import { describe, expect, it } from 'vitest'
import { createCodec } from '../../../build/host/in-page/codec.ts'

const { encode, decode } = createCodec()
const pass = (value: unknown) => decode(encode(value))

describe('the codec between page and host', () => {
  it('keeps every kind of value a structured clone keeps', () => {
    const value = {
      nothing: undefined,
      empty: null,
      numbers: [0, -0, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 9007199254740993n],
      text: 'wörter \u0000 \ud83d\ude00',
      bytes: new Uint8Array([0, 127, 255]),
      floats: new Float64Array([Math.PI]),
      view: new DataView(new Uint8Array([1, 2]).buffer),
      buffer: new Uint8Array([3]).buffer,
      date: new Date(86_400_000),
      pattern: /a+/giu,
      map: new Map<unknown, unknown>([[{ key: 1 }, new Set(['a', 2])]]),
      error: new RangeError('too far'),
      boxed: Object('word'),
    }
    expect(pass(value)).toEqual(value)
  })

  it('keeps cycles and shared parts', () => {
    const shared = { word: 'shared' }
    const value: { first: unknown; second: unknown; self?: unknown } = { first: shared, second: shared }
    value.self = value
    const copy = pass(value) as typeof value
    expect(copy.self).toBe(copy)
    expect(copy.first).toBe(copy.second)
  })

  it('keeps holes in lists and a key named __proto__', () => {
    const list = new Array<number>(3)
    list[1] = 5
    const value = { list, object: JSON.parse('{"__proto__":{"polluted":true}}') as object }
    const copy = pass(value) as typeof value
    expect(0 in copy.list).toBe(false)
    expect(copy.list[1]).toBe(5)
    expect(Object.keys(copy.object)).toEqual(['__proto__'])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('sends only the bytes a view shows', () => {
    const whole = new Uint8Array([1, 2, 3, 4])
    expect(pass(whole.subarray(1, 3))).toEqual(new Uint8Array([2, 3]))
  })

  it('leaves class instances as plain data, without their methods', () => {
    class Point {
      readonly x = 1
      move(): void {}
    }
    expect(pass(new Point())).toStrictEqual({ x: 1 })
  })

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a promise', Promise.resolve()],
    ['a weak map', new WeakMap()],
    ['a function deep inside', { list: [new Map([['key', () => 1]])] }],
  ])('refuses %s', (_name, value) => {
    expect(() => encode(value)).toThrow('An object could not be cloned.')
  })
})
