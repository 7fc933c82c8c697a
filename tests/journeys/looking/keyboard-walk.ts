import type { Page } from 'playwright'

/** More steps than any screen has controls: a walk that needs more is caught in a circle. */
const MOST_STEPS = 400

/** Where the focus stands after one press of Tab. Once in a walk it passes the end of the page. */
type Stop = {
  readonly isRound: boolean
  readonly name: string
  readonly isCovered: boolean
  readonly wasInvisible: string | null
}

/**
 * Walks the whole page by Tab and says what is wrong with it: controls that were never reached, a focus that cannot be
 * seen or stands outside what is shown, and a walk that does not come round.
 */
export async function keyboardWalk(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    ;(document.activeElement as HTMLElement | null)?.blur()
    Reflect.set(window, 'walk', { reached: new Set<Element>(), last: null, look: '' })
  })
  const found: string[] = []
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(readStop)
    if (stop.wasInvisible !== null) found.push(`the focus cannot be seen: ${stop.wasInvisible}`)
    if (stop.isRound) return [...found, ...(await page.evaluate(neverReached))]
    if (stop.isCovered) found.push(`the focus is out of sight: ${stop.name}`)
  }
  return [...found, `not round after ${MOST_STEPS} steps`]
}

type Walk = { readonly reached: Set<Element>; last: Element | null; look: string }

/** Runs in the page: notes the focused element, and whether the one before looked any different while it had the focus. */
function readStop(): Stop {
  const walk = Reflect.get(window, 'walk') as Walk
  const STYLES = ['outline', 'boxShadow', 'border', 'background', 'textDecoration', 'color'] as const
  // A control that is drawn by its label shows its focus there.
  const lookOf = (element: Element) => {
    const around = element.closest('label, [role=row], [role=group]') ?? element
    return [element, around, ...around.querySelectorAll('*')]
      .slice(0, 40)
      .map((each) => STYLES.map((style) => getComputedStyle(each)[style]).join())
      .join('|')
  }
  const nameOf = (element: Element) =>
    `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent ?? ''}`.slice(0, 80)
  const element = document.activeElement ?? document.body
  const { last } = walk
  const hasLeft = last?.isConnected && last !== element
  const wasInvisible = hasLeft && lookOf(last) === walk.look ? nameOf(last) : null
  // Between its end and its beginning the page itself has the focus, and nothing has to show it.
  if (element === document.body) walk.last = null
  if (element === document.body) return { isRound: false, name: 'the page', isCovered: false, wasInvisible }
  const isRound = walk.reached.has(element)
  walk.reached.add(element)
  walk.last = element
  walk.look = lookOf(element)
  const box = (element.closest('label') ?? element).getBoundingClientRect()
  const isOut =
    box.right <= 0 || box.bottom <= 0 || box.left >= innerWidth || box.top >= innerHeight || box.width === 0
  // Words that stay at the edge of a low window may lie over part of what has the focus, never over all of it.
  const isUnder = [box.top + 1, (box.top + box.bottom) / 2, box.bottom - 1].every((y) => {
    const over = document.elementFromPoint((box.left + box.right) / 2, y)
    return over?.closest('nav') != null && element.closest('nav') === null
  })
  const isCovered = isOut || isUnder
  return { isRound, name: nameOf(element), isCovered, wasInvisible }
}

/** Runs in the page: controls a person can see and the walk never came to. One of a group whose rest the arrow keys reach stands for all. */
function neverReached(): string[] {
  const { reached } = Reflect.get(window, 'walk') as Walk
  // react-aria clips away a second way on for touch; a box or radio that is clipped away is drawn by its label.
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    (element.closest('label') !== null || element.closest('[style*="clip"]') === null)
  const groupOf = (element: Element) =>
    element.closest('[role=radiogroup], [role=grid], [role=toolbar], [role=listbox], [role=tablist]')
  const groups = new Set([...reached].map(groupOf))
  return [
    ...document.querySelectorAll(
      'a[href], button, input, select, textarea, [role=button], [contenteditable=true]',
    ),
  ]
    .filter((element) => isShown(element) && !element.matches(':disabled, [aria-hidden=true] *, [inert] *'))
    .filter((element) => !reached.has(element))
    .filter((element) => groupOf(element) === null || !groups.has(groupOf(element)))
    .map((element) => `never reached: ${element.outerHTML.slice(0, 120)}`)
}
