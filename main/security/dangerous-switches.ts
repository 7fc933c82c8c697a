/**
 * Security: a shortcut that was changed, or another program, may start Respite with a switch that opens it to a debugger
 * or takes its walls down. No fuse covers these (security.md 2.2), so a packaged app ends instead of starting.
 */
const DANGEROUS =
  /^--(?:remote-debugging-(?:port|pipe|address)|inspect(?:-brk|-port|-publish-uid|-wait)?|debug(?:-brk|-port)?|js-flags|load-extension|disable-extensions-except|no-sandbox|disable-(?:setuid-|gpu-|seccomp-filter-)?sandbox|disable-web-security|disable-site-isolation-trials|allow-running-insecure-content|ignore-certificate-errors|host-rules|proxy-(?:server|pac-url)|enable-logging|log-net-log|user-agent|renderer-cmd-prefix|utility-cmd-prefix|gpu-launcher|ssl-key-log-file)(?:=|$)/i

/** The ones the launcher of an AppImage adds itself where the system lets no program build a sandbox of its own. */
const NO_SANDBOX = /^--no-sandbox(?:=|$)/i

/** One dash counts like two, as in Chromium, and on Windows a slash does too. */
function asSwitch(argument: string, platform: NodeJS.Platform): string {
  return argument.replace(platform === 'win32' ? /^(?:--?|\/)/ : /^--?/, '--')
}

/** The switches among these arguments that a packaged app does not start with. */
export function dangerousSwitches(
  argv: readonly string[],
  platform: NodeJS.Platform = process.platform,
): readonly string[] {
  return argv.filter((argument) => DANGEROUS.test(asSwitch(argument, platform)))
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
 * Ends a packaged app that was started with one of them, saying which; true where it did. A missing sandbox is shown in
 * a window too: on Linux it comes from the system, not from an attack, and the person would only see that nothing starts.
 */
export function refuseDangerousSwitches(
  { app, say, show }: Ending,
  argv: readonly string[],
  platform: NodeJS.Platform = process.platform,
): boolean {
  const found = dangerousSwitches(argv, platform)
  if (!app.isPackaged || found.length === 0) return false
  const message = `Respite does not start with ${found.join(', ')}: it would open what you write to other programs.`
  say(message)
  if (found.some((argument) => !NO_SANDBOX.test(asSwitch(argument, platform)))) app.exit(1)
  else {
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
