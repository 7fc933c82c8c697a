import type { Page } from 'playwright'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask, type OpenBench, openBench, readLog } from './open-bench.ts'

const START = 'https://bundle.app.respite.test/index.html'

let bench: OpenBench
let page: Page
beforeAll(async () => {
  bench = await openBench()
  page = bench.page
  return bench.end
})

/** Goes to another page of the small app, as its page itself would. */
async function goTo(file: string): Promise<void> {
  await ask(page, 'allow', { navigation: true })
  await page.goto(START.replace('index.html', file))
  await ask(page, 'allow', { navigation: false })
}

beforeEach(async () => {
  if (page.url() !== START) await goTo('index.html')
  await readLog(page)
})

describe('session.protocol.handle', () => {
  it('serves the page and its script, with the bridge there before the script', async () => {
    expect([await page.title(), await page.getAttribute('html', 'data-script')]).toEqual(['Bench', 'true'])
  })

  it('answers 404 and failures as the handler does', async () => {
    expect(await loadImage(page, '/no-such-file')).toBe('failed')
    expect(await loadImage(page, '/broken')).toBe('failed')
    expect(await readLog(page)).toEqual([])
  })
})

describe('the content security policy of an answer', () => {
  it('keeps inline scripts from running', async () => {
    await goTo('inline.html')
    expect(await page.title()).toBe('Inline')
  })

  it('refuses eval, fetch, sockets, styles and images from elsewhere', async () => {
    const refused = await page.evaluate(async () => {
      const directives: string[] = []
      document.addEventListener('securitypolicyviolation', (event) =>
        directives.push(`${event.effectiveDirective} ${event.blockedURI}`),
      )
      const attempts = [
        // By a timer: what the debugging protocol itself runs may use eval.
        () => new Promise((resolve) => setTimeout(() => resolve(Function('return 1')()))),
        () => fetch('https://elsewhere.example/'),
        () => fetch('/page.js'),
        () => new WebSocket('wss://elsewhere.example/'),
        () => document.body.setAttribute('style', 'color: red'),
        () =>
          new Promise((_resolve, reject) => {
            const image = new Image()
            image.onerror = reject
            image.src = 'https://elsewhere.example/pixel.png'
          }),
      ]
      for (const attempt of attempts) {
        await Promise.race([attempt(), new Promise((resolve) => setTimeout(resolve, 100))]).catch(() => {})
      }
      return directives
    })
    expect(refused).toEqual([
      'require-trusted-types-for trusted-types-sink',
      'connect-src https://elsewhere.example/',
      'connect-src https://bundle.app.respite.test/page.js',
      'connect-src wss://elsewhere.example/',
      'style-src-attr inline',
      'img-src https://elsewhere.example/pixel.png',
    ])
    expect((await bench.app.control.state()).requestsElsewhere).toEqual([])
  })
})

describe('what a page can reach', () => {
  it('is a plain page and what the preload script exposed', async () => {
    const names = () => Object.getOwnPropertyNames(window)
    const withPreload = await page.evaluate(names)
    const id = await ask(page, 'open-without-preload')
    const plain = await bench.app.nextPage(page)
    const without = await plain.evaluate(names)
    await bench.app.control.closeWindow(Number(id))
    expect(withPreload.filter((name) => !without.includes(name))).toEqual(['bench'])
  })

  it('holds no ipcRenderer, no require and nothing the preload script left in its own world', async () => {
    const found = await page.evaluate(() =>
      ['ipcRenderer', 'require', 'process', 'module', 'leftInPreloadWorld'].filter((name) => name in window),
    )
    expect(found).toEqual([])
  })

  it('is not enlarged by replacing what the bridge is built on', async () => {
    const caught = await page.evaluate(async () => {
      const targets: unknown[] = []
      const originals = [EventTarget.prototype.dispatchEvent, EventTarget.prototype.addEventListener] as const
      EventTarget.prototype.dispatchEvent = function (event) {
        targets.push(this)
        return originals[0].call(this, event)
      }
      EventTarget.prototype.addEventListener = function (...given: never[]) {
        targets.push(this)
        return Reflect.apply(originals[1], this, given)
      }
      window.bench.double(1)
      await window.bench.invoke('echo', 1)
      const [dispatchEvent, addEventListener] = originals
      Object.assign(EventTarget.prototype, { dispatchEvent, addEventListener })
      return targets.length
    })
    expect(caught).toBe(0)
  })

  it('is nothing of the bridge in a sub-frame', async () => {
    await goTo('framed.html')
    const frame = page.frames().find((candidate) => candidate !== page.mainFrame())
    await frame?.waitForLoadState()
    expect(await frame?.evaluate(() => ['bench' in window, document.title])).toEqual([false, 'Bench'])
    expect(await page.evaluate(() => 'bench' in window)).toBe(true)
  })
})

describe('leaving the page', () => {
  it('asks the app, which can say no', async () => {
    await page.evaluate(() => location.assign('/other.html'))
    await page.evaluate(() => location.assign('https://elsewhere.example/'))
    await expect
      .poll(() => readLogSoFar(page))
      .toEqual([
        'will-frame-navigate true app://bundle/other.html',
        'will-navigate app://bundle/other.html',
        'will-frame-navigate true https://elsewhere.example/',
        'will-navigate https://elsewhere.example/',
      ])
    expect([page.url(), await page.title()]).toEqual([START, 'Bench'])
  })

  it('happens where the app lets it, but only to pages of its own', async () => {
    await ask(page, 'allow', { navigation: true })
    await page.evaluate(() => location.assign('https://elsewhere.example/'))
    await expect.poll(() => readLogSoFar(page)).toContain('cancelled mainFrame https://elsewhere.example/')
    expect(page.url()).toBe(START)
    await page.evaluate(() => location.assign('/other.html'))
    await expect.poll(() => page.title()).toBe('Other')
    expect((await bench.app.control.state()).requestsElsewhere).toContain('https://elsewhere.example/')
  })

  it('by a new window asks the app, and no window opens', async () => {
    const opened = await page.evaluate(() => String(window.open('https://elsewhere.example/')))
    await expect.poll(() => readLogSoFar(page)).toEqual(['window.open https://elsewhere.example/'])
    expect([opened, (await bench.app.control.state()).windows.length]).toEqual(['null', 1])
  })
})

describe('permissions', () => {
  it('are refused', async () => {
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as const
      const asked = names.map((name) => navigator.permissions.query({ name: name as PermissionName }))
      return (await Promise.all(asked)).map(({ state }) => state)
    })
    expect(new Set(states)).toEqual(new Set(['denied']))
  })
})

const soFar: string[] = []
async function readLogSoFar(from: Page): Promise<readonly string[]> {
  const fresh = await readLog(from)
  soFar.push(...fresh)
  return soFar
}
beforeEach(() => {
  soFar.length = 0
})

function loadImage(from: Page, address: string): Promise<unknown> {
  return from.evaluate(
    (source) =>
      new Promise((resolve) => {
        const image = new Image()
        image.onload = () => resolve('loaded')
        image.onerror = () => resolve('failed')
        image.src = source
      }),
    address,
  )
}
