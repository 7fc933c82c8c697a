import { expect } from 'playwright/test'
import { goTo } from '../../build/person/at-the-desk.ts'
import { unlock } from '../../build/person/at-the-gate.ts'
import { contract } from '../../shared/contract/index.ts'
import { begin, PASSPHRASE, test } from './open-respite.ts'

test.describe('locking in the middle of a sentence', () => {
  for (const [how, act] of [
    ['the word Lock', async ({ page }) => goTo(page, 'Lock')],
    ['the key', async ({ page }) => page.keyboard.press('Control+l')],
    ['sleep', async ({ app }) => app.control.raisePowerEvent('suspend')],
    ['the lock screen of the system', async ({ app }) => app.control.raisePowerEvent('lock-screen')],
    ['a while without a key or a click', async ({ app }) => app.control.setIdle({ seconds: 600 })],
  ] as [string, (at: Parts) => Promise<unknown>][])
    test(`by ${how} keeps every word`, async ({ desk }) => {
      const app = await desk.open()
      const page = await begin(app)
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

test('closing the window in the middle of a sentence keeps every word', async ({ desk }) => {
  const app = await desk.open()
  const page = await begin(app)
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
  const app = await desk.open()
  const page = await begin(app)
  const unlocked = new Set((await app.control.state()).processIds)
  await page.getByRole('button', { name: 'Open the evening page' }).click()
  await page.getByLabel('Your page').fill('an aubergine line')
  const startedAt = performance.now()
  await goTo(page, 'Lock')
  const locked = await app.nextPage(page)
  await locked.getByLabel('Passphrase', { exact: true }).waitFor()
  expect(performance.now() - startedAt).toBeLessThan(2_000)
  const { processIds } = await app.control.state()
  expect([...unlocked].filter((id) => !processIds.includes(id)).length).toBeGreaterThanOrEqual(1)

  expect(await locked.content()).not.toContain('aubergine')
  const replies = await locked.evaluate(async (names) => {
    const bridge = (
      window as unknown as { respite: { invoke: (name: string, input: unknown) => Promise<unknown> } }
    ).respite
    return Promise.all(names.map(async (name) => [name, await bridge.invoke(name, {})] as const))
  }, Object.keys(contract))
  for (const [name, reply] of replies) {
    const isOpen = ['vault.status', 'help.readLocalLine'].includes(name)
    expect(reply, name).toMatchObject({ ok: isOpen })
    expect(JSON.stringify(reply), name).not.toContain('aubergine')
  }
})

type Parts = {
  readonly page: Awaited<ReturnType<typeof begin>>
  readonly app: Parameters<typeof begin>[0]
}
