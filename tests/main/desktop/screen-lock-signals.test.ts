import { chmodSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { listenForScreenLock } from '../../../main/desktop/screen-lock-signals.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** A program that says what `dbus-monitor` says when a screen is locked and unlocked again. */
function monitorSaying(lines: readonly string[]): string {
  const file = path.join(temporaryFolder(), 'monitor')
  const said = lines.map((line) => `echo '${line.replaceAll("'", '')}'`).join('\n')
  writeFileSync(file, `#!/bin/sh\n[ "$1" = --session ] || exec sleep 20\n${said}\nsleep 20\n`)
  chmodSync(file, 0o755)
  return file
}

const SIGNAL =
  'signal time=1 sender=:1.20 -> destination=(null) serial=9 path=/org/gnome/ScreenSaver; interface=org.gnome.ScreenSaver; member=ActiveChanged'

/** Stands for `dbus-send`: whoever is asked about is there. */
const ANSWERS_YES = path.join(import.meta.dirname, 'fixtures/answers-yes.sh')

function listenTo(monitor: string) {
  const onLocked = vi.fn()
  const signals = listenForScreenLock({ onLocked, onSleep: () => undefined, monitor, ask: ANSWERS_YES })
  onTestFinished(signals.stop)
  return { onLocked, signals }
}

/** Long enough for both programs to have answered. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 500))

describe('listenForScreenLock', () => {
  it('tells of a locked screen once, and not of an unlocked one', async () => {
    const { onLocked, signals } = listenTo(
      monitorSaying([SIGNAL, '   boolean true', SIGNAL, '   boolean false', '   boolean true']),
    )
    await vi.waitFor(() => expect(onLocked).toHaveBeenCalledTimes(1), 5_000)
    expect(signals.isListening()).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(onLocked).toHaveBeenCalledTimes(1)
  })

  it('says that it hears nothing where there is no such program', async () => {
    const { onLocked, signals } = listenTo('/nowhere/dbus-monitor')
    await aMoment()
    expect(signals.isListening()).toBe(false)
    expect(onLocked).not.toHaveBeenCalled()
  })

  it('says that it hears nothing where there is no bus', async () => {
    const { signals } = listenTo('false')
    await aMoment()
    expect(signals.isListening()).toBe(false)
  })
})
