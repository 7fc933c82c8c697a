import { existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { app } from 'electron'
import { ExpectedFailure } from '../../../shared/errors.ts'
import { writePrivately } from '../private-file.ts'
import { AT_LOGIN, autostartEntry } from './autostart-entry.ts'

/** Whether the system starts Respite at login. */
export type StartAtLogin = {
  /** Throws `read-only`, `storage-full` or `unusable-path` where it cannot be written down. */
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
  /** The program that runs. */
  readonly execPath: string
}): StartAtLogin {
  const { platform, env, argv, execPath } = options
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
    const entry = autostartEntry(ownCommand(env, execPath))
    if (entry === null) throw new ExpectedFailure({ code: 'unusable-path' })
    try {
      mkdirSync(folder, { recursive: true })
    } catch {
      throw new ExpectedFailure({ code: 'read-only' })
    }
    writePrivately(file, entry)
  }
  return {
    set: (isOn) => (isOn ? write() : rmSync(file, { force: true })),
    refresh: () => {
      if (!existsSync(file)) return
      try {
        write()
      } catch (error) {
        // An old entry that cannot be written anew must not keep the app from starting.
        if (!(error instanceof ExpectedFailure)) throw error
      }
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

/**
 * What starts this app. An AppImage is started by its own file, not by the folder it unpacked itself into.
 * Security: a terminal or editor that is an AppImage hands its own two variables to whatever is started from it, and
 * that program would be started at every login in place of Respite; they count only where this program lies inside.
 */
function ownCommand(env: NodeJS.ProcessEnv, execPath: string): readonly string[] {
  const { APPIMAGE: image, APPDIR: unpacked } = env
  const isOurs = image !== undefined && path.isAbsolute(image) && liesIn(execPath, unpacked)
  if (isOurs) return [image]
  return app.isPackaged ? [execPath] : [execPath, app.getAppPath()]
}

function liesIn(file: string, folder: string | undefined): boolean {
  if (folder === undefined || !path.isAbsolute(folder) || path.resolve(folder) === path.sep) return false
  const way = path.relative(resolved(folder), resolved(file))
  return way !== '' && way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}

function resolved(file: string): string {
  try {
    return realpathSync.native(file)
  } catch {
    return path.resolve(file)
  }
}
