import type { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type AppWindowOptions, createAppWindow } from '../../../main/desktop/windows.ts'

type Made = EventEmitter & {
  readonly webContents: EventEmitter
  readonly isDestroyed: () => boolean
  readonly isShown: () => boolean
}
const electron = vi.hoisted(() => ({ windows: [] as unknown[] }))
vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events')
  class BrowserWindow extends EventEmitter {
    #isDestroyed = false
    #isShown = false
    readonly webContents = Object.assign(new EventEmitter(), { id: 1, setZoomFactor: () => undefined })
    constructor() {
      super()
      electron.windows.push(this)
    }
    isDestroyed = () => this.#isDestroyed
    isShown = () => this.#isShown
    destroy = () => {
      this.#isDestroyed = true
    }
    show = () => {
      this.#isShown = true
    }
    getBounds = () => ({ x: 0, y: 0, width: 800, height: 600 })
    setContentProtection = () => undefined
    // A page that never draws: its load neither ends nor fails.
    loadURL = () => new Promise(() => undefined)
  }
  const workArea = { x: 0, y: 0, width: 1000, height: 800 }
  const display = { id: 1, workArea }
  const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] }
  return { BrowserWindow, screen }
})

function setUp() {
  electron.windows.length = 0
  const [onInput, onPageDied] = [vi.fn(), vi.fn()]
  const desk = { protectsScreen: true, zoomFactor: 1 }
  const window = createAppWindow({
    session: { setSpellCheckerEnabled: () => undefined, setSpellCheckerLanguages: () => undefined },
    pages: { add: () => undefined, pageOf: () => null },
    settings: { read: () => ({ checksSpelling: false, windowBounds: null, desk }), note: () => undefined },
    isPackaged: true,
    onInput,
    onCloseAsked: () => undefined,
    onPageDied,
  } as unknown as AppWindowOptions)
  return { window, onInput, onPageDied, windows: electron.windows as Made[] }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the window that is put in place of another', () => {
  it('takes the old page away in time, also where the new one is never drawn', () => {
    const { window, windows } = setUp()
    window.replace()
    windows[0]?.emit('ready-to-show')
    window.replace()
    vi.advanceTimersByTime(700)
    expect(windows.map((one) => one.isDestroyed())).toEqual([false, false])
    vi.advanceTimersByTime(100)
    expect(windows.map((one) => one.isDestroyed())).toEqual([true, false])
    expect(windows[1]?.isShown()).toBe(true)
    // Drawn after all: nothing more happens.
    windows[1]?.emit('ready-to-show')
    expect(windows.map((one) => one.isDestroyed())).toEqual([true, false])
  })

  it('counts keys and clicks, and not a mouse that was only pushed', () => {
    const { window, windows, onInput } = setUp()
    window.replace()
    const contents = windows[0]?.webContents
    contents?.emit('before-input-event', {}, { type: 'keyDown' })
    for (const type of ['mouseDown', 'mouseWheel', 'touchStart']) contents?.emit('input-event', {}, { type })
    expect(onInput).toHaveBeenCalledTimes(4)
    for (const type of ['mouseMove', 'mouseEnter', 'mouseLeave']) contents?.emit('input-event', {}, { type })
    expect(onInput).toHaveBeenCalledTimes(4)
  })

  it('tells that the process of the page on the screen is gone, and not that of one that was replaced', () => {
    const { window, windows, onPageDied } = setUp()
    window.replace()
    window.replace()
    windows[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(onPageDied).toHaveBeenCalledTimes(0)
    windows[1]?.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(onPageDied).toHaveBeenCalledTimes(1)
  })
})
