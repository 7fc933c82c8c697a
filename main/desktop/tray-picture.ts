/** Grey that can be seen on a light and on a dark bar. */
const GREY = 0x80

/** A plain ring, as bytes of four for each pixel: it says nothing of what it belongs to. `side` is in pixels. */
export function ringBitmap(side: number): Buffer {
  const middle = (side - 1) / 2
  const outer = side * 0.44
  const inner = side * 0.28
  const bytes = Buffer.alloc(side * side * 4)
  for (let index = 0; index < side * side; index += 1) {
    const distance = Math.hypot((index % side) - middle, Math.floor(index / side) - middle)
    const cover = Math.min(clampOne(outer - distance + 0.5), clampOne(distance - inner + 0.5))
    // The colours are multiplied by the opacity already, as Skia keeps them.
    const colour = Math.round(GREY * cover)
    bytes.set([colour, colour, colour, Math.round(255 * cover)], index * 4)
  }
  return bytes
}

function clampOne(value: number): number {
  return Math.max(0, Math.min(1, value))
}
