import { EventEmitter } from 'node:events'
import type { NativeTheme } from 'electron'

type Source = NativeTheme['themeSource']

/** `nativeTheme`: what the made-up desktop prefers, unless the app chose for itself. */
class StandInNativeTheme
  extends EventEmitter
  implements Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'>
{
  #source: Source = 'system'
  #desktopIsDark = false

  get themeSource(): Source {
    return this.#source
  }

  set themeSource(source: Source) {
    this.#change(() => {
      this.#source = source
    })
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'system' ? this.#desktopIsDark : this.#source === 'dark'
  }

  /** The desktop changes its mind. */
  setDesktop(isDark: boolean): void {
    this.#change(() => {
      this.#desktopIsDark = isDark
    })
  }

  #change(change: () => void): void {
    const before = this.shouldUseDarkColors
    change()
    if (this.shouldUseDarkColors !== before) this.emit('updated')
  }
}

/** `nativeTheme`. */
export const nativeTheme = new StandInNativeTheme()
// Every open page listens.
nativeTheme.setMaxListeners(0)
