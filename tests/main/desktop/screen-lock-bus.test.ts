import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { listenForScreenLock } from '../../../main/desktop/screen-lock-signals.ts'
import { ownBusName, tellSwitches } from '../../support/own-bus.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** Only where the bus itself is installed; it is on every machine that has such a desktop. */
const hasBus = (() => {
  try {
    for (const name of ['dbus-daemon', 'dbus-monitor', 'dbus-send']) execFileSync('which', [name])
    return true
  } catch {
    return false
  }
})()

const config = (
  socket: string,
) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path=${socket}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>`

function started(child: ChildProcess): ChildProcess {
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** A bus of its own, with nobody on it. Gives where its socket lies. */
async function startBus(): Promise<string> {
  const folder = temporaryFolder()
  const file = path.join(folder, 'bus.conf')
  const socket = path.join(folder, 'bus')
  writeFileSync(file, config(socket))
  const bus = started(
    spawn('dbus-daemon', ['--nofork', '--print-address', `--config-file=${file}`], {
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  )
  if (bus.stdout === null) throw new Error('The bus says nothing')
  await once(bus.stdout, 'data')
  return socket
}

type Buses = { readonly session: string; readonly system: string }

async function startDesktop(more: NodeJS.ProcessEnv = {}) {
  const buses: Buses = { session: await startBus(), system: await startBus() }
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${buses.session}`,
    DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${buses.system}`,
    ...more,
  }
  const own = (bus: keyof Buses, name: string) => ownBusName(buses[bus], name)
  const tell = (bus: keyof Buses, ...words: readonly string[]) =>
    execFileSync('dbus-send', [`--${bus}`, '--type=signal', ...words], { env })
  /** What logind tells when a session's own lock screen covers it, or no longer. */
  const hint = (locked: boolean) =>
    tellSwitches(buses.system, {
      object: LOCK[0],
      owner: 'org.freedesktop.login1.Session',
      switches: { IdleHint: true, LockedHint: locked },
    })
  const listen = async () => {
    const onLocked = vi.fn()
    const onSleep = vi.fn()
    const signals = listenForScreenLock({ onLocked, onSleep, env })
    onTestFinished(signals.stop)
    return { onLocked, onSleep, signals }
  }
  return { own, tell, hint, listen }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 700))
const LOCK = ['/org/freedesktop/login1/session/_32', 'org.freedesktop.login1.Session.Lock'] as const
describe.runIf(hasBus)('listenForScreenLock on a real bus', () => {
  it('says that it hears nothing where nobody there would tell', async () => {
    const { signals } = await (await startDesktop()).listen()
    await settled()
    expect(signals.isListening()).toBe(false)
  })

  it.each([
    ['session', 'org.freedesktop.ScreenSaver'],
    ['session', 'org.gnome.ScreenSaver'],
    ['system', 'org.freedesktop.login1'],
  ] as const)('says that it hears where, on the %s bus, %s is there', async (bus, name) => {
    const desktop = await startDesktop()
    await desktop.own(bus, name)
    const { signals } = await desktop.listen()
    await vi.waitFor(() => expect(signals.isListening()).toBe(true), 5_000)
  })

  it('hears a screen saver once, when it covers the screen', async () => {
    const desktop = await startDesktop()
    const { onLocked } = await desktop.listen()
    await settled()
    desktop.tell('session', '/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver.ActiveChanged', 'boolean:true')
    await vi.waitFor(() => expect(onLocked).toHaveBeenCalledTimes(1), 5_000)
    desktop.tell('session', '/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver.ActiveChanged', 'boolean:false')
    await settled()
    expect(onLocked).toHaveBeenCalledTimes(1)
  })

  it('hears logind: a lock that is asked for, and sleep before it comes', async () => {
    const desktop = await startDesktop({ XDG_SESSION_ID: '2' })
    const { onLocked, onSleep } = await desktop.listen()
    await settled()
    desktop.tell('system', ...LOCK)
    await vi.waitFor(() => expect(onLocked).toHaveBeenCalledTimes(1), 5_000)
    const sleep = ['/org/freedesktop/login1', 'org.freedesktop.login1.Manager.PrepareForSleep']
    desktop.tell('system', ...sleep, 'boolean:false')
    desktop.tell('system', ...sleep, 'boolean:true')
    await vi.waitFor(() => expect(onSleep).toHaveBeenCalledTimes(1), 5_000)
    expect(onLocked).toHaveBeenCalledTimes(1)
  })

  it('hears from logind that the screen is locked, and not that it is open again', async () => {
    const desktop = await startDesktop({ XDG_SESSION_ID: '2' })
    const { onLocked } = await desktop.listen()
    await settled()
    await desktop.hint(false)
    await settled()
    expect(onLocked).not.toHaveBeenCalled()
    await desktop.hint(true)
    await vi.waitFor(() => expect(onLocked).toHaveBeenCalledTimes(1), 5_000)
  })

  it('leaves the locks of another person on the same computer alone', async () => {
    const desktop = await startDesktop({ XDG_SESSION_ID: '7' })
    const { onLocked } = await desktop.listen()
    await settled()
    desktop.tell('system', ...LOCK)
    await desktop.hint(true)
    await settled()
    expect(onLocked).not.toHaveBeenCalled()
  })

  it('ends every child it started', async () => {
    const desktop = await startDesktop()
    const { signals } = await desktop.listen()
    await settled()
    const mine = () =>
      execFileSync('ps', ['-o', 'comm=', '--ppid', String(process.pid)], { encoding: 'utf8' })
        .split('\n')
        .filter((name) => /^dbus-(monitor|send)/.test(name))
    expect(mine()).toHaveLength(2)
    signals.stop()
    await vi.waitFor(() => expect(mine()).toEqual([]), 5_000)
  })
})
