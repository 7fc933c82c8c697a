import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { app } from 'electron'
import { ExpectedFailure } from '../../../shared/errors.ts'
import { writePrivately } from '../private-file.ts'
import { AT_LOGIN, autostartEntry } from './autostart-entry.ts'

/** Whether the system starts Respite at login. */
export type StartAtLogin = {
  /** Throws `read-only` or `storage-full` where it cannot be written down. */
  readonly set: (isOn: boolean) => void
  /** After an update or a move the program may lie elsewhere: an entry that is there is written anew. */
  readonly refresh: () => void
  /** Whether it was the system that started this run. */
  readonly wasStartedBySystem: () => boolean
}

/** The login item of macOS and Windows; on Linux an entry in the autostart folder. */
export function createStartAtLogin(options: {
  readonly platform: NodeJS.Platform
  readonly env: NodeJS.ProcessEnv
  readonly argv: readonly string[]
}): StartAtLogin {
  const { platform, env, argv } = options
  const hasSwitch = () => isStartedAtLogin(argv)
  if (platform === 'darwin' || platform === 'win32') {
    const args = platform === 'win32' ? { args: [AT_LOGIN] } : {}
    return {
      set: (isOn) => app.setLoginItemSettings({ openAtLogin: isOn, ...args }),
      refresh: () => undefined,
      wasStartedBySystem: () => hasSwitch() || app.getLoginItemSettings().wasOpenedAtLogin === true,
    }
  }
  const folder = path.join(configFolder(env), 'autostart')
  const file = path.join(folder, 'respite.desktop')
  const write = () => {
    try {
      mkdirSync(folder, { recursive: true })
    } catch {
      throw new ExpectedFailure({ code: 'read-only' })
    }
    writePrivately(file, autostartEntry(ownCommand(env)))
  }
  return {
    set: (isOn) => (isOn ? write() : rmSync(file, { force: true })),
    refresh: () => {
      if (existsSync(file)) write()
    },
    wasStartedBySystem: hasSwitch,
  }
}

/** Whether a command line is that of a login item. */
export function isStartedAtLogin(argv: readonly string[]): boolean {
  return argv.includes(AT_LOGIN)
}

/** The folder of the XDG Base Directory Specification; a relative one is to be ignored. */
function configFolder(env: NodeJS.ProcessEnv): string {
  const { XDG_CONFIG_HOME: given } = env
  return given !== undefined && path.isAbsolute(given) ? given : path.join(homedir(), '.config')
}

/** What starts this app. An AppImage is started by its own file, not by the folder it unpacked itself into. */
function ownCommand(env: NodeJS.ProcessEnv): readonly string[] {
  if (env.APPIMAGE !== undefined) return [env.APPIMAGE]
  return app.isPackaged ? [process.execPath] : [process.execPath, app.getAppPath()]
}
