import { type App, dialog, type Session } from 'electron'
import { forbidCoreDumps, forbidCoreDumpsOfChildren } from '../every-process/core-dumps.ts'
import { registerBundleScheme } from './bundle-files.ts'
import { refuseDangerousSwitches } from './dangerous-switches.ts'
import { refuseEmbeddedViews } from './embedded-views.ts'
import { refuseNavigation } from './navigation.ts'
import { quietChromium, refuseNetwork } from './network.ts'
import { refuseNewWindows } from './new-windows.ts'
import { refusePermissions } from './permissions.ts'
import { setSpelling } from './spelling.ts'
import { refuseWebRtc, refuseWebRtcOf } from './web-rtc.ts'

/** Rules that have to hold before Electron is ready; false where the app ends instead of starting. */
export function hardenBeforeReady(app: App): boolean {
  if (refuseDangerousSwitches({ app, say: console.error, show: dialog.showErrorBox }, process.argv))
    return false
  // Before anything else is started: what is started from here has it from here.
  forbidCoreDumps()
  forbidCoreDumpsOfChildren()
  // Security: files this process makes must be readable by this account only, whatever the system's default is.
  process.umask(0o077)
  app.enableSandbox()
  quietChromium(app)
  refuseWebRtc(app)
  registerBundleScheme()
  app.on('web-contents-created', (_event, contents) => {
    refuseNavigation(contents)
    refuseNewWindows(contents)
    refuseEmbeddedViews(contents)
    refuseWebRtcOf(contents)
  })
  return true
}

/** Rules for the one session every page lives in. */
export function hardenSession(session: Session): void {
  refusePermissions(session)
  refuseNetwork(session)
  setSpelling(session, false)
}
