import type { Page } from 'playwright'
import { beforeAll, describe, expect, it } from 'vitest'
import { ask, openBench, readLog } from './open-bench.ts'

let page: Page
beforeAll(async () => {
  const bench = await openBench()
  page = bench.page
  return bench.end
})

describe('ipcRenderer.invoke', () => {
  it('hands the handler what the page gave, kinds included', async () => {
    const seen = await page.evaluate(() =>
      window.bench.invoke('describe', new Uint8Array([1, 2]), undefined, new Map([[1, new Date(0)]]), [null]),
    )
    expect(seen).toBe(
      '[ Uint8Array(2) [ 1, 2 ], undefined, Map(1) { 1 => 1970-01-01T00:00:00.000Z }, [ null ] ]',
    )
  })

  it('brings the answer back with the same kinds', async () => {
    const back = await page.evaluate(async () => {
      type Cycle = { bytes: unknown; none: unknown; set: unknown; self?: unknown }
      const cycle: Cycle = {
        bytes: new Uint8Array([7]),
        none: undefined,
        set: new Set([1]),
      }
      cycle.self = cycle
      const answer = (await window.bench.invoke('echo', cycle)) as Cycle
      const { bytes } = answer
      return [
        bytes instanceof Uint8Array && bytes[0],
        'none' in answer && answer.none === undefined,
        answer.set instanceof Set,
        answer.self === answer,
      ]
    })
    expect(back).toEqual([7, true, true, true])
  })

  it('carries a large file', async () => {
    const length = await page.evaluate(async () => {
      const answer = await window.bench.invoke('echo', new Uint8Array(5_000_000).fill(9))
      return (answer as Uint8Array).filter((byte) => byte === 9).length
    })
    expect(length).toBe(5_000_000)
  })

  it.each(['function', 'symbol'] as const)('refuses a %s', async (kind) => {
    const refused = page.evaluate(
      (name) => window.bench.invoke('echo', name === 'function' ? { inside: () => 1 } : Symbol('s')),
      kind,
    )
    await expect(refused).rejects.toThrow('An object could not be cloned.')
  })

  it('refuses an answer that cannot be cloned', async () => {
    await expect(ask(page, 'give-function')).rejects.toThrow(
      "Error invoking remote method 'give-function': Error: An object could not be cloned.",
    )
  })

  it('flattens a failure to its text', async () => {
    const failure = await page.evaluate(() =>
      window.bench.invoke('fail').catch((error: Error) => [error.name, error.message, error.stack]),
    )
    const [name, message, stack] = failure as readonly string[]
    expect([name, message]).toEqual([
      'Error',
      "Error invoking remote method 'fail': TypeError: a secret detail",
    ])
    expect(stack).not.toContain('bench-app')
  })

  it('says so where nobody handles a channel, and where a handler was for once', async () => {
    await expect(ask(page, 'nobody')).rejects.toThrow(
      "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    )
    expect(await ask(page, 'once')).toBe('once')
    await expect(ask(page, 'once')).rejects.toThrow("No handler registered for 'once'")
  })

  it('names the frame that asked by the address the app knows', async () => {
    expect(await ask(page, 'sender')).toEqual({
      isMainFrame: true,
      url: 'app://bundle/index.html',
      hasParent: false,
      isTop: true,
      isOwner: true,
    })
  })
})

describe('messages without an answer', () => {
  it('reach the main side in order', async () => {
    await readLog(page)
    await page.evaluate(() => {
      for (const word of ['one', 'two', 'three']) window.bench.send('note', word)
    })
    expect(await readLog(page)).toEqual(['one', 'two', 'three'])
  })

  it('reach the page with their kinds', async () => {
    const heard = await page.evaluate(
      () =>
        new Promise((resolve) => {
          window.bench.on('news', (name, bytes) => resolve([name, bytes instanceof Uint8Array]))
          void window.bench.invoke('announce', 'news', 'locked', new Uint8Array(1))
        }),
    )
    expect(heard).toEqual(['locked', true])
  })

  it('are refused to the main side where they cannot be cloned', async () => {
    await expect(ask(page, 'announce-function')).rejects.toThrow('An object could not be cloned.')
  })
})

describe('contextBridge', () => {
  it('lets a page call functions at once, hand in its own, and get errors', async () => {
    const results = await page.evaluate(() => {
      const { bench } = window
      const fails = () => {
        try {
          return bench.refuse()
        } catch (error) {
          return error instanceof Error && error.message
        }
      }
      return [bench.double(21), bench.callBack((word) => `heard ${word}`), fails()]
    })
    expect(results).toEqual([42, 'heard from the preload script', 'refused by the preload script'])
  })

  it('freezes what it exposes, all the way down', async () => {
    const attempts = await page.evaluate(() => [
      Reflect.set(window, 'bench', null),
      Reflect.deleteProperty(window, 'bench'),
      Reflect.set(window.bench, 'invoke', null),
      Reflect.set(window.bench.words, 0, 'changed'),
      Reflect.set(window.bench.double, 'added', true),
    ])
    expect(attempts).toEqual([false, false, false, false, false])
  })

  it('gives the preload script nothing to require but electron', async () => {
    const answers = await page.evaluate(() => ['electron', 'node:fs'].map(window.bench.tryToRequire))
    expect(answers).toEqual(['object', 'module not found: node:fs'])
  })
})
