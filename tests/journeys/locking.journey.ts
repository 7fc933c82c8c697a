import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { goTo, openJournalWithTitles, savedSign } from '../../build/person/at-the-desk.ts'
import { unlock } from '../../build/person/at-the-gate.ts'
import { contract } from '../../shared/contract/index.ts'
import { type Desk, PASSPHRASE, test } from './open-respite.ts'

test.describe('locking in the middle of a sentence', () => {
  for (const [how, act] of [
    ['the word Lock', async ({ page }) => goTo(page, 'Lock')],
    ['the key', async ({ page }) => page.keyboard.press('Control+l')],
    ['sleep', async ({ app }) => app.control.raisePowerEvent('suspend')],
    ['the lock screen of the system', async ({ app }) => app.control.raisePowerEvent('lock-screen')],
    ['a while without a key or a click', async ({ app }) => app.control.setIdle({ seconds: 600 })],
  ] as [string, (at: Parts) => Promise<unknown>][])
    test(`by ${how} keeps every word`, async ({ desk }) => {
      const { app, page } = await desk.openBegun()
      await page.getByRole('button', { name: 'Open the evening page' }).click()
      await page.getByLabel('Your page').pressSequentially('the last words befo')
      await act({ page, app })
      const locked = await app.nextPage(page)
      // Typing a passphrase is a key, so the system is no longer idle.
      await app.control.setIdle({ seconds: 0 })
      await unlock(locked, PASSPHRASE)
      const again = await app.nextPage(locked)
      await openJournalWithTitles(again)
      await expect(again.getByText('the last words befo')).toBeVisible()
    })
})

test('2,000 characters typed while it locks again and again: none is lost, none comes twice', async ({
  desk,
}) => {
  test.setTimeout(240_000)
  const { app, page: first } = await desk.openBegun()
  let page = first
  const wanted = Array.from({ length: 2_000 }, (_, index) =>
    index % 7 === 6 ? ' ' : String.fromCharCode(97 + ((index * 11 + (index >> 5)) % 26)),
  ).join('')
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  let locks = 0
  let written = ''
  while (written.length < wanted.length) {
    const field = page.getByLabel('Your page')
    // Everything that was on the screen when it locked is there again, and nothing else.
    await expect(field).toHaveValue(written)
    await field.press('Control+End')
    // By keys and not by the clock: a busy machine types less in a second, and would lock three times as often.
    const enough = Math.min(50 + ((locks * 47) % 150), wanted.length - written.length)
    const { heard, enoughHeard } = await listenTo(page, enough)
    const typing = typeUntilLocked(page, wanted.slice(written.length))
    await enoughHeard
    await app.control.raisePowerEvent('lock-screen')
    locks += 1
    const locked = await app.nextPage(page)
    await typing
    expect(heard.strays).toEqual([])
    expect(heard.putBack).toEqual([])
    expect(heard.taken).toBe(heard.pressed)
    written += heard.taken
    await unlock(locked, PASSPHRASE)
    page = await app.nextPage(locked)
    await page.getByRole('button', { name: 'Open the evening page' }).click()
  }
  await expect(page.getByLabel('Your page')).toHaveValue(written)
  expect(written).toHaveLength(wanted.length)
  expect(locks).toBeGreaterThan(10)
})

test('a rendering takes nothing away from a page that holds more than was rendered', async ({ desk }) => {
  const { page } = await desk.openBegun()
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  const field = page.getByLabel('Your page')
  await field.fill('abc')
  // As between a key and its rendering: the field holds it, and React does not know. Then the save is told.
  await field.evaluate((area) => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, 'abcd')
  })
  await savedSign(page).waitFor()
  await expect(field).toHaveValue('abcd')
  await field.press('Control+End')
  await page.keyboard.type('e')
  await savedSign(page).waitFor()
  await goTo(page, 'Today')
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  await expect(page.getByLabel('Your page')).toHaveValue('abcde')
})

/**
 * What the page itself said: the keys its field was given, the characters it took, keys that went elsewhere between, and
 * texts a script put in place of what was typed. React once put back the last rendered text, and a lock between that and
 * the next rendering lost a key.
 */
type Heard = { pressed: string; taken: string; readonly strays: string[]; readonly putBack: string[] }

/**
 * Hears from the page, key by key, what it was given and what its field took. Counting only how long the text was, this
 * test failed three times on a very busy machine by one key missing in the middle of a burst, and could not say whether
 * the page had lost it or had never been given it; now only the first can pass for a loss, and it fails.
 *
 * `enoughHeard` resolves once the field took that many characters.
 */
async function listenTo(page: Page, enough: number): Promise<{ heard: Heard; enoughHeard: Promise<void> }> {
  const heard: Heard = { pressed: '', taken: '', strays: [], putBack: [] }
  const { promise: enoughHeard, resolve } = Promise.withResolvers<void>()
  let elsewhere: string | null = null
  page.on('console', (message) => {
    const [, kind, key] = /^(pressed|taken|stray|put) "(.+)"$/s.exec(message.text()) ?? []
    if (key === undefined) return
    if (kind === 'stray') elsewhere ??= key
    if (kind === 'put') heard.putBack.push(key)
    if (kind === 'pressed') heard.pressed += key
    if (kind !== 'taken') return
    heard.taken += key
    if (heard.taken.length >= enough) resolve()
    if (elsewhere !== null) heard.strays.push(elsewhere)
    elsewhere = null
  })
  await page.getByLabel('Your page').evaluate((field) => {
    const text =
      Object.getOwnPropertyDescriptor(field, 'value') ??
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')
    Object.defineProperty(field, 'value', {
      ...text,
      set(put: string) {
        if (put !== text?.get?.call(field)) console.debug(`put "${put.slice(-12)}"`)
        text?.set?.call(field, put)
      },
    })
    document.addEventListener(
      'keydown',
      ({ key }) => console.debug(`${document.activeElement === field ? 'pressed' : 'stray'} "${key}"`),
      true,
    )
    document.addEventListener(
      'input',
      (event) => console.debug(`taken "${(event as InputEvent).data ?? ''}"`),
      true,
    )
  })
  return { heard, enoughHeard }
}

/** Presses key after key; a window that is gone ends it. */
async function typeUntilLocked(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text).catch(() => undefined)
}

test('closing the window in the middle of a sentence keeps every word', async ({ desk }) => {
  const { app, page } = await desk.openBegun()
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  await page.getByLabel('Your page').pressSequentially('and then the window')
  const { windows } = await app.control.state()
  await app.control.closeWindow(windows.find((window) => window.isVisible)?.id ?? 0)
  expect(await app.ended).toBe(0)

  const again = await desk.open()
  const locked = await again.page()
  await unlock(locked, PASSPHRASE)
  const opened = await again.nextPage(locked)
  await openJournalWithTitles(opened)
  await expect(opened.getByText('and then the window')).toBeVisible()
})

test('locked means: the vault process is gone within two seconds, nothing is shown, every call is refused', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  const { vaults } = await app.control.processes()
  expect(vaults).toHaveLength(1)
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  await page.getByLabel('Your page').fill('an aubergine line')
  await goTo(page, 'Lock')
  // What counts is the process that holds the key; how long the lock screen takes to draw is another matter.
  await expect
    .poll(async () => (await app.control.processes()).vaults, { timeout: 2_000, intervals: [50] })
    .toEqual([])
  const locked = await app.nextPage(page)
  await locked.getByLabel('Passphrase', { exact: true }).waitFor()

  expect(await locked.content()).not.toContain('aubergine')
  const replies = await locked.evaluate(async (names) => {
    const bridge = (
      window as unknown as { respite: { invoke: (name: string, input: unknown) => Promise<unknown> } }
    ).respite
    return Promise.all(names.map(async (name) => [name, await bridge.invoke(name, {})] as const))
  }, Object.keys(contract))
  for (const [name, reply] of replies) {
    const isOpen = ['vault.status', 'help.readLocalLine', 'desk.readGate', 'desk.snooze'].includes(name)
    expect(reply, name).toMatchObject({ ok: isOpen })
    expect(JSON.stringify(reply), name).not.toContain('aubergine')
  }
})

type Parts = Awaited<ReturnType<Desk['openBegun']>>
