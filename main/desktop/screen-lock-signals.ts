import { spawn } from 'node:child_process'
import { type DesktopBus, ownSessionPath, SESSION_RULES, SYSTEM_RULES } from './screen-lock-rules.ts'
import { createSignalReader } from './signal-reader.ts'

/** How often it is looked anew whether anybody is there to tell of a locked screen; they may start after Respite. */
const ASK_AGAIN_AFTER_MS = 60_000

/** Listening for the lock screen of a Linux desktop. */
export type ScreenLockSignals = {
  /** True only where somebody is there who would tell, and somebody listens. */
  readonly isListening: () => boolean
  readonly stop: () => void
}

export type ScreenLockOptions = {
  readonly onLocked: () => void
  readonly onSleep: () => void
  readonly env?: NodeJS.ProcessEnv
  /** Both come with the bus itself. */
  readonly monitor?: string
  readonly ask?: string
}

/**
 * Security: Linux tells no app that its screen was locked unless the app listens on the buses: the desktop's lock screen
 * on the session's, logind on the system's. `dbus-monitor` and `dbus-send` come with the bus, so no library is needed
 * for a few signals. Where nobody would tell, `isListening` says so, and the settings page tells the person.
 */
export function listenForScreenLock(options: ScreenLockOptions): ScreenLockSignals {
  const { env = process.env, monitor = 'dbus-monitor', ask = 'dbus-send' } = options
  const ends: (() => void)[] = []
  const listen = (bus: DesktopBus, rules: readonly string[]) => {
    const child = spawn(monitor, [`--${bus}`, ...rules], { stdio: ['ignore', 'pipe', 'ignore'], env })
    let isAlive = true
    const ended = () => {
      isAlive = false
    }
    child.on('error', ended)
    child.on('exit', ended)
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', createSignalReader({ ...options, ownSession: ownSessionPath(env) }))
    ends.push(() => void child.kill())
    return () => isAlive
  }
  const session = { isAlive: listen('session', SESSION_RULES.signals), names: SESSION_RULES.names }
  const system = { isAlive: listen('system', SYSTEM_RULES.signals), names: SYSTEM_RULES.names }
  const owned = { session: false, system: false }
  const look = () => {
    for (const [bus, { names }] of [['session', session] as const, ['system', system] as const])
      for (const name of names)
        askWhetherOwned({ ask, bus, name, env }, ends, () => {
          owned[bus] = true
        })
  }
  look()
  const timer = setInterval(() => {
    if (!owned.session || !owned.system) look()
  }, ASK_AGAIN_AFTER_MS)
  return {
    isListening: () => (session.isAlive() && owned.session) || (system.isAlive() && owned.system),
    stop: () => {
      clearInterval(timer)
      for (const end of ends) end()
    },
  }
}

type Question = {
  readonly ask: string
  readonly bus: DesktopBus
  readonly name: string
  readonly env: NodeJS.ProcessEnv
}

/** Asks the bus itself whether anybody goes by that name; it starts nobody. */
function askWhetherOwned({ ask, bus, name, env }: Question, ends: (() => void)[], onOwned: () => void): void {
  const child = spawn(
    ask,
    [
      `--${bus}`,
      '--print-reply',
      '--reply-timeout=5000',
      '--dest=org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus.NameHasOwner',
      `string:${name}`,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'], env },
  )
  let said = ''
  const end = () => void child.kill()
  ends.push(end)
  child.on('error', () => undefined)
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    said = `${said}${text}`.slice(-4_000)
  })
  child.on('close', () => {
    ends.splice(ends.indexOf(end), 1)
    if (/^\s*boolean true\s*$/m.test(said)) onOwned()
  })
}
