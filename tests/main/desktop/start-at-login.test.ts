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
      ?.split('\n')
      .find((line) => line.startsWith('Exec='))
    expect(exec).toBe('Exec="/home/a b/100%% \\\\"x\\\\" \\\\$HOME \\\\`y\\\\`/r\\\\\\\\s" --at-login')
  })
})

describe('start at login on Linux', () => {
  const setUp = (env: NodeJS.ProcessEnv = {}, argv: readonly string[] = [], execPath = process.execPath) => {
    const folder = temporaryFolder()
    const file = path.join(folder, 'autostart/respite.desktop')
    const start = createStartAtLogin({
      platform: 'linux',
      env: { XDG_CONFIG_HOME: folder, ...env },
      argv,
      execPath,
    })
    return { folder, file, start }
  }

  it('is an entry in the autostart folder, for this account only, gone when it is switched off', () => {
    const { file, start } = setUp(
      { APPIMAGE: '/home/me/Respite.AppImage', APPDIR: '/tmp/.mount_RespitX' },
      [],
      '/tmp/.mount_RespitX/respite',
    )
    start.set(true)
    expect(readFileSync(file, 'utf8')).toContain('\nExec=/home/me/Respite.AppImage --at-login\n')
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
    start.set(false)
    start.set(false)
    expect(existsSync(file)).toBe(false)
  })

  it.each([
    ['lies elsewhere', '/tmp/.mount_Termin', '/opt/Respite/respite'],
    ['lies beside it, under a longer name', '/opt/Resp', '/opt/Respite/respite'],
    ['is it itself', '/opt/Respite/respite', '/opt/Respite/respite'],
    ['lies above it', '/opt/Respite/lib', '/opt/Respite/respite'],
    ['lies in no folder that was named', undefined, '/opt/Respite/respite'],
    ['lies under all there is', '/', '/opt/Respite/respite'],
    ['lies in a relative one', 'opt', '/opt/Respite/respite'],
  ])('names no AppImage that is another program’s: ours %s', (_, APPDIR, execPath) => {
    const env = { APPIMAGE: '/home/me/Terminal.AppImage', APPDIR }
    const { file, start } = setUp(env, [], execPath)
    start.set(true)
    expect(readFileSync(file, 'utf8')).toContain('\nExec=/opt/Respite/respite --at-login\n')
  })

  it.each(['\n', '\r', '\t', '\u0000', '\u0085'])(
    'makes no entry of a path with the control character %j',
    (c) => {
      const image = `/home/me/a${c}Exec=evil/Respite.AppImage`
      const env = { APPIMAGE: image, APPDIR: '/tmp/.mount_RespitX' }
      const { file, start } = setUp(env, [], '/tmp/.mount_RespitX/respite')
      expect(() => start.set(true)).toThrow(expect.objectContaining({ failure: { code: 'unusable-path' } }))
      expect(existsSync(file)).toBe(false)
      expect(autostartEntry([image])).toBe(null)
    },
  )

  it('starts all the same where an old entry cannot be written anew', () => {
    const first = setUp()
    first.start.set(true)
    const image = { APPIMAGE: '/home/me/a\nb', APPDIR: '/tmp/.mount_RespitX', XDG_CONFIG_HOME: first.folder }
    setUp(image, [], '/tmp/.mount_RespitX/respite').start.refresh()
    expect(readFileSync(first.file, 'utf8')).toContain(process.execPath)
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
      createStartAtLogin({ platform, env: {}, argv: [], execPath: '' }).set(true)
      createStartAtLogin({ platform, env: {}, argv: [], execPath: '' }).set(false)
    }
    expect(asked.settings).toEqual([
      { openAtLogin: true },
      { openAtLogin: false },
      { openAtLogin: true, args: ['--at-login'] },
      { openAtLogin: false, args: ['--at-login'] },
    ])
  })

  it('asks a Mac whether it was the system that started it', () => {
    const start = createStartAtLogin({ platform: 'darwin', env: {}, argv: ['respite'], execPath: '' })
    expect(start.wasStartedBySystem()).toBe(false)
    asked.wasOpenedAtLogin = true
    expect(start.wasStartedBySystem()).toBe(true)
  })
})
