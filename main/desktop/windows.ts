import { BrowserWindow, type InputEvent, type Session, screen } from 'electron'
import type { EventName, EventPayload } from '../../shared/contract/events.ts'
import { announce } from '../ipc/announce.ts'
import type { PageRegister } from '../ipc/sender.ts'
import { pageAddress } from '../security/bundle-files.ts'
import { setSpelling } from '../security/spelling.ts'
import { pagePreferences } from '../security/web-preferences.ts'
import type { SettingsStore } from './settings.ts'
import { placeOnDisplays } from './window-place.ts'

/** Neutral on purpose: it is read by whoever walks past, and by the task switcher. */
const TITLE = 'Respite'
const DEFAULT_SIZE = { width: 1100, height: 760 }
const SMALLEST = { minWidth: 760, minHeight: 560 }

/** How long a fresh window may take to draw before the one with the old page is taken away all the same. */
const DRAWN_WITHIN_MS = 800

/** What somebody at the desk does; a mouse that is only moved may have been pushed by a passer-by or a cat. */
const DONE_BY_HAND: ReadonlySet<InputEvent['type']> = new Set([
  'mouseDown',
  'mouseWheel',
  'rawKeyDown',
  'keyDown',
  'char',
  'touchStart',
  'pointerDown',
  'gestureTap',
  'gestureScrollBegin',
])

/** How much larger or smaller one press makes everything, and how far that goes. */
const ZOOM_STEP = 1.1
const SMALLEST_ZOOM = 0.5
const LARGEST_ZOOM = 3

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
  /** Makes everything larger or smaller, also in windows to come; gives what it is now, in percent of the usual. */
  readonly zoom: (direction: 'in' | 'out' | 'reset') => number
  /** Keeps the window out of screenshots, or not, as was chosen. */
  readonly protect: () => void
}

export type AppWindowOptions = {
  readonly session: Session
  readonly pages: PageRegister
  readonly settings: SettingsStore
  readonly isPackaged: boolean
  /** A key or a click arrived in the window. */
  readonly onInput: () => void
  /** The person closes the window: answer by locking, then `close()`. */
  readonly onCloseAsked: () => void
  /** The process of the page that is on the screen is gone: answer with `replace()`, or the window stays dead. */
  readonly onPageDied: () => void
}

/** Makes the window's keeper. Nothing opens before `replace` is called. */
export function createAppWindow(options: AppWindowOptions): AppWindow {
  const { session, pages, settings, isPackaged } = options
  let current: BrowserWindow | null = null
  let leaving: BrowserWindow | null = null

  const keepPlace = (window: BrowserWindow) => settings.note({ windowBounds: window.getBounds() })
  const protect = () => current?.setContentProtection(settings.read().desk.protectsScreen)

  const replace = () => {
    const previous = current
    leaving = previous
    const { checksSpelling, windowBounds } = settings.read()
    const remembered = previous?.getBounds() ?? windowBounds
    setSpelling(session, checksSpelling)
    const window = new BrowserWindow({
      ...(remembered === null ? DEFAULT_SIZE : placeOnDisplays(remembered, workAreas())),
      ...SMALLEST,
      title: TITLE,
      show: false,
      autoHideMenuBar: true,
      webPreferences: pagePreferences(session, isPackaged, checksSpelling),
    })
    current = window
    // Security: keeps the pages out of screenshots and screen recordings where the system offers that.
    protect()
    pages.add(window.webContents, 'window')
    window.on('close', (event) => {
      if (current !== window) return
      event.preventDefault()
      keepPlace(window)
      options.onCloseAsked()
    })
    window.webContents.on('before-input-event', options.onInput)
    window.webContents.on('input-event', (_event, { type }) => {
      if (DONE_BY_HAND.has(type)) options.onInput()
    })
    window.webContents.on('render-process-gone', () => {
      if (current === window) options.onPageDied()
    })
    // Zooming goes with the address in Chromium, so a fresh page is told anew.
    window.webContents.on('did-finish-load', () =>
      window.webContents.setZoomFactor(settings.read().desk.zoomFactor),
    )
    const swap = () => {
      clearTimeout(timer)
      if (!window.isDestroyed() && current === window) window.show()
      if (leaving === previous) leaving = null
      previous?.destroy()
    }
    // Security: what was on screen must not stay there because the lock screen cannot be drawn.
    const timer = setTimeout(swap, DRAWN_WITHIN_MS)
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
      if (window !== null) keepPlace(window)
      window?.destroy()
      leaving?.destroy()
      leaving = null
    },
    current: () => current,
    zoom: (direction) => {
      const { desk } = settings.read()
      const zoomFactor = zoomed(desk.zoomFactor, direction)
      settings.note({ desk: { ...desk, zoomFactor } })
      current?.webContents.setZoomFactor(zoomFactor)
      return Math.round(zoomFactor * 100)
    },
    protect,
  }
}

function workAreas() {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
  return [main, ...others].map(({ workArea }) => workArea)
}

function zoomed(factor: number, direction: 'in' | 'out' | 'reset'): number {
  if (direction === 'reset') return 1
  const next = direction === 'in' ? factor * ZOOM_STEP : factor / ZOOM_STEP
  return Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, Math.round(next * 100) / 100))
}
