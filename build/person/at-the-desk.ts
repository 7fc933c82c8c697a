import type { Page } from 'playwright'

/** What a person does once the vault is open, by the words on the screen. */

/** Follows a word of the navigation. */
export async function goTo(page: Page, word: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: word, exact: true }).click()
}

/** Answers the check-in on Today. */
export async function checkIn(page: Page, answer: 'depleted' | 'all right' | 'well'): Promise<void> {
  await page.getByRole('radio', { name: answer, exact: true }).click({ force: true })
  await page.getByRole('radio', { name: answer, exact: true, checked: true }).waitFor({ state: 'attached' })
}

/** Writes on the page that is open and waits until it says Saved. */
export async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel('Your page').fill(text)
  await savedSign(page).waitFor()
}

/** The first "Saved" on the screen. */
export function savedSign(page: Page) {
  return page.getByText('Saved', { exact: true }).first()
}

/** Marks every step on the screen that is not marked yet, up to `most` of them. */
export async function markSteps(page: Page, most: number): Promise<number> {
  let marked = 0
  const open = page.getByRole('checkbox', { checked: false })
  while (marked < most && (await open.count()) > 0) {
    const before = await open.count()
    await open.first().click({ force: true })
    await page.waitForFunction(
      (count) => document.querySelectorAll('input[type=checkbox]:not(:checked)').length < count,
      before,
    )
    marked += 1
  }
  return marked
}

/** Fills the open answer sheet; `answers` by item number, 1 to 30. Items left out stay open. */
export async function answerSheet(page: Page, answers: Readonly<Record<number, number>>): Promise<void> {
  await page.getByLabel(/official form is in front of me/).check({ force: true })
  for (const [item, answer] of Object.entries(answers)) {
    const row = page.locator(`[data-item="${item}"]`)
    await row
      .getByRole('radio')
      .nth(answer - 1)
      .check({ force: true })
  }
}

/** Finishes the measure, once every answer is saved. */
export async function finishMeasure(page: Page): Promise<void> {
  await savedSign(page).waitFor()
  await page.getByRole('button', { name: 'Finish this measure' }).click()
}

/** Opens the journal with what stands on its pages: lists show kind and date only, until asked once after unlocking. */
export async function openJournalWithTitles(page: Page): Promise<void> {
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: /^(Show|Hide) titles$/ }).waitFor()
  const show = page.getByRole('button', { name: 'Show titles' })
  if (await show.isVisible()) await show.click()
}
