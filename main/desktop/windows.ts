import { BrowserWindow, type Session } from 'electron'
import type { EventName, EventPayload } from '../../shared/contract/events.ts'
import { announce } from '../ipc/announce.ts'
import type { PageRegister } from '../ipc/sender.ts'
import { pageAddress } from '../security/bundle-files.ts'
import { setSpelling } from '../security/spelling.ts'
import { pagePreferences } from '../security/web-preferences.ts'
import type { SettingsStore } from './settings.ts'

/** Neutral on purpose: it is read by whoever walks past, and by the task switcher. */
const TITLE = 'Respite'
const DEFAULT_SIZE = { width: 1100, height: 760 }
const SMALLEST = { minWidth: 760, minHeight: 560 }

/** The one window a person sees. */
export type AppWindow = {
  /** Opens it, or puts a fresh one in its place: what the old page held in memory goes with the old page. */
  readonly replace: () => void
  readonly show: () => void
  /** Tells the page something; false where there is no page. */
  readonly tell: <K extends EventName>(name: K, payload: EventPayload<K>) => boolean
  /** Lets the window close for good. Until then, closing asks `onCloseAsked` first. */
  readonly close: () => void
  readonly current: () => BrowserWindow | null
}

export type AppWindowOptions = {
  readonly session: Session
  readonly pages: PageRegister
  readonly settings: SettingsStore
  readonly isPackaged: boolean
  /** The person closes the window: answer by locking, then `close()`. */
  readonly onCloseAsked: () => void
}

/** Makes the window's keeper. Nothing opens before `replace` is called. */
export function createAppWindow(options: AppWindowOptions): AppWindow {
  const { session, pages, settings, isPackaged } = options
  let current: BrowserWindow | null = null

  const replace = () => {
    const previous = current
    const bounds = previous?.getBounds() ?? settings.read().windowBounds ?? DEFAULT_SIZE
    const { checksSpelling } = settings.read()
    setSpelling(session, checksSpelling)
    const window = new BrowserWindow({
      ...bounds,
      ...SMALLEST,
      title: TITLE,
      show: false,
      autoHideMenuBar: true,
      webPreferences: pagePreferences(session, isPackaged, checksSpelling),
    })
    current = window
    // Security: keeps the pages out of screenshots and screen recordings where the system offers that.
    window.setContentProtection(true)
    pages.add(window.webContents, 'window')
    window.on('close', (event) => {
      if (current !== window) return
      event.preventDefault()
      settings.change({ windowBounds: window.getBounds() })
      options.onCloseAsked()
    })
    const swap = () => {
      if (!window.isDestroyed() && current === window) window.show()
      previous?.destroy()
    }
    window.once('ready-to-show', swap)
    window.loadURL(pageAddress('index.html')).catch(swap)
  }

  return {
    replace,
    show: () => {
      if (current === null) return replace()
      if (current.isMinimized()) current.restore()
      current.show()
      current.focus()
    },
    tell: (name, payload) => {
      if (current === null || current.webContents.isDestroyed()) return false
      announce(current.webContents, name, payload)
      return true
    },
    close: () => {
      const window = current
      current = null
      window?.destroy()
    },
    current: () => current,
  }
}
