import type { Page } from 'playwright'
import { beforeAll, describe, expect, it } from 'vitest'
import { ask, openBench } from './open-bench.ts'

let page: Page
beforeAll(async () => {
  const bench = await openBench()
  page = bench.page
  return bench.end
})

describe('utilityProcess', () => {
  it('keeps messages until the process listens, in order, and gives its exit code', async () => {
    const value = { bytes: new Uint8Array([1]), when: new Date(0) }
    const orders = [
      { do: 'echo', value },
      { do: 'echo', value: 2 },
      { do: 'exit', code: 7 },
    ]
    expect(await ask(page, 'utility', orders)).toEqual({
      heard: [{ heard: value }, { heard: 2 }],
      code: 7,
      pid: undefined,
    })
  })

  it('ends a process that is killed and says by which signal', async () => {
    const ended = (await ask(page, 'utility-killed')) as { readonly pid: number }
    expect(ended).toEqual({ killed: true, code: 15, pid: expect.any(Number), pidAfter: undefined })
    expect(isAlive(ended.pid)).toBe(false)
  })
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
