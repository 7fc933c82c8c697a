/** How many of the last places are known: the one in a dialog, the one that opened it, and a few before. */
const REMEMBERED = 8
/** React and react-aria move the focus themselves within a few frames; only what they leave lost is mended, in ms. */
const SETTLED_MS = 80
const CONTROLS = 'button, a[href], input, textarea, select, summary, [role="button"], [role="option"]'

/** Where an element stood when it was taken off the page. */
type Place = {
  /** What it lay in, from the inside out. */
  readonly within: readonly Element[]
  readonly before: Element | null
  readonly after: Element | null
}

type Point = { readonly element: Element; place: Place | null }

/**
 * The focus is never lost: where what had it goes from the page or can no longer be used, the focus goes to what stands
 * in its place now, or to what that lay in. That is never a control itself, so that a key pressed twice does one thing.
 * A person who clicks beside everything has let go of the focus, and it stays so.
 */
export function keepFocus(page: Document): void {
  let points: readonly Point[] = []
  let timer = 0
  const isLost = () => page.activeElement === null || page.activeElement === page.body
  const mend = () => {
    if (!isLost()) return
    for (const { element, place } of points) {
      const there = element.isConnected ? element : placeNow(place)
      const target = there === null ? null : usableAt(there)
      if (target !== null) return focusOn(target)
    }
  }
  const mendSoon = () => {
    clearTimeout(timer)
    timer = window.setTimeout(mend, SETTLED_MS)
  }
  page.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return
    points = [{ element: target, place: null }, ...points.filter(({ element }) => element !== target)].slice(
      0,
      REMEMBERED,
    )
  })
  page.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && target.closest(`${CONTROLS}, label, [tabindex]`) === null) points = []
  })
  new MutationObserver((records) => {
    for (const record of records)
      for (const node of record.removedNodes)
        for (const point of points) if (node.contains(point.element)) point.place ??= placeOf(record)
    if (isLost()) mendSoon()
  }).observe(page.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden'],
  })
}

function placeOf({ target, previousSibling, nextSibling }: MutationRecord): Place {
  const within: Element[] = []
  for (let one: Node | null = target; one instanceof Element; one = one.parentElement) within.push(one)
  return { within, before: elementOf(previousSibling), after: elementOf(nextSibling) }
}

/** What stands in a place now; what it lay in, where nothing does. */
function placeNow(place: Place | null): Element | null {
  if (place === null) return null
  const { before, after } = place
  const [parent] = place.within
  const stands = before?.isConnected
    ? before.nextElementSibling
    : after?.isConnected
      ? (after.previousElementSibling ?? after)
      : parent?.firstElementChild
  return stands ?? place.within.find((element) => element.isConnected) ?? null
}

/** The nearest that can be read where an element is: itself or what it lies in, no control, and nothing out of reach. */
function usableAt(element: Element): HTMLElement | null {
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    if (one === one.ownerDocument.body) return null
    if (!(one instanceof HTMLElement) || one.matches(CONTROLS) || one.textContent === '') continue
    if (one.checkVisibility() && one.closest('[inert], [aria-hidden="true"]') === null) return one
  }
  return null
}

function focusOn(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) {
    element.tabIndex = -1
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
  }
  const { top, bottom } = element.getBoundingClientRect()
  element.focus({ preventScroll: bottom > 0 && top < window.innerHeight })
}

function elementOf(node: Node | null): Element | null {
  return node instanceof Element ? node : null
}
