import type { LoginItemSettings, Settings } from 'electron'
import { asWhole } from './as-whole.ts'

let settings: Settings = { openAtLogin: false }

/** Keeps what the app asked of the system; nothing is started by it. */
export function setLoginItemSettings(asked: Settings): void {
  settings = asked
}

/** What it asked; the system never starts the stand-in by itself. */
export function getLoginItemSettings(): LoginItemSettings {
  return asWhole<LoginItemSettings>({
    openAtLogin: settings.openAtLogin ?? false,
    wasOpenedAtLogin: false,
  })
}
