import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { goTo } from '../../build/person/at-the-desk.ts'
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
      await goTo(again, 'Journal')
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
  let kept = 0
  while (kept < wanted.length) {
    const field = page.getByLabel('Your page')
    // Everything that was on the screen when it locked is there again, and nothing else.
    await expect(field).toHaveValue(wanted.slice(0, kept))
    await field.press('Control+End')
    const seen = await watchLength(page, kept)
    const typing = typeUntilLocked(page, wanted.slice(kept))
    await new Promise((resolve) => setTimeout(resolve, 250 + ((locks * 137) % 400)))
    await app.control.raisePowerEvent('lock-screen')
    locks += 1
    const locked = await app.nextPage(page)
    await typing
    kept = seen()
    await unlock(locked, PASSPHRASE)
    page = await app.nextPage(locked)
    await page.getByRole('button', { name: 'Open the evening page' }).click()
  }
  await expect(page.getByLabel('Your page')).toHaveValue(wanted)
  expect(locks).toBeGreaterThan(5)
})

/** Hears from the page itself how long its text is after every key; gives the last of it. */
async function watchLength(page: Page, start: number): Promise<() => number> {
  let last = start
  page.on('console', (message) => {
    const length = /^length (\d+)$/.exec(message.text())?.[1]
    if (length !== undefined) last = Number(length)
  })
  await page
    .getByLabel('Your page')
    .evaluate((field) =>
      field.addEventListener('input', () =>
        console.debug(`length ${(field as HTMLTextAreaElement).value.length}`),
      ),
    )
  return () => last
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
  await goTo(opened, 'Journal')
  await expect(opened.getByText('and then the window')).toBeVisible()
})

test('locked means: the vault process is gone within two seconds, nothing is shown, every call is refused', async ({
  desk,
}) => {
  const { app, page } = await desk.openBegun()
  const unlocked = new Set((await app.control.state()).processIds)
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  await page.getByLabel('Your page').fill('an aubergine line')
  await goTo(page, 'Lock')
  // What counts is the process that holds the key; how long the lock screen takes to draw is another matter.
  await expect
    .poll(
      async () => {
        const { processIds } = await app.control.state()
        return [...unlocked].filter((id) => !processIds.includes(id)).length
      },
      { timeout: 2_000, intervals: [50] },
    )
    .toBeGreaterThanOrEqual(1)
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
