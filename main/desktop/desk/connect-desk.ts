import { app, Menu, powerMonitor } from 'electron'
import type { Clock } from '../clock.ts'
import { menuTemplate } from '../menus.ts'
import type { SettingsStore } from '../settings.ts'
import { createTray } from '../tray.ts'
import type { AppWindow } from '../windows.ts'
import type { ClientHour } from './client-hour.ts'
import { showNotification } from './notification.ts'
import { createReminders, type Reminders } from './reminders.ts'
import type { RhythmKeeper } from './rhythm-keeper.ts'

/** Short enough that a clock that was changed, a flight or a sleep nobody told of is noticed soon. */
const CHECK_EVERY_MS = 20_000

/** The `appId` of electron-builder.yml. */
const APP_ID = 'app.respite.desktop'

/** Puts menu and tray in place, and keeps looking whether it is time for a reminder, until the app quits. */
export function connectDesk(options: {
  readonly settings: SettingsStore
  readonly rhythm: RhythmKeeper
  readonly clock: Clock
  readonly clientHour: ClientHour
  readonly window: AppWindow
  readonly lock: () => void
  readonly quit: () => void
}): Reminders {
  const { window, lock, quit } = options
  const reminders: Reminders = createReminders({
    ...options,
    comeForward: window.show,
    remind: () => {
      showNotification({ onOpen: window.show, onLater: () => reminders.snooze() })
      window.tell('desk.reminded', {})
    },
  })
  // Windows shows notifications only of an app it knows by the id that its shortcut in the start menu carries.
  if (process.platform === 'win32') app.setAppUserModelId(APP_ID)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(process.platform, {
        lock,
        quit,
        // Without a window there is no place to come back to, and nothing to blank.
        beginClient: () => window.tell('desk.client-asked', {}) || options.clientHour.begin(null),
        zoom: window.zoom,
        showKeys: () => void window.tell('desk.keys-asked', {}),
      }),
    ),
  )
  const tray = createTray({ open: window.show, lock, quit })
  const check = () => void reminders.check()
  const timer = setInterval(check, CHECK_EVERY_MS)
  powerMonitor.on('resume', check)
  powerMonitor.on('unlock-screen', check)
  app.on('will-quit', () => {
    clearInterval(timer)
    tray.destroy()
  })
  return reminders
}
