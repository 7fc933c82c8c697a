import { readFileSync } from 'node:fs'
import { Decrypter } from 'age-encryption'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import type { LaunchedApp } from '../../build/host/launch.ts'

const WORDS = 'harbor meadow thistle'

/** Saves the page that is open inside an encrypted file, from the button to the word that it is there. */
export async function saveWithPassphrase(app: LaunchedApp, page: Page, file: string): Promise<void> {
  await app.control.answerNextDialog({ dialog: 'save', path: file })
  await page.getByRole('button', { name: 'Save with a passphrase' }).click()
  await page.getByLabel('A passphrase for this file', { exact: true }).fill(WORDS)
  await page.getByLabel('The same passphrase again').fill(WORDS)
  await page.getByRole('button', { name: 'Choose where to save it' }).click()
  await expect(page.getByText('It opens with its passphrase and the free program age')).toBeVisible()
}

/** What is inside such a file. */
export function openSealed(file: string): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(WORDS)
  return decrypter.decrypt(readFileSync(file))
}
