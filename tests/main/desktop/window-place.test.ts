import { describe, expect, it } from 'vitest'
import { placeOnDisplays } from '../../../main/desktop/window-place.ts'

const laptop = { x: 0, y: 25, width: 1440, height: 850 }
const beside = { x: 1440, y: -200, width: 2560, height: 1400 }
const left = { x: -1920, y: 0, width: 1920, height: 1080 }

describe('the remembered place of the window', () => {
  it('stays where it is while its display is there', () => {
    const wanted = { x: 2000, y: 100, width: 1100, height: 760 }
    expect(placeOnDisplays(wanted, [laptop, beside])).toEqual(wanted)
    const onTheLeft = { x: -1500, y: 40, width: 1100, height: 760 }
    expect(placeOnDisplays(onTheLeft, [laptop, left])).toEqual(onTheLeft)
  })

  it('comes back to the main display when its own was taken away', () => {
    expect(placeOnDisplays({ x: 2000, y: 100, width: 1100, height: 760 }, [laptop])).toEqual({
      x: 340,
      y: 100,
      width: 1100,
      height: 760,
    })
  })

  it('is pushed in where a part lies outside, and made smaller where the display is', () => {
    expect(placeOnDisplays({ x: 900, y: 700, width: 1100, height: 760 }, [laptop])).toEqual({
      x: 340,
      y: 115,
      width: 1100,
      height: 760,
    })
    expect(placeOnDisplays({ x: 1500, y: 0, width: 2400, height: 1300 }, [laptop])).toEqual(laptop)
  })

  it('is left alone where no display is known', () => {
    const wanted = { x: 9, y: 9, width: 1100, height: 760 }
    expect(placeOnDisplays(wanted, [])).toEqual(wanted)
  })

  it('lies wholly on one display, wherever it was', () => {
    const displays = [laptop, beside, left]
    for (let index = 0; index < 2_000; index += 1) {
      const wanted = {
        x: ((index * 7919) % 12_000) - 6_000,
        y: ((index * 104_729) % 8_000) - 4_000,
        width: 760 + ((index * 31) % 3_000),
        height: 560 + ((index * 57) % 2_000),
      }
      const { x, y, width, height } = placeOnDisplays(wanted, displays)
      const isInside = displays.some(
        (display) =>
          x >= display.x &&
          y >= display.y &&
          x + width <= display.x + display.width &&
          y + height <= display.y + display.height,
      )
      expect([wanted, isInside]).toEqual([wanted, true])
    }
  })
})
