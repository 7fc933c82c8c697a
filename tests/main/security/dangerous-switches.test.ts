import { describe, expect, it } from 'vitest'
import { dangerousSwitches, refuseDangerousSwitches } from '../../../main/security/dangerous-switches.ts'

/** What an app with these arguments was told to end with; null where it goes on. */
function endedWith(argv: readonly string[], isPackaged: boolean): number | null {
  let code: number | null = null
  refuseDangerousSwitches({ isPackaged, exit: (given) => (code = given) }, argv)
  return code
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
    '--no-sandbox',
    '--NO-SANDBOX',
    '--disable-gpu-sandbox',
    '--disable-web-security',
    '--host-rules=MAP * evil',
    '--proxy-server=evil:1',
    '--renderer-cmd-prefix=gdb',
  ])('%s', (argument) => {
    expect(endedWith(['/opt/Respite/respite', argument], true)).toBe(1)
  })

  it('and starts with others, and in development with all', () => {
    const harmless = ['/opt/Respite/respite', '--hidden', '/home/me/--no-sandbox', '--no-sandbox-like', 'x']
    expect(dangerousSwitches(harmless)).toEqual([])
    expect([endedWith(harmless, true), endedWith(['--inspect'], false)]).toEqual([null, null])
  })
})
