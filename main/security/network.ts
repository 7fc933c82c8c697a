import type { App, Session } from 'electron'
import { isOurAddress } from '../ipc/sender.ts'

/** Security: nothing leaves the machine. Whatever a page or Chromium itself asks for elsewhere is cancelled. */
export function refuseNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowed(details.url) }))
}

/** Security: Chromium's own services must not look up names or fetch lists in the background. Before `ready`. */
export function quietChromium(app: App): void {
  const switches: readonly (readonly [string, string?])[] = [
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ['no-proxy-server'],
    ['disable-background-networking'],
    ['disable-component-update'],
    ['disable-domain-reliability'],
    ['no-pings'],
    ['disable-gpu-shader-disk-cache'],
  ]
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value)
}

function isAllowed(address: string): boolean {
  return isOurAddress(address) || address.startsWith('devtools:')
}
