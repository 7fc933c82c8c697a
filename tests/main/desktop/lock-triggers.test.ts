import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchLockTriggers } from '../../../main/desktop/lock-triggers.ts'

class Power extends EventEmitter {
  idleSeconds = 0
  state = 'active'
  getSystemIdleTime = () => this.idleSeconds
  getSystemIdleState = () => this.state
}
const power = vi.hoisted(() => ({ monitor: null as unknown }))
vi.mock('electron', () => ({
  get powerMonitor() {
    return power.monitor
  },
}))

const MINUTE = 60_000

/** The triggers over a made-up power monitor and a clock the test moves. */
function watch(idleMinutes = 5) {
  const monitor = new Power()
  power.monitor = monitor
  const locks: string[] = []
  const triggers = watchLockTriggers({
    lock: (reason) => locks.push(reason),
    idleMinutes: () => idleMinutes,
    platform: 'darwin',
  })
  return { monitor, locks, triggers }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('watchLockTriggers', () => {
  it.each([
    ['suspend', 'sleep'],
    ['lock-screen', 'screen-locked'],
    ['user-did-resign-active', 'screen-locked'],
  ])('locks at once when the system tells of %s', (event, reason) => {
    const { monitor, locks, triggers } = watch()
    monitor.emit(event)
    expect(locks).toEqual([reason])
    triggers.stop()
  })

  it('locks where the system only answers that its screen is locked', () => {
    const { monitor, locks, triggers } = watch()
    monitor.idleSeconds = 1
    monitor.state = 'locked'
    vi.advanceTimersByTime(5_000)
    expect(locks).toEqual(['screen-locked'])
    triggers.stop()
  })

  it('locks after five minutes on a system that says 0 for ever, counted from the last key in the window', () => {
    const { locks, triggers } = watch()
    vi.advanceTimersByTime(4 * MINUTE)
    triggers.noteInput()
    vi.advanceTimersByTime(4 * MINUTE)
    expect(locks).toEqual([])
    expect(triggers.seesIdleTime()).toBe(false)
    vi.advanceTimersByTime(MINUTE)
    expect(locks).toContain('idle')
    triggers.stop()
  })

  it('leaves twenty minutes while the recovery sheet is shown, and no longer', () => {
    const { locks, triggers } = watch(1)
    triggers.showingSheet(true)
    vi.advanceTimersByTime(19 * MINUTE)
    expect(locks).toEqual([])
    vi.advanceTimersByTime(MINUTE)
    expect(locks[0]).toBe('idle')
    locks.length = 0
    triggers.noteInput()
    triggers.showingSheet(false)
    vi.advanceTimersByTime(MINUTE)
    expect(locks[0]).toBe('idle')
    triggers.stop()
  })

  it('shortens no longer time that was chosen', () => {
    const { locks, triggers } = watch(60)
    triggers.showingSheet(true)
    vi.advanceTimersByTime(59 * MINUTE)
    expect(locks).toEqual([])
    triggers.stop()
  })
})
