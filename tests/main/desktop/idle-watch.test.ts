import { describe, expect, it } from 'vitest'
import { createIdleWatch } from '../../../main/desktop/idle-watch.ts'

const MINUTE = 60_000

/** A watch over clocks the test moves: `pass` moves both, as when the computer is awake. */
function watchedComputer(idleMinutes = 5) {
  const computer = { wall: Date.UTC(2026, 2, 2, 9), monotonic: 1_000, systemIdle: 0, locks: [] as string[] }
  const watch = createIdleWatch({
    wallMs: () => computer.wall,
    monotonicMs: () => computer.monotonic,
    idleMinutes: () => idleMinutes,
    systemIdleSeconds: () => computer.systemIdle,
    lock: (reason) => computer.locks.push(reason),
  })
  const pass = (ms: number) => {
    computer.wall += ms
    computer.monotonic += ms
  }
  return { computer, watch, pass }
}

describe('createIdleWatch', () => {
  it('stays open while somebody works, and locks when nobody has for the time chosen', () => {
    const { computer, watch, pass } = watchedComputer()
    for (let minute = 0; minute < 60; minute += 1) {
      pass(MINUTE)
      computer.systemIdle = 20
      watch.check()
    }
    expect(computer.locks).toEqual([])
    for (let second = 0; second < 300; second += 5) {
      pass(5_000)
      computer.systemIdle += 5
      watch.check()
    }
    expect(computer.locks[0]).toBe('idle')
    expect(computer.systemIdle).toBeGreaterThanOrEqual(300)
  })

  it('locks no later than five seconds after the time chosen, when checked every five', () => {
    const { computer, watch, pass } = watchedComputer()
    let lockedAfter = 0
    for (let seconds = 5; lockedAfter === 0 && seconds < 400; seconds += 5) {
      pass(5_000)
      computer.systemIdle = seconds
      watch.check()
      if (computer.locks.length > 0) lockedAfter = seconds
    }
    expect(lockedAfter).toBeGreaterThanOrEqual(300)
    expect(lockedAfter).toBeLessThanOrEqual(305)
  })

  it('locks at the first call after eight hours of sleep that nobody told of, although the mouse just moved', () => {
    const { computer, watch } = watchedComputer()
    computer.wall += 8 * 60 * MINUTE
    computer.systemIdle = 0
    watch.check()
    expect(computer.locks).toEqual(['idle'])
  })

  it('locks where the process hung and only the monotonic clock went on', () => {
    const { computer, watch } = watchedComputer()
    computer.monotonic += 6 * MINUTE
    watch.check()
    expect(computer.locks).toEqual(['idle'])
  })

  it('counts idle time on where the system forgets it', () => {
    const { computer, watch, pass } = watchedComputer()
    computer.systemIdle = 60
    for (let step = 0; step < 60; step += 1) {
      pass(5_000)
      computer.systemIdle = 60 + step * 5
      watch.check()
    }
    expect(computer.locks[0]).toBe('idle')
  })

  it('says so when the clock was set back, but not when it is put right by seconds', () => {
    const { computer, watch, pass } = watchedComputer()
    computer.wall -= 30_000
    watch.check()
    expect(computer.locks).toEqual([])
    pass(5_000)
    computer.wall -= 2 * MINUTE
    watch.check()
    expect(computer.locks).toEqual(['clock-set-back'])
  })

  it('locks by its own windows where the system says 0 for ever, and says that it sees no more', () => {
    const { computer, watch, pass } = watchedComputer()
    watch.noteInput()
    expect(watch.seesIdleTime()).toBe(true)
    for (let second = 0; second < 295; second += 5) {
      pass(5_000)
      watch.check()
    }
    expect(computer.locks).toEqual([])
    expect(watch.seesIdleTime()).toBe(false)
    pass(5_000)
    watch.check()
    expect(computer.locks).toEqual(['idle'])
  })

  it('locks where nobody ever came and the system says 0 for ever: eight hours are not open', () => {
    const { computer, watch, pass } = watchedComputer()
    for (let second = 0; second < 8 * 3_600; second += 5) {
      pass(5_000)
      watch.check()
    }
    expect(computer.locks[0]).toBe('idle')
  })

  it('stays open where the system says 0 for ever and somebody types in the window', () => {
    const { computer, watch, pass } = watchedComputer()
    for (let minute = 0; minute < 60; minute += 1) {
      pass(MINUTE)
      watch.noteInput()
      watch.check()
    }
    expect(computer.locks).toEqual([])
  })

  it('stays open where the system misses the keys that are pressed in the window', () => {
    const { computer, watch, pass } = watchedComputer()
    for (let minute = 0; minute < 60; minute += 1) {
      pass(MINUTE)
      computer.systemIdle += 60
      watch.noteInput()
      watch.check()
    }
    expect(computer.locks).toEqual([])
    for (let minute = 0; minute < 5; minute += 1) {
      pass(MINUTE)
      computer.systemIdle += 60
      watch.check()
    }
    expect(computer.locks).toEqual(['idle'])
  })

  it('believes a system that has spoken once: work in other windows is work', () => {
    const { computer, watch, pass } = watchedComputer()
    watch.noteInput()
    computer.systemIdle = 3
    pass(5_000)
    watch.check()
    for (let minute = 0; minute < 60; minute += 1) {
      pass(MINUTE)
      computer.systemIdle = 0
      watch.check()
    }
    expect(computer.locks).toEqual([])
    expect(watch.seesIdleTime()).toBe(true)
  })

  it('takes no key for work that comes after eight hours of sleep nobody told of', () => {
    const { computer, watch } = watchedComputer()
    computer.wall += 8 * 60 * MINUTE
    watch.noteInput()
    watch.check()
    expect(computer.locks).toEqual(['idle'])
  })

  it('does not lock again at once after it was unlocked', () => {
    const { computer, watch, pass } = watchedComputer()
    computer.systemIdle = 400
    watch.check()
    expect(computer.locks).toEqual(['idle'])
    pass(5_000)
    computer.systemIdle = 0
    watch.check()
    expect(computer.locks).toEqual(['idle'])
  })
})
