import type { ElementHandle, Locator, Page } from 'playwright'

/** More presses than lead round any screen, or through any group. */
const MOST_STEPS = 400
const LONGEST_WAIT_MS = 15_000
/** A page that makes a vault or locks takes its time. */
const FOCUS_WITHIN_MS = 5_000
const FOCUS_AFTER_MS = 200

/**
 * From here on, and in this whole process, what a test clicks, fills or ticks is come to by Tab and the arrows and
 * done by a key, as a person without a mouse does it. Nothing is called or focused by a script; what Tab does not come
 * to fails with its name.
 */
export function useKeyboardAlone(page: Page): void {
  // Playwright has no other place for it: locators are made in hundreds of lines, and all have this one prototype.
  const prototype = Object.getPrototypeOf(page.locator('body')) as Partial<Locator> & { isByKeyboard?: true }
  if (prototype.isByKeyboard) return
  Object.assign(prototype, {
    isByKeyboard: true,
    async click(this: Locator) {
      await pressIt(this)
    },
    async check(this: Locator) {
      if (!(await this.isChecked())) await pressIt(this)
    },
    async uncheck(this: Locator) {
      if (await this.isChecked()) await pressIt(this)
    },
    async fill(this: Locator, text: string) {
      await comeTo(this)
      await this.page().keyboard.press('ControlOrMeta+A')
      if (text === '') await this.page().keyboard.press('Delete')
      else await this.page().keyboard.insertText(text)
    },
    async focus(this: Locator) {
      await comeTo(this)
    },
    async press(this: Locator, key: string) {
      await comeTo(this)
      await this.page().keyboard.press(key)
    },
    async pressSequentially(this: Locator, text: string, options?: { delay?: number }) {
      await comeTo(this)
      await this.page().keyboard.type(text, options)
    },
  })
}

/** Comes to what carries the locator's words and does what Enter or Space does there. */
async function pressIt(locator: Locator): Promise<void> {
  const control = await comeTo(locator)
  const how = await control.evaluate(keyOf)
  if (how !== null) await locator.page().keyboard.press(how)
  await control.dispose().catch(() => undefined)
  await seeFocusKept(locator.page(), String(locator))
}

/**
 * Whatever a key did, something on the page has the focus afterwards. A window that is closing, or does not answer
 * while it works, has nothing to say.
 */
export async function seeFocusKept(page: Page, pressed: string): Promise<void> {
  // What the key began has to be over: a list drawn anew, an answer from the vault.
  await page.waitForTimeout(FOCUS_AFTER_MS).catch(() => undefined)
  const kept = await page
    .waitForFunction(
      () => document.activeElement !== null && document.activeElement !== document.body,
      null,
      {
        timeout: FOCUS_WITHIN_MS,
      },
    )
    .then(
      () => 'kept',
      (error: Error) => error.name,
    )
  if (kept === 'TimeoutError' && !page.isClosed()) throw new Error(`The focus is lost after ${pressed}`)
}

/** Moves the focus by keys alone to the control that the locator is, or lies in, or is the label of. */
export async function comeTo(locator: Locator): Promise<ElementHandle<Element>> {
  let control = await readyControl(locator)
  for (let step = 0; step < MOST_STEPS; step += 1) {
    // A list may have been drawn anew on the way, and the words stand on another row of it now.
    if (!(await control.evaluate((element) => element.isConnected))) control = await readyControl(locator)
    const key = await control.evaluate(keyTowards)
    if (key === null) return control
    await locator.page().keyboard.press(key)
  }
  throw new Error(`No key came to ${locator}`)
}

/** The control the locator means, once it is there and can be used. */
async function readyControl(locator: Locator): Promise<ElementHandle<Element>> {
  await locator.waitFor({ state: 'attached', timeout: LONGEST_WAIT_MS })
  const element = await locator.elementHandle({ timeout: LONGEST_WAIT_MS })
  if (element === null) throw new Error(`${locator} is not there`)
  const control = (await element.evaluateHandle(controlOf)).asElement()
  if (control === null) throw new Error(`${locator} is nothing that can be pressed`)
  const isUsable = (it: Element) => !it.isConnected || !it.matches(':disabled, [aria-disabled=true]')
  await locator.page().waitForFunction(isUsable, control, { timeout: LONGEST_WAIT_MS })
  return control
}

/** Runs in the page: what takes the focus for this element. */
function controlOf(element: Element): Element | null {
  const CONTROLS =
    'button, a[href], input, textarea, select, summary, [role=option], [role=row], [role=spinbutton], [role=button], [tabindex]'
  const label = element.closest('label')
  if (label !== null && !element.matches(CONTROLS)) return label.control
  return element.closest(CONTROLS)
}

/** Runs in the page: the next key on the way to that control, or null where it has the focus. */
function keyTowards(control: Element): string | null {
  const GROUPS = '[role=radiogroup], [role=grid], [role=listbox], [role=toolbar], [role=tablist]'
  const here = document.activeElement ?? document.body
  if (here === control) return null
  const group = control.closest(GROUPS)
  const isBefore = (first: Element, second: Element) =>
    (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const isForward = here === document.body || isBefore(here, control)
  // What lies inside a row comes after the row itself.
  const row = control.closest('[role=row]')
  if (row !== null && row !== control && row.contains(here)) return isForward ? 'Tab' : 'Shift+Tab'
  // Inside one group the arrows go on; in a month the weeks do, until the days of the one wanted come.
  if (group?.contains(here)) {
    if (group.querySelector('td [role=button]') === null) return isForward ? 'ArrowDown' : 'ArrowUp'
    const isSameWeek = here.closest('tr') === control.closest('tr')
    if (isSameWeek) return isForward ? 'ArrowRight' : 'ArrowLeft'
    return isForward ? 'ArrowDown' : 'ArrowUp'
  }
  return isForward ? 'Tab' : 'Shift+Tab'
}

/** Runs in the page: the key that does what a click there would; null where the way there has done it already. */
function keyOf(control: Element): string | null {
  if (control instanceof HTMLInputElement) {
    if (control.type === 'radio') return control.checked ? null : ' '
    return control.type === 'checkbox' ? ' ' : null
  }
  if (control.matches('textarea, select, [role=spinbutton]')) return null
  return control.matches('[role=row]') ? ' ' : 'Enter'
}
