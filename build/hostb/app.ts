import { existsSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { contentsMade, HostBrowserWindow, windowEvents } from './browser-window.ts'
import { EventEmitter, isPrevented } from './emitter.ts'
import { hostOptions, TEMP } from './options.ts'

const switches: string[] = []
const LOCK_FILE = 'stand-in.lock'
const CALL_FILE = 'stand-in.call'

let markReady = () => {}
const ready = new Promise<void>((resolve) => {
  markReady = resolve
})

/** The part of Electron's app that Respite uses. */
class HostApp extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      switches.push(value === undefined ? name : `${name}=${value}`)
    },
  }
  #isQuitting = false
  #leave: (code: number) => void = process.exit

  whenReady(): Promise<void> {
    return ready
  }

  getVersion(): string {
    return manifest.version
  }

  getPath(name: string): string {
    const folders: Record<string, string> = {
      userData: hostOptions.userData,
      documents: hostOptions.documents,
      temp: TEMP,
      home: homedir(),
    }
    const folder = folders[name]
    if (folder === undefined) throw new Error(`Failed to get '${name}' path`)
    return folder
  }

  enableSandbox(): void {
    switches.push('enable-sandbox')
  }

  /** One instance for each profile folder; a second start is told to the first and gets false. */
  requestSingleInstanceLock(): boolean {
    const { userData } = hostOptions
    mkdirSync(userData, { recursive: true, mode: 0o700 })
    const lock = path.join(userData, LOCK_FILE)
    if (isHeldByAnother(lock)) {
      writeFileSync(path.join(userData, CALL_FILE), String(process.pid))
      return false
    }
    writeFileSync(lock, String(process.pid))
    const watcher = watch(userData, (_event, name) => {
      const call = path.join(userData, CALL_FILE)
      if (name !== CALL_FILE || !existsSync(call)) return
      rmSync(call, { force: true })
      this.emit('second-instance', {}, [], userData)
    })
    watcher.unref()
    return true
  }

  quit(): void {
    if (this.#isQuitting || isPrevented(this, 'before-quit')) return
    this.#isQuitting = true
    for (const window of HostBrowserWindow.getAllWindows()) window.close()
    if (HostBrowserWindow.getAllWindows().length > 0) {
      this.#isQuitting = false
      return
    }
    this.emit('will-quit', {})
    this.exit(0)
  }

  exit(code = 0): void {
    const lock = path.join(hostOptions.userData, LOCK_FILE)
    if (existsSync(lock) && readFileSync(lock, 'utf8') === String(process.pid)) rmSync(lock, { force: true })
    this.emit('quit', {}, code)
    this.#leave(code)
  }

  /** How the host itself ends, once the app has. */
  onLeave(leave: (code: number) => void): void {
    this.#leave = leave
  }
}

export const app = new HostApp()
contentsMade.on('made', (contents) => app.emit('web-contents-created', {}, contents))
windowEvents.on('window-all-closed', () => {
  if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
  else app.quit()
})

/** The browser is up: the app may begin. */
export function becomeReady(): void {
  app.emit('ready')
  markReady()
}

/** Switches the app appended, for tests. */
export function appendedSwitches(): readonly string[] {
  return switches
}

function isHeldByAnother(lock: string): boolean {
  if (!existsSync(lock)) return false
  const pid = Number(readFileSync(lock, 'utf8'))
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
