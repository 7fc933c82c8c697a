import { describe, expect, it } from 'vitest'
import { createClientHour } from '../../../main/desktop/desk/client-hour.ts'

const NINE = Date.UTC(2026, 2, 2, 9)
const minutes = (count: number) => count * 60_000

function setUp() {
  const at = { nowMs: NINE, vault: 'first', minutes: 50 }
  const hour = createClientHour({
    clock: { now: () => ({ nowMs: at.nowMs, timeZone: 'UTC' }) },
    minutes: () => at.minutes,
    currentVault: () => at.vault,
  })
  return { at, hour }
}

describe('the time with a client', () => {
  it('lasts as long as was chosen when it began, to the minute', () => {
    const { at, hour } = setUp()
    expect(hour.endsAtMs()).toBe(null)
    hour.begin(null)
    at.minutes = 10
    expect(hour.endsAtMs()).toBe(NINE + minutes(50))
    at.nowMs = NINE + minutes(50) - 1
    expect(hour.endsAtMs()).toBe(NINE + minutes(50))
    at.nowMs = NINE + minutes(50)
    expect(hour.endsAtMs()).toBe(null)
  })

  it('is over, not longer, when the clock is set back', () => {
    const { at, hour } = setUp()
    hour.begin(null)
    at.nowMs = NINE - minutes(600)
    expect(hour.endsAtMs()).toBe(null)
    at.nowMs = NINE + minutes(1)
    expect(hour.endsAtMs()).toBe(null)
  })

  it('ends when it is told to, and begins anew', () => {
    const { at, hour } = setUp()
    hour.begin('there')
    hour.end()
    expect([hour.endsAtMs(), hour.readTrail()]).toEqual([null, 'there'])
    at.nowMs += minutes(5)
    hour.begin(null)
    expect([hour.endsAtMs(), hour.readTrail()]).toEqual([NINE + minutes(55), 'there'])
  })

  it('gives back where the person was in the same vault only, until that is forgotten', () => {
    const { at, hour } = setUp()
    hour.begin('there')
    at.vault = 'vault-2'
    expect(hour.readTrail()).toBe(null)
    at.vault = 'first'
    expect(hour.readTrail()).toBe('there')
    hour.forgetTrail()
    expect(hour.readTrail()).toBe(null)
  })
})
