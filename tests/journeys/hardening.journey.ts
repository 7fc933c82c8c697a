import { createSocket } from 'node:dgram'
import { readdirSync, readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { expect } from 'playwright/test'
import { begin, test } from './open-respite.ts'

test('the page finds the bridge and nothing else', async ({ desk }) => {
  const app = await desk.open()
  const page = await app.page()
  const found = await page.evaluate(() => {
    const bridge = (window as unknown as { respite: object }).respite
    return {
      bridge: Object.keys(bridge).sort(),
      globals: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', '__dirname'].filter(
        (name) => name in window,
      ),
    }
  })
  expect(found).toEqual({ bridge: ['invoke', 'on'], globals: [] })
})

test('the policy stops foreign scripts, requests and pictures', async ({ desk }) => {
  const app = await desk.open()
  const page = await app.page()
  const outcome = await page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const tryIt = (work: () => unknown) => {
      try {
        work()
        return 'allowed'
      } catch {
        return 'refused'
      }
    }
    // In a task of its own: what a debugger evaluates directly is exempt from the policy.
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => resolve(tryIt(() => new Function('return 1')())))
    })
    const markup = tryIt(() => {
      document.body.insertAdjacentHTML('beforeend', '<b>x</b>')
    })
    const fetched = await fetch('https://example.org/').then(
      () => 'allowed',
      () => 'refused',
    )
    const picture = await new Promise((resolve) => {
      const image = new Image()
      image.onload = () => resolve('allowed')
      image.onerror = () => resolve('refused')
      image.src = 'https://example.org/x.png'
    })
    await new Promise((resolve) => setTimeout(resolve, 50))
    return { evaluated, markup, fetched, picture, violations: [...new Set(violations)].sort() }
  })
  expect(outcome).toMatchObject({
    evaluated: 'refused',
    markup: 'refused',
    fetched: 'refused',
    picture: 'refused',
  })
  expect(outcome.violations).toEqual(expect.arrayContaining(['connect-src', 'img-src']))
})

test('the page cannot be led elsewhere, and opens no windows', async ({ desk }) => {
  const { app, page } = await desk.openBegun()
  const address = page.url()
  const opened = await page.evaluate(() => {
    const window1 = window.open('https://example.org/')
    const link = document.createElement('a')
    link.href = 'https://example.org/'
    document.body.append(link)
    link.click()
    location.href = 'https://example.org/'
    return window1 === null
  })
  expect(opened).toBe(true)
  await page.waitForTimeout(300)
  expect(page.url()).toBe(address)
  await expect(page.getByText('Day 1 of 30')).toBeVisible()
  const { windows } = await app.control.state()
  expect(windows).toHaveLength(1)
})

test('a page reaches nobody by a call between browsers', async ({ desk }) => {
  const socket = createSocket('udp4')
  let packets = 0
  socket.on('message', () => {
    packets += 1
  })
  await new Promise<void>((resolve) => socket.bind(0, '0.0.0.0', resolve))
  try {
    const { port } = socket.address()
    // Addresses of this computer only: what is sent to them never leaves it.
    const own = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
    const hosts = own.filter(({ family }) => family === 'IPv4').map(({ address }) => address)
    const page = await (await desk.open()).page()
    const candidates = await page.evaluate(
      async (servers) => {
        const urls = servers.flatMap((server) => [`stun:${server}`, `turn:${server}?transport=udp`])
        const peer = new RTCPeerConnection({ iceServers: [{ urls, username: 'u', credential: 'c' }] })
        let gathered = 0
        peer.onicecandidate = ({ candidate }) => {
          if (candidate !== null && candidate.candidate !== '') gathered += 1
        }
        peer.createDataChannel('out')
        await peer.setLocalDescription(await peer.createOffer())
        await new Promise((resolve) => setTimeout(resolve, 2_000))
        peer.close()
        return gathered
      },
      hosts.map((host) => `${host}:${port}`),
    )
    expect({ packets, candidates }).toEqual({ packets: 0, candidates: 0 })
  } finally {
    socket.close()
  }
})

test('no process of the app can leave a core when it crashes', async ({ desk }) => {
  test.skip(process.platform !== 'linux', 'the limits of a process can be read on Linux only')
  const { app } = await desk.openBegun()
  const { main, utilities } = await app.control.processes()
  const all = withChildren(main)
  expect(all).toEqual(expect.arrayContaining([...utilities]))
  expect(all.length).toBeGreaterThan(3)
  for (const pid of all)
    expect(readFileSync(`/proc/${pid}/limits`, 'utf8')).toMatch(/^Max core file size +0 +0 /m)
  for (const pid of [main, ...utilities])
    expect(readFileSync(`/proc/${pid}/coredump_filter`, 'utf8').trim()).toMatch(/^0+$/)
})

test('permissions are refused', async ({ desk }) => {
  const app = await desk.open()
  const page = await app.page()
  const answers = await page.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read']
    return Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    )
  })
  expect(answers).not.toContain('granted')
  const { sessions } = await app.control.state()
  expect(sessions.find((session) => session.partition === 'pages')).toMatchObject({
    permissionHandlers: { request: true, check: true, device: true, displayMedia: true },
    spellChecks: false,
  })
})

test('every window is sandboxed, isolated, without Node, protected from capture, and called Respite', async ({
  desk,
}) => {
  const app = await desk.open()
  await begin(app)
  const { windows, isSandboxed, switches, requestsElsewhere } = await app.control.state()
  expect(isSandboxed).toBe(true)
  expect(switches).toEqual(expect.arrayContaining([expect.stringContaining('host-resolver-rules')]))
  expect(switches).toContain('--force-webrtc-ip-handling-policy=disable_non_proxied_udp')
  expect(requestsElsewhere).toEqual([])
  for (const window of windows) {
    expect(window).toMatchObject({
      title: 'Respite',
      hasContentProtection: true,
      webRtcPolicy: 'disable_non_proxied_udp',
    })
    expect(window.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      spellcheck: false,
    })
  }
})

test('files are served from the list of the build and from nowhere else', async ({ desk }) => {
  const app = await desk.open()
  const page = await app.page()
  const statuses = await page.evaluate(async () => {
    const names = [
      '../main/index.js',
      '%2e%2e/main/index.js',
      '..%2f..%2fpackage.json',
      '/etc/passwd',
      'index.html%00',
      '',
    ]
    const load = (name: string) =>
      new Promise((resolve) => {
        const script = document.createElement('link')
        script.rel = 'stylesheet'
        script.onload = () => resolve('served')
        script.onerror = () => resolve('refused')
        script.href = `${location.origin}/${name}`
        document.head.append(script)
      })
    return Promise.all(names.map(load))
  })
  expect(new Set(statuses)).toEqual(new Set(['refused']))
})

/** A process and everything that was started from it. */
function withChildren(pid: number): readonly number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
  return [pid, ...children.flatMap(withChildren)]
}
