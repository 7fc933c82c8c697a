import type { Page } from 'playwright'
import type { LaunchedApp } from '../host/launch.ts'
import { goTo, savedSign } from '../person/at-the-desk.ts'
import { unlock } from '../person/at-the-gate.ts'
import type { Camera } from './camera.ts'
import { lookAtOtherScreens, lookAtTheDesk } from './other-screens.ts'
import { THERAPIST } from './therapist.ts'

/** The evening of day 30: the comparison, the page, the PDF, and a picture of every screen that is left. */
export async function printTheSummary(app: LaunchedApp, camera: Camera, pdf: string): Promise<void> {
  const locked = await app.page()
  await camera.take(locked, 'lock-screen')
  await locked.getByRole('button', { name: 'Open with the recovery sheet instead' }).click()
  await camera.take(locked, 'lock-screen-recovery')
  await locked.getByRole('button', { name: 'Back' }).click()
  await unlock(locked, 'not the right words at all')
  await locked.getByText('does not open this vault').waitFor()
  await camera.take(locked, 'lock-screen-wrong-passphrase')
  await unlock(locked, THERAPIST.passphrase)
  const page = await app.nextPage(locked)
  await page.getByRole('navigation').waitFor()
  await lookAround(page, camera)
  await lookAtOtherScreens(page, camera)
  await goTo(page, 'Measure')
  await page.getByRole('button', { name: 'Compare first and latest' }).click()
  await page.getByRole('heading', { name: 'What moved' }).waitFor()
  await camera.take(page, 'comparison')
  await goTo(page, 'Summary')
  for (const [index, line] of THERAPIST.lines.entries())
    await page
      .getByRole('region', { name: 'What you would like to talk about' })
      .getByRole('textbox')
      .nth(index)
      .fill(line)
  await page.getByLabel('Next phase').fill(THERAPIST.nextPhase)
  await savedSign(page).waitFor()
  await camera.take(page, 'summary')
  await app.control.answerNextDialog({ dialog: 'save', path: pdf })
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await page.getByText('Saved as').waitFor({ timeout: 20_000 })
  await camera.take(page, 'summary-saved')
  await lookAtTheDesk(page, camera)
  await goTo(page, 'Lock')
  await lookWithAClient(await app.nextPage(page), app, camera)
}

async function lookWithAClient(locked: Page, app: LaunchedApp, camera: Camera): Promise<void> {
  await locked.getByLabel('Passphrase', { exact: true }).waitFor()
  await locked.keyboard.press('Control+Shift+L')
  const blank = await app.nextPage(locked)
  await blank.getByText(/^Back at /).waitFor()
  await camera.take(blank, 'with-a-client')
}

async function lookAround(page: Page, camera: Camera): Promise<void> {
  for (const [word, heading] of [
    ['Month', 'The month'],
    ['Journal', 'Journal'],
    ['Settings', 'Settings'],
    ['Help', 'Help'],
  ] as const) {
    await goTo(page, word)
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
    await camera.take(page, word.toLowerCase())
  }
  await goTo(page, 'Month')
  await page.getByRole('button', { name: 'Days off and pauses' }).click()
  await page.getByRole('heading', { name: 'Days off and pauses', level: 1 }).waitFor()
  await camera.take(page, 'days-off')
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Open the security page' }).click()
  await page.getByRole('heading', { name: 'Security', level: 1 }).waitFor()
  await camera.take(page, 'security')
  await goTo(page, 'Journal')
  await page.getByLabel('Find in the journal').fill('heron')
  await page.locator('mark').first().waitFor()
  await camera.take(page, 'journal-search')
  await page.locator('mark').first().click()
  await page.getByLabel('Your page').waitFor()
  await camera.take(page, 'journal-entry')
  await page.getByRole('button', { name: 'Earlier versions' }).click()
  await page.getByRole('heading', { name: 'Earlier versions', level: 1 }).waitFor()
  await camera.take(page, 'journal-versions')
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: 'Open the bin' }).click()
  await page.getByRole('heading', { name: 'The bin', level: 1 }).waitFor()
  await camera.take(page, 'journal-bin')
  await goTo(page, 'Month')
  await page.getByRole('heading', { name: 'The month' }).waitFor()
  await page.getByRole('button', { name: /^16/ }).click()
  await page.getByText('Day 16 of 30').waitFor()
  await camera.take(page, 'day-16')
}
