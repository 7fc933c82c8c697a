import { EventEmitter } from 'node:events'
import type { Menu as ElectronMenu, Tray as ElectronTray, NativeImage } from 'electron'
import { preventableEvent } from './preventable-event.ts'
import { refuseBeforeReady } from './readiness.ts'

type Members = Pick<ElectronTray, 'setToolTip' | 'setContextMenu' | 'destroy' | 'isDestroyed'>

let newest: Tray | null = null

/** The tray the app made last; null where there is none. */
export function currentTray(): Tray | null {
  return newest?.isDestroyed() === false ? newest : null
}

/** `Tray`: keeps what it was given; nothing is drawn. */
export class Tray extends EventEmitter implements Members {
  toolTip = ''
  menu: ElectronMenu | null = null
  #isDestroyed = false

  constructor(image: NativeImage | string) {
    super()
    refuseBeforeReady('Cannot create Tray')
    if (typeof image !== 'string' && image.isEmpty()) throw new Error('stand-in: a tray without a picture')
    newest = this
  }

  setToolTip(toolTip: string): void {
    this.toolTip = toolTip
  }

  setContextMenu(menu: ElectronMenu | null): void {
    this.menu = menu
  }

  destroy(): void {
    this.#isDestroyed = true
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  /** The person presses the picture itself. */
  press(): void {
    this.emit('click', preventableEvent({}))
  }
}
