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
  for (const word of ['Today', 'Month', 'Journal', 'Measure', 'Caseload', 'Settings', 'Help']) {
    await goTo(page, word)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await violations(page), word).toEqual([])
  }
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: "Write today's page" }).click()
  await page.getByLabel('Your page').waitFor()
  expect(await violations(page), 'the evening page').toEqual([])
  await goTo(page, 'Measure')
  await page.getByRole('button', { name: 'Begin the first measure' }).click()
  await page.getByText('Thirty answers').waitFor()
  expect(await violations(page), 'the answer sheet').toEqual([])
})

test('nothing is cut off in the smallest window or at twice the size', async ({ desk }) => {
  const app = await desk.open()
  const page = await begin(app)
  for (const size of [
    { width: 760, height: 560 },
    { width: 640, height: 400 },
  ]) {
    await page.setViewportSize(size)
    for (const word of ['Today', 'Month', 'Journal', 'Measure', 'Caseload', 'Settings', 'Help']) {
      await goTo(page, word)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await overflow(page), `${word} at ${size.width}`).toBeLessThanOrEqual(0)
    }
  }
})
