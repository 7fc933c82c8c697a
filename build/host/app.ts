import { EventEmitter } from 'node:events'
import type { App, CommandLine } from 'electron'
import { type AppPaths, readAppPaths } from './app-paths.ts'
import { commandLine } from './command-line.ts'
import { endHost } from './life.ts'
import { getLoginItemSettings, setLoginItemSettings } from './login-item.ts'
import type { HostOptions } from './options.ts'
import { preventableEvent } from './preventable-event.ts'
import { isReady, markReady } from './readiness.ts'
import { SingleInstance } from './single-instance.ts'

/** A window, as far as quitting is concerned. */
type ClosableWindow = {
  readonly close: () => void
  readonly destroy: () => void
  readonly isDestroyed: () => boolean
}

type Members = Pick<
  App,
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'getVersion'
  | 'getName'
  | 'setName'
  | 'getLocale'
  | 'isPackaged'
  | 'enableSandbox'
  | 'setAppUserModelId'
  | 'setLoginItemSettings'
  | 'getLoginItemSettings'
>

/** The life of the app: ready, quitting, the one instance, and where things are. */
class StandInApp extends EventEmitter implements Members {
  isPackaged = false
  readonly setLoginItemSettings = setLoginItemSettings
  readonly getLoginItemSettings = getLoginItemSettings
  readonly commandLine: Pick<CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'> = commandLine
  readonly #ready = Promise.withResolvers<void>()
  readonly #instance = new SingleInstance(({ argv, workingDirectory, additionalData }) =>
    this.emit('second-instance', preventableEvent({}), [...argv], workingDirectory, additionalData),
  )
  #paths: AppPaths | null = null
  #windows: () => readonly ClosableWindow[] = () => []
  #name: string | null = null
  #state: 'running' | 'quitting' | 'over' = 'running'
  #isSandboxed = false

  /** The host's own first step; nothing else works before it. */
  configure(options: HostOptions, windows: () => readonly ClosableWindow[]): void {
    this.isPackaged = options.isPackaged
    this.#paths = readAppPaths(options)
    this.#windows = windows
  }

  becomeReady(): void {
    markReady()
    this.emit('ready', preventableEvent({}), {})
    this.#ready.resolve()
  }

  /** Called when a window is gone. Where nobody listens for the last one, the app quits, as Electron's does. */
  windowIsGone(): void {
    if (this.#state !== 'running' || this.#windows().length > 0) return
    if (!this.emit('window-all-closed')) this.quit()
  }

  isOver(): boolean {
    return this.#state === 'over'
  }

  isSandboxed(): boolean {
    return this.#isSandboxed
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  isReady(): boolean {
    return isReady()
  }

  quit(): void {
    if (this.#state !== 'running') return
    this.#state = 'quitting'
    if (this.#isRefused('before-quit') || !this.#closeWindows() || this.#isRefused('will-quit')) {
      this.#state = 'running'
      return
    }
    this.#end(0)
  }

  exit(code = 0): void {
    if (this.#state === 'over') return
    this.#state = 'quitting'
    for (const window of [...this.#windows()]) window.destroy()
    this.#end(code)
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    return this.#instance.request(this.getPath('userData'), additionalData ?? null)
  }

  hasSingleInstanceLock(): boolean {
    return this.#instance.has()
  }

  releaseSingleInstanceLock(): void {
    this.#instance.release()
  }

  getPath(name: string): string {
    return this.#known().folder(name)
  }

  setPath(name: string, folder: string): void {
    this.#known().setFolder(name, folder)
  }

  getAppPath(): string {
    return this.#known().appPath
  }

  getVersion(): string {
    return this.#known().version
  }

  getName(): string {
    return this.#name ?? this.#known().name
  }

  setName(name: string): void {
    this.#name = name
  }

  getLocale(): string {
    return 'en-US'
  }

  enableSandbox(): void {
    if (isReady()) throw new Error('app.enableSandbox() can only be called before app is ready')
    this.#isSandboxed = true
  }

  setAppUserModelId(_id: string): void {}

  #isRefused(name: 'before-quit' | 'will-quit'): boolean {
    const event = preventableEvent({})
    this.emit(name, event)
    return event.defaultPrevented
  }

  #closeWindows(): boolean {
    const windows = [...this.#windows()]
    for (const window of windows) window.close()
    return windows.every((window) => window.isDestroyed())
  }

  #end(code: number): void {
    this.#state = 'over'
    this.emit('quit', preventableEvent({}), code)
    void endHost(code)
  }

  #known(): AppPaths {
    if (this.#paths === null) throw new Error('stand-in: the app was used before the host was set up')
    return this.#paths
  }
}

/** `app`. */
export const app = new StandInApp()
