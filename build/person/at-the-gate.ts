import type { Page } from 'playwright'

/** What a person does before the vault is open. Each function ends when the next screen is there. */

/**
 * Types a passphrase twice, makes the vault, writes the recovery key down and types two groups of it back. Gives the
 * key. The window is replaced at the end.
 */
export async function createVault(page: Page, passphrase: string): Promise<string> {
  await makeVault(page, passphrase)
  return keepRecoverySheet(page, 'Go on')
}

/** Types a passphrase twice and asks for the vault, whatever comes of it. */
export async function makeVault(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Choose a passphrase').fill(passphrase)
  await page.getByLabel('The same passphrase again').fill(passphrase)
  await page.getByRole('button', { name: 'Make the vault' }).click()
}

/** Reads the recovery key off the screen and proves that it was written down. */
export async function keepRecoverySheet(page: Page, doneLabel: string): Promise<string> {
  const shown = page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem')
  await shown.first().waitFor()
  const groups = (await shown.allInnerTexts()).map((text) => text.replace(/^\d+\s*/, '').trim())
  for (const field of await page.getByRole('textbox', { name: /^Group \d+$/ }).all()) {
    const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '')
    await field.fill((groups[Number(label.replace('Group ', '')) - 1] ?? '').toLowerCase())
  }
  await page.getByRole('button', { name: doneLabel }).click()
  return groups.join(' ')
}

/** Goes through the second half of set-up with what it offers, apart from the profession word. */
export async function finishSetUp(page: Page, professionWord: string): Promise<void> {
  await page.getByRole('heading', { name: 'Before the first day' }).waitFor()
  await page.getByLabel('The word for your profession').fill(professionWord)
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('navigation').waitFor()
}

/** Types the passphrase on the lock screen. The window is replaced when it was right. */
export async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
}
