import { describe, expect, it, vi } from 'vitest'
import { registerWhereabouts, trailFrom, whereabouts } from '../../renderer/app/trail.ts'

const today = { places: [{ screen: 'today' }], scrolled: 0 }

describe('where the person was', () => {
  it('comes back as it was, at most ten places of it', () => {
    vi.stubGlobal('window', { scrollY: 120.4 })
    const places = Array.from({ length: 12 }, (_, index) => ({ screen: 'day', day: index + 1 }) as const)
    const leave = registerWhereabouts(() => places)
    expect(trailFrom(whereabouts())).toEqual({ places: places.slice(2), scrolled: 120 })
    leave()
    expect(whereabouts()).toBe(null)
    vi.unstubAllGlobals()
  })

  it('is Today where nothing was noted or it cannot be read', () => {
    for (const text of [
      null,
      '',
      'null',
      '[]',
      '{"places":[],"scrolled":0}',
      '{"places":[{"screen":1}],"scrolled":0}',
      '{"places":[{"screen":"month"}]}',
    ])
      expect([text, trailFrom(text)]).toEqual([text, today])
  })
})
