import axe, { type RunOptions } from 'axe-core'
import type { Page } from 'playwright'
import { keyboardWalk } from './keyboard-walk.ts'
import { takePictures } from './pictures.ts'

/** The window as it is opened, in CSS pixels. */
const USUAL = { width: 1280, height: 800 }
/** The smallest window, 1280 by 800 at 200%, and 1280 by 1024 at 400% (WCAG 2.2, 1.4.10). */
const NARROW = [
  { width: 900, height: 600 },
  { width: 640, height: 400 },
  { width: 320, height: 256 },
] as const

/** What axe finds on the page as it stands, with targets under 24 px counted (WCAG 2.2, 2.5.8). */
async function violations(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const all = await runAxe(page, { rules: { 'target-size': { enabled: true } } })
  // The themes differ in their colours alone, so in the dark one only those are looked at again.
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await runAxe(page, { runOnly: ['color-contrast'] })
  await page.emulateMedia({ colorScheme: null, forcedColors: 'active' })
  const untold = await page.evaluate(untoldChoices)
  await page.emulateMedia({ forcedColors: null })
  return [
    ...all
      .filter(({ rule, html }) => !isDayOfCalendar(rule, html))
      .map(({ rule, html }) => `${rule}: ${html}`),
    ...dark.map(({ html }) => `dark color-contrast: ${html}`),
    ...untold.map((html) => `forced colours, looks as if it were not chosen: ${html}`),
  ]
}

type Violation = { readonly rule: string; readonly html: string }

/** Runs axe in the page, and puts it there first where it is not yet: one window shows many screens. */
async function runAxe(page: Page, options: RunOptions): Promise<readonly Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (given) => {
    const { run } = Reflect.get(window, 'axe') as typeof axe
    const { violations: rules } = await run(document, { ...given, resultTypes: ['violations'] })
    return rules.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ rule: id, html })))
  }, options)
}

/**
 * Runs in the page: what is chosen and looks, in every visible way, like the one beside it that is not. Where the system
 * sets the colours, a choice that only our own colours tell is lost.
 */
function untoldChoices(): string[] {
  const CHOSEN = '[data-selected], [aria-current], [aria-checked="true"], [aria-pressed="true"]'
  const SEEN = [
    'color',
    'backgroundColor',
    'borderTopColor',
    'borderBottomColor',
    'borderLeftColor',
    'borderTopWidth',
    'borderLeftWidth',
    'fontWeight',
    'textDecorationLine',
    'content',
    'translate',
  ] as const
  const looksOf = (element: Element): string =>
    [element, ...element.querySelectorAll('*')]
      .flatMap((part) => [null, '::before', '::after'].map((pseudo) => getComputedStyle(part, pseudo)))
      .map((style) => SEEN.map((property) => style[property]).join())
      .join('|')
  return [...document.querySelectorAll(CHOSEN)].flatMap((chosen) => {
    const beside = [...document.querySelectorAll(`.${[...chosen.classList].map(CSS.escape).join('.')}`)].find(
      (other) => !other.matches(CHOSEN),
    )
    const isAlike = beside !== undefined && chosen.classList.length > 0 && looksOf(beside) === looksOf(chosen)
    return isAlike ? [chosen.outerHTML.slice(0, 160)] : []
  })
}

/** A day's number and the note under it are both in its name; axe reads them as one word, "2" and "2 pages" as "22 pages". */
function isDayOfCalendar(rule: string, html: string): boolean {
  return rule === 'label-content-name-mismatch' && html.startsWith('<div data-holds="true"')
}

/** Everything that is wrong for eyes or hands with the screen as it stands; empty where nothing is. `name` is for pictures. */
export async function inspect(page: Page, name: string): Promise<readonly string[]> {
  await takePictures(page, name)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  return [
    ...(await violations(page)),
    ...(await keyboardWalk(page)),
    ...(await cutOff(page)),
    ...(await page.evaluate(() =>
      document.getAnimations().map((animation) => `moves with motion reduced: ${animation.id}`),
    )),
  ]
}

/** What does not fit the window's width, in each of the narrow ones. */
async function cutOff(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const size of NARROW) {
    await page.setViewportSize(size)
    // Charts follow the window a moment later.
    const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth
    if (await page.waitForFunction(fits, null, { timeout: 1000 }).then(Boolean, () => false)) continue
    const over = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      const widest = [...document.querySelectorAll('main *')]
        .filter((element) => element.getBoundingClientRect().right > clientWidth)
        .at(-1)
      return `${scrollWidth - clientWidth} px: ${widest?.outerHTML.slice(0, 120) ?? ''}`
    })
    found.push(`cut off at ${size.width} by ${over}`)
  }
  await page.setViewportSize(USUAL)
  return found
}
