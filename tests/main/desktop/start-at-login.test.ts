import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { autostartEntry } from '../../../main/desktop/desk/autostart-entry.ts'
import { createStartAtLogin } from '../../../main/desktop/desk/start-at-login.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const asked = vi.hoisted(() => ({ settings: [] as unknown[], wasOpenedAtLogin: false }))
vi.mock('electron', () => ({
  app: {
    isPackaged: true,
    setLoginItemSettings: (settings: unknown) => asked.settings.push(settings),
    getLoginItemSettings: () => ({ openAtLogin: true, wasOpenedAtLogin: asked.wasOpenedAtLogin }),
  },
}))
beforeEach(() => {
  asked.settings = []
  asked.wasOpenedAtLogin = false
})

describe('the autostart entry', () => {
  it('names the program, the switch, and nothing of what it is for', () => {
    expect(autostartEntry(['/opt/Respite/respite'])).toBe(
      [
        '[Desktop Entry]',
        'Type=Application',
        'Version=1.5',
        'Name=Respite',
        'Exec=/opt/Respite/respite --at-login',
        'Terminal=false',
        'NoDisplay=true',
        'X-GNOME-Autostart-enabled=true',
        '',
      ].join('\n'),
    )
  })

  it('quotes what a shell would take apart, as the specification asks for it', () => {
    const exec = autostartEntry(['/home/a b/100% "x" $HOME `y`/r\\s'])
      .split('\n')
      .find((line) => line.startsWith('Exec='))
    expect(exec).toBe('Exec="/home/a b/100%% \\\\"x\\\\" \\\\$HOME \\\\`y\\\\`/r\\\\\\\\s" --at-login')
  })
})

describe('start at login on Linux', () => {
  const setUp = (env: NodeJS.ProcessEnv = {}, argv: readonly string[] = []) => {
    const folder = temporaryFolder()
    const file = path.join(folder, 'autostart/respite.desktop')
    const start = createStartAtLogin({ platform: 'linux', env: { XDG_CONFIG_HOME: folder, ...env }, argv })
    return { folder, file, start }
  }

  it('is an entry in the autostart folder, for this account only, gone when it is switched off', () => {
    const { file, start } = setUp({ APPIMAGE: '/home/me/Respite.AppImage' })
    start.set(true)
    expect(readFileSync(file, 'utf8')).toContain('\nExec=/home/me/Respite.AppImage --at-login\n')
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
    start.set(false)
    start.set(false)
    expect(existsSync(file)).toBe(false)
  })

  it('writes an entry anew at every start, and makes none where the person took it away', () => {
    const { file, start } = setUp()
    start.refresh()
    expect(existsSync(file)).toBe(false)
    start.set(true)
    writeFileSync(file, 'Exec=/old/place')
    start.refresh()
    expect(readFileSync(file, 'utf8')).toContain(`Exec=${process.execPath} --at-login`)
  })

  it('says that it cannot be written where there is no folder to write in', () => {
    const { folder, start } = setUp()
    writeFileSync(path.join(folder, 'autostart'), 'a file in its place')
    expect(() => start.set(true)).toThrow(expect.objectContaining({ failure: { code: 'read-only' } }))
  })

  it('knows by the switch that the system started it', () => {
    expect(setUp().start.wasStartedBySystem()).toBe(false)
    expect(setUp({}, ['respite', '--at-login']).start.wasStartedBySystem()).toBe(true)
  })
})

describe('start at login on macOS and Windows', () => {
  it('is a login item of the system, on Windows with the switch', () => {
    for (const platform of ['darwin', 'win32'] as const) {
      createStartAtLogin({ platform, env: {}, argv: [] }).set(true)
      createStartAtLogin({ platform, env: {}, argv: [] }).set(false)
    }
    expect(asked.settings).toEqual([
      { openAtLogin: true },
      { openAtLogin: false },
      { openAtLogin: true, args: ['--at-login'] },
      { openAtLogin: false, args: ['--at-login'] },
    ])
  })

  it('asks a Mac whether it was the system that started it', () => {
    const start = createStartAtLogin({ platform: 'darwin', env: {}, argv: ['respite'] })
    expect(start.wasStartedBySystem()).toBe(false)
    asked.wasOpenedAtLogin = true
    expect(start.wasStartedBySystem()).toBe(true)
  })
})
