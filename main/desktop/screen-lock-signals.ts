import { spawn } from 'node:child_process'

/** The signals by which Linux desktops tell that their screen was locked. */
const RULES = ['org.freedesktop.ScreenSaver', 'org.gnome.ScreenSaver', 'org.cinnamon.ScreenSaver'].map(
  (name) => `type='signal',interface='${name}',member='ActiveChanged'`,
)
const SIGNAL = /member=ActiveChanged/
const IS_LOCKED = /^\s*boolean true\s*$/

/** Listening for the lock screen of a Linux desktop. */
export type ScreenLockSignals = {
  /** False where there is no session bus, or nothing to listen to it with. */
  readonly isListening: () => boolean
  readonly stop: () => void
}

/**
 * Security: Linux tells no app that its screen was locked unless the app listens on the session bus. `dbus-monitor`
 * comes with the bus itself, so no library is needed for one signal. Where it cannot be had, `isListening` says so,
 * and the settings page tells the person that only idle time locks.
 */
export function listenForScreenLock(
  onLocked: () => void,
  command = 'dbus-monitor',
  env: NodeJS.ProcessEnv = process.env,
): ScreenLockSignals {
  let isListening = true
  let expectsValue = false
  const monitor = spawn(command, ['--session', ...RULES], { stdio: ['ignore', 'pipe', 'ignore'], env })
  const ended = () => {
    isListening = false
  }
  monitor.on('error', ended)
  monitor.on('exit', ended)
  monitor.stdout.setEncoding('utf8')
  let rest = ''
  monitor.stdout.on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (expectsValue && IS_LOCKED.test(line)) onLocked()
      expectsValue = SIGNAL.test(line)
    }
  })
  return {
    isListening: () => isListening,
    stop: () => void monitor.kill(),
  }
}
