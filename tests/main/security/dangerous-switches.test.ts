import { describe, expect, it } from 'vitest'
import { refuseDangerousSwitches, refusedSwitches } from '../../../main/security/dangerous-switches.ts'

type Ended = { readonly code: number; readonly said: readonly string[]; readonly shown: readonly string[] }

/** What an app with these arguments ended with and what was said; null where it goes on. */
async function ended(
  argv: readonly string[],
  { isPackaged = true, platform = 'linux' as NodeJS.Platform } = {},
): Promise<Ended | null> {
  const said: string[] = []
  const shown: string[] = []
  let code = -1
  const app = { isPackaged, exit: (given: number) => (code = given), whenReady: () => Promise.resolve() }
  const show = (title: string, message: string) => shown.push(title, message)
  const refused = refuseDangerousSwitches({ app, say: (message) => said.push(message), show }, argv, platform)
  await Promise.resolve()
  return refused ? { code, said, shown } : null
}

describe('a packaged app does not start with a switch that opens it to others', () => {
  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--remote-debugging-socket-name=x',
    '--inspect',
    '--inspect-brk=0',
    '-inspect',
    '--js-flags=--expose-gc',
    '--load-extension=/tmp/x',
    '--disable-gpu-sandbox',
    '--disable-namespace-sandbox',
    '--single-process',
    '--in-process-gpu',
    '--no-zygote',
    '--browser-subprocess-path=/tmp/x',
    '--enable-blink-features=MojoJS',
    '--enable-features=MojoJS',
    '--enable-features=WaylandWindowDecorations,MojoJS',
    '--disable-features=IsolateOrigins,site-per-process',
    '--disable-web-security',
    '--host-rules=MAP * evil',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--force-webrtc-ip-handling-policy=default',
    '--proxy-server=evil:1',
    '--renderer-cmd-prefix=gdb',
    '--enable-crash-reporter',
    '--crash-dumps-dir=/tmp',
    '--enable-logging=file',
    '--v=3',
    '--disable-dev-shm-usage',
    '--load-media-router-component-extension',
    '--lang=../../x',
    '--LANG=de',
    '--at-login=x',
    '--disable-gpu=x',
    '--psn_0_1',
    '--a-switch-of-next-year',
  ])('%s', async (argument) => {
    const answer = await ended(['/opt/Respite/respite', argument])
    expect(answer).toMatchObject({ code: 1, shown: [] })
    expect(answer?.said.join()).toContain(argument)
    expect(await ended(['/opt/Respite/respite', '--at-login', '--', argument])).toMatchObject({ code: 1 })
    const onWindows = await ended(['C:\\Respite.exe', argument], { platform: 'win32' })
    if (argument !== '--LANG=de') expect(onWindows?.shown.join()).toContain(argument)
  })

  it.each(['--no-sandbox', '--NO-SANDBOX'])('%s, shown in a window with what to do', async (argument) => {
    const answer = await ended(['/tmp/.mount/respite', argument])
    expect(answer?.code).toBe(1)
    expect(answer?.shown.join()).toMatch(/--no-sandbox.*deb package/i)
    const withMore = await ended(['/tmp/.mount/respite', argument, '--inspect'])
    expect(withMore).toMatchObject({ code: 1, shown: [] })
  })

  it('counts a slash and letters of either size on Windows, where Chromium does, and not where it begins a path', async () => {
    for (const argument of ['/remote-debugging-port=9222', '/Remote-Debugging-Port=1', '--INSPECT'])
      expect(await ended(['C:\\Respite.exe', argument], { platform: 'win32' })).toMatchObject({ code: 1 })
    expect(await ended(['respite', '/remote-debugging-port=9222'])).toBeNull()
  })
})

describe('a packaged app starts', () => {
  it.each([
    ['linux', '--at-login'],
    ['linux', '--ozone-platform-hint=auto'],
    ['linux', '--ozone-platform=wayland'],
    ['linux', '--enable-features=UseOzonePlatform,WaylandWindowDecorations'],
    ['linux', '--disable-features=WaylandFractionalScaleV1'],
    ['linux', '--enable-wayland-ime'],
    ['linux', '--gtk-version=4'],
    ['linux', '--class=Respite'],
    ['linux', '--password-store=basic'],
    ['linux', '--lang=pt-BR'],
    ['linux', '--force-device-scale-factor=1.5'],
    ['linux', '--force-renderer-accessibility'],
    ['linux', '--disable-gpu'],
    ['linux', '--user-data-dir=/home/me/other profile'],
    ['darwin', '-psn_0_4247591'],
    ['win32', '-ToastActivated'],
    ['win32', '-Embedding'],
    ['win32', '/LANG=de'],
  ] as const)('on %s with %s, which launchers and people add', async (platform, argument) => {
    expect(await ended(['respite', argument], { platform })).toBeNull()
  })

  it('with what is no switch, whatever its own path is; and in development with all', async () => {
    const harmless = ['--odd/path/respite', '/home/me/--no-sandbox', 'no-sandbox', 'x', '', '-', '--']
    expect(refusedSwitches(harmless, 'linux')).toEqual([])
    expect(await ended(['respite', '--inspect'], { isPackaged: false })).toBeNull()
  })
})
