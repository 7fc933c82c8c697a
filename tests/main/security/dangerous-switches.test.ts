import { describe, expect, it } from 'vitest'
import { dangerousSwitches, refuseDangerousSwitches } from '../../../main/security/dangerous-switches.ts'

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
    '--inspect',
    '--inspect-brk=0',
    '-inspect',
    '--js-flags=--expose-gc',
    '--load-extension=/tmp/x',
    '--disable-gpu-sandbox',
    '--disable-web-security',
    '--host-rules=MAP * evil',
    '--proxy-server=evil:1',
    '--renderer-cmd-prefix=gdb',
  ])('%s', async (argument) => {
    const answer = await ended(['/opt/Respite/respite', argument])
    expect(answer).toMatchObject({ code: 1, shown: [] })
    expect(answer?.said.join()).toContain(argument)
  })

  it.each(['--no-sandbox', '--NO-SANDBOX'])('%s, shown in a window with what to do', async (argument) => {
    const answer = await ended(['/tmp/.mount/respite', argument])
    expect(answer?.code).toBe(1)
    expect(answer?.shown.join()).toMatch(/--no-sandbox.*deb package/i)
    const withMore = await ended(['/tmp/.mount/respite', argument, '--inspect'])
    expect(withMore).toMatchObject({ code: 1, shown: [] })
  })

  it('counts a slash on Windows, where Chromium does, and not where it begins a path', async () => {
    const argv = ['C:\\Respite.exe', '/remote-debugging-port=9222']
    expect(await ended(argv, { platform: 'win32' })).toMatchObject({ code: 1 })
    expect(await ended(argv)).toBeNull()
  })

  it('and starts with others, and in development with all', async () => {
    const harmless = ['/opt/Respite/respite', '--hidden', '/home/me/--no-sandbox', '--no-sandbox-like', 'x']
    expect(dangerousSwitches(harmless)).toEqual([])
    expect([await ended(harmless), await ended(['--inspect'], { isPackaged: false })]).toEqual([null, null])
  })
})
