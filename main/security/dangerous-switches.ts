import { isAllowed } from './allowed-switches.ts'

/** The one the launcher of an AppImage adds itself where the system lets no program build a sandbox of its own. */
const NO_SANDBOX = /^(?:--?|\/)no-sandbox(?:=|$)/i

/** The switches among these arguments, the program's own name apart, that a packaged app does not start with. */
export function refusedSwitches(
  [, ...given]: readonly string[],
  platform: NodeJS.Platform = process.platform,
): readonly string[] {
  return given.filter((argument) => !isAllowed(argument, platform))
}

/** What ends the app: Electron's `app`, and how it says why where a person can see it. */
type Ending = {
  readonly app: {
    readonly isPackaged: boolean
    readonly exit: (code: number) => void
    readonly whenReady: () => Promise<void>
  }
  readonly say: (message: string) => void
  readonly show: (title: string, message: string) => void
}

/**
 * Security: a shortcut that was changed, or another program, may start Respite with a switch that opens it to a debugger
 * or takes its walls down, and no fuse covers that. A packaged app that was started with any it does not know ends,
 * saying which; true where it did. A missing sandbox is shown in a window, which only an app that is ready can on Linux:
 * there it comes from the system, not from an attack. For all others nothing of Chromium is started first; a box of the
 * system itself says it on Windows and macOS, and on Linux the same words go to where the app was started from.
 */
export function refuseDangerousSwitches(
  { app, say, show }: Ending,
  argv: readonly string[],
  platform: NodeJS.Platform = process.platform,
): boolean {
  const found = refusedSwitches(argv, platform)
  if (!app.isPackaged || found.length === 0) return false
  const message = `Respite does not start with ${found.join(', ')}.`
  if (found.some((argument) => !NO_SANDBOX.test(argument))) {
    const advice =
      'It doesn’t know this switch, or the switch would open what you write to other programs. Take it out of the shortcut or command Respite was started by.'
    if (platform === 'linux') say(`${message} ${advice}`)
    else show('Respite can’t be started like this', `${message} ${advice}`)
    app.exit(1)
  } else {
    say(message)
    void app.whenReady().then(() => {
      show(
        'Respite cannot protect itself here',
        `${message} On this system a portable program may not build its own sandbox. Install the deb package instead: it asks the system for one.`,
      )
      app.exit(1)
    })
  }
  return true
}
