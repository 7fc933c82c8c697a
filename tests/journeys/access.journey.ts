import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { goTo } from '../../build/person/at-the-desk.ts'
import { begin, test } from './open-respite.ts'

/** What axe finds on the page as it stands, in both themes. */
async function violations(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations: rules } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    found.push(
      ...rules.flatMap((rule) => rule.nodes.map((node) => `${colorScheme} ${rule.id}: ${node.html}`)),
    )
  }
  return found
}

/** Words or parts of words that are cut off by the edge of the window. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

test('every screen can be read and used by everyone axe knows of, in both themes', async ({ desk }) => {
  const app = await desk.open()
  const first = await app.page()
  await first.getByRole('heading', { level: 1 }).waitFor()
  expect(await violations(first)).toEqual([])
  const page = await begin(app)
  for (const word of [
    'Today',
    'Month',
    'Journal',
    'Practices',
    'Measure',
    'Caseload',
    'Support',
    'Settings',
    'Help',
  ]) {
    await goTo(page, word)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await violations(page), word).toEqual([])
  }
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Open the security page' }).click()
  await page.getByRole('heading', { name: 'Security', level: 1 }).waitFor()
  expect(await violations(page), 'the security page').toEqual([])
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: "Write today's page" }).click()
  await page.getByLabel('Your page').waitFor()
  expect(await violations(page), 'the evening page').toEqual([])
  await page.getByLabel('Your page').fill('I sat with Thandiwe.')
  await page.getByRole('button', { name: /^Replace by a code.*Thandiwe$/ }).click()
  await page.getByRole('button', { name: 'Link this page to a code' }).click()
  expect(await violations(page), 'an evening page with a mark').toEqual([])
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: /^Codes for people/ }).click()
  await page.getByRole('button', { name: 'Keep this code' }).click()
  await page.getByRole('button', { name: /no pages$/ }).waitFor()
  expect(await violations(page), 'the codes').toEqual([])
  await page.getByRole('button', { name: /no pages$/ }).click()
  await page.getByRole('heading', { name: 'Its word and colour' }).waitFor()
  expect(await violations(page), 'one code').toEqual([])
  for (const practice of ['Between sessions', 'Grounding', 'Sleep', 'Movement and outdoors', 'Signs check']) {
    await goTo(page, 'Practices')
    await page
      .getByRole('button', { name: /^Open(?: it now)?: / })
      .first()
      .waitFor()
    const early = page.getByRole('button', { name: `Open it now: ${practice}` })
    if ((await early.count()) > 0) await early.click()
    await page.getByRole('button', { name: `Open: ${practice}` }).click()
    await page.getByRole('heading', { level: 1, name: practice }).waitFor()
    expect(await violations(page), practice).toEqual([])
  }
  await goTo(page, 'Measure')
  await page.getByRole('button', { name: 'Begin the first measure' }).click()
  await page.getByText('Thirty answers').waitFor()
  expect(await violations(page), 'the answer sheet').toEqual([])
  for (const row of [/^Own therapy/, /^Appointments with yourself/, /^A weekly check-in/]) {
    await goTo(page, 'Support')
    await page.getByRole('button', { name: row }).click()
    await page.locator('[data-screen=support]').waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await violations(page), String(row)).toEqual([])
  }
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  expect(await violations(page), 'the keys').toEqual([])
  await page.keyboard.press('Escape')
  await goTo(page, 'With a client')
  const blank = await app.nextPage(page)
  await blank.getByText(/^Until /).waitFor()
  expect(await violations(blank), 'with a client').toEqual([])
})

test('nothing is cut off in the smallest window or at twice the size', async ({ desk }) => {
  const { page } = await desk.openBegun()
  await page.setViewportSize({ width: 900, height: 560 })
  for (const word of ['Help', 'With a client', 'Lock'])
    await expect(page.getByRole('button', { name: word, exact: true })).toBeInViewport({ ratio: 1 })
  for (const size of [
    { width: 760, height: 560 },
    { width: 640, height: 400 },
  ]) {
    await page.setViewportSize(size)
    for (const word of [
      'Today',
      'Month',
      'Journal',
      'Practices',
      'Measure',
      'Caseload',
      'Support',
      'Settings',
      'Help',
    ]) {
      await goTo(page, word)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await overflow(page), `${word} at ${size.width}`).toBeLessThanOrEqual(0)
    }
  }
})
