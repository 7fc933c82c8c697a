import { describe, expect, it } from 'vitest'
import { createDispatcher } from '../../../shared/contract/dispatcher.ts'
import { weighPayload, wipePayload } from '../../../shared/contract/payload.ts'
import { processorTime } from '../../support/processor-time.ts'

const REFUSED = { ok: false, error: { code: 'invalid-input', field: '' } }

/** A dispatcher of one call that keeps what its handler was given, and what the state of the world is. */
function oneCall(state: 'unlocked' | 'locked' = 'unlocked') {
  const given: unknown[] = []
  const bugs: unknown[] = []
  const dispatch = createDispatcher<'vault.changePassphrase', undefined>(
    {
      'vault.changePassphrase': ({ current, next }) => {
        given.push(Buffer.from(current).toString(), Buffer.from(next).toString())
        if (next.length === 1) throw new Error('fails')
        return {}
      },
    },
    {
      currentState: () => state,
      reportBug: (error) => {
        bugs.push(error)
        return 'ref'
      },
    },
  )
  return { given, bugs, send: (payload: unknown) => dispatch('vault.changePassphrase', payload, undefined) }
}

function withKeys(count: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, index]))
}

function nested(depth: number): unknown {
  let value: unknown = 'leaf'
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? { value } : [value]
  return { value }
}

function cyclic(): unknown {
  const value: Record<string, unknown> = {}
  value.value = [value]
  return value
}

/** Ten lists of ten, eight deep, of a few objects only: a hundred million parts to whoever walks through it. */
function multiplied(): unknown {
  let value: unknown = 'leaf'
  for (let level = 0; level < 8; level += 1) value = Array.from({ length: 10 }, () => value)
  return { value }
}

describe('a call that would hold its process by its size', () => {
  const within50: readonly (readonly [string, () => unknown])[] = [
    ['64 MB of bytes', () => new Uint8Array(64_000_000)],
    ['64 MB of bytes in a field', () => ({ current: new Uint8Array(64_000_000) })],
    ['other views of bytes', () => ({ current: new Float64Array(1_000_000) })],
    ['a bare buffer', () => ({ current: new ArrayBuffer(1_000_000) })],
    ['a list of a million', () => ({ current: new Array(1_000_000).fill(0) })],
    ['a list with a hole of four thousand million', () => ({ current: new Array(4_000_000_000) })],
    ['nesting', () => nested(800)],
    ['a circle', cyclic],
    ['a few lists that multiply', multiplied],
    ['a string of 400 million', () => ({ current: 'x'.repeat(400_000_000) })],
    ['a name of nine million', () => ({ ['x'.repeat(9_000_000)]: 1 })],
    ['a number without end', () => ({ current: 1n << 100_000n })],
    ['a map', () => ({ current: new Map([[1, 2]]) })],
    ['a list where an object is due', () => [new Uint8Array(10)]],
  ]
  it.each(within50)('%s is refused within 50 ms', async (_, make) => {
    const payload = make()
    const { send, bugs, given } = oneCall()
    const worked = processorTime()
    expect(await send(payload)).toEqual(REFUSED)
    expect(worked()).toBeLessThan(50)
    expect([bugs, given]).toEqual([[], []])
  })

  it('500,000 names are refused in less time than it takes to copy them from one process to another', async () => {
    const payload = { current: withKeys(500_000) }
    const copied = processorTime()
    const copy = structuredClone(payload)
    const copying = copied()
    const worked = processorTime()
    expect(await oneCall().send(copy)).toEqual(REFUSED)
    expect(worked()).toBeLessThan(Math.max(copying, 50))
  })

  it('what throws when it is looked at ends as refused, not as a rejection', async () => {
    const throwing = () => {
      throw new Error('looked at')
    }
    const getter = Object.defineProperty({}, 'current', { enumerable: true, get: throwing })
    const proxy = new Proxy({}, { ownKeys: throwing, getPrototypeOf: throwing })
    for (const payload of [getter, proxy, { current: proxy }])
      expect(await oneCall().send(payload)).toEqual(REFUSED)
  })

  it('and the longest page there is still fits, beside a file of 20 MiB', () => {
    expect(weighPayload({ body: 'x'.repeat(2_000_000), fields: withKeys(300) }).fits).toBe(true)
    expect(weighPayload({ file: new Uint8Array(20 * 1024 * 1024) }).fits).toBe(true)
    expect(weighPayload(Object.create(null)).fits).toBe(true)
  })
})

describe('the bytes of a call', () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text))
  const isWiped = (array: Uint8Array) => array.every((byte) => byte === 0)

  it('are wiped when it is answered, after the handler had them', async () => {
    const payload = { current: bytes('old words'), next: bytes('new words') }
    const { send, given } = oneCall()
    expect(await send(payload)).toMatchObject({ ok: true })
    expect(given).toEqual(['old words', 'new words'])
    expect([isWiped(payload.current), isWiped(payload.next)]).toEqual([true, true])
  })

  it.each([
    ['refused by the state', 'locked', {}, 'vault-locked'],
    ['refused by the contract', 'unlocked', { more: 1 }, 'invalid-input'],
    ['refused by its size', 'unlocked', { more: 'x'.repeat(9_000_000) }, 'invalid-input'],
    ['failing inside', 'unlocked', { next: bytes('1') }, 'bug'],
  ] as const)('are wiped when it is %s', async (_, state, more, code) => {
    const payload = { current: bytes('old words'), next: bytes('new words'), deep: undefined, ...more }
    if (code === 'bug') Reflect.deleteProperty(payload, 'deep')
    expect(await oneCall(state).send(payload)).toMatchObject({ ok: false, error: { code } })
    expect([isWiped(payload.current), isWiped(payload.next)]).toEqual([true, true])
  })

  it('are found wherever they stand, and those handed on to a worker are left alone', () => {
    const [deep, bare, given] = [bytes('deep'), bytes('bare'), bytes('given')]
    wipePayload(weighPayload({ list: [{ deep }], map: new Map() }))
    wipePayload(weighPayload(bare))
    structuredClone(given, { transfer: [given.buffer] })
    wipePayload({ fits: true, bytes: [given] })
    expect([isWiped(deep), isWiped(bare), given.byteLength]).toEqual([true, true, 0])
  })
})
