type Rectangle = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * A remembered place, moved onto a display that is there: the screen it lay on may have been taken away or be smaller
 * now. It stays on the display it covers most of, or goes to the first; it is never larger than that display.
 *
 * @param displays the part of each display that windows may use, the main one first; where there is none, nothing moves
 */
export function placeOnDisplays(wanted: Rectangle, displays: readonly Rectangle[]): Rectangle {
  const [main] = displays
  if (main === undefined) return wanted
  const display = displays.reduce(
    (best, next) => (overlap(wanted, next) > overlap(wanted, best) ? next : best),
    main,
  )
  const width = Math.min(wanted.width, display.width)
  const height = Math.min(wanted.height, display.height)
  return {
    x: clamp(wanted.x, display.x, display.x + display.width - width),
    y: clamp(wanted.y, display.y, display.y + display.height - height),
    width,
    height,
  }
}

/** The area two rectangles share. */
function overlap(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, width) * Math.max(0, height)
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
