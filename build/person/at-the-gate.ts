import type { Page } from 'playwright'

/** What a person does before the vault is open. Each function ends when the next screen is there. */

/** Types a passphrase twice and makes the vault. Deriving its key takes about a second. */
export async function createVault(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Choose a passphrase').fill(passphrase)
  await page.getByLabel('The same passphrase again').fill(passphrase)
  await page.getByRole('button', { name: 'Make the vault' }).click()
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
