/**
 * Security: a shortcut that was changed, or another program, may start Respite with a switch that opens it to a debugger
 * or takes its walls down. No fuse covers these (security.md 2.2), so a packaged app ends instead of starting.
 */
const DANGEROUS =
  /^--(?:remote-debugging-(?:port|pipe|address)|inspect(?:-brk|-port|-publish-uid|-wait)?|debug(?:-brk|-port)?|js-flags|load-extension|disable-extensions-except|no-sandbox|disable-(?:setuid-|gpu-|seccomp-filter-)?sandbox|disable-web-security|disable-site-isolation-trials|allow-running-insecure-content|ignore-certificate-errors|host-rules|proxy-(?:server|pac-url)|enable-logging|log-net-log|user-agent|renderer-cmd-prefix|utility-cmd-prefix|gpu-launcher|ssl-key-log-file)(?:=|$)/i

/** The switches among these arguments that a packaged app does not start with. One dash counts like two, as in Chromium. */
export function dangerousSwitches(argv: readonly string[]): readonly string[] {
  return argv.filter((argument) => DANGEROUS.test(argument.replace(/^-(?!-)/, '--')))
}

/** Ends a packaged app that was started with one of them, saying which, before anything of it runs. */
export function refuseDangerousSwitches(
  app: { readonly isPackaged: boolean; readonly exit: (code: number) => void },
  argv: readonly string[],
): void {
  const found = dangerousSwitches(argv)
  if (!app.isPackaged || found.length === 0) return
  console.error(
    `Respite does not start with ${found.join(', ')}: it would open what you write to other programs.`,
  )
  app.exit(1)
}
