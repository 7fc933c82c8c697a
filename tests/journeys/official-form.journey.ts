import type { Locator, Page } from 'playwright'
import { expect } from 'playwright/test'
import { goTo } from '../../build/person/at-the-desk.ts'
import { INVENTED_SENTENCES, inventedForm, inventedFormPage } from '../support/invented-form.ts'
import { makePdf } from '../support/make-pdf.ts'
import { test } from './open-respite.ts'

async function openImport(page: Page): Promise<void> {
  await goTo(page, 'Measure')
  await page.getByRole('button', { name: 'Bring in the official wording' }).click()
  await page.getByRole('heading', { name: 'The official wording', level: 1 }).waitFor()
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Text of the official form').fill(text)
  await page.getByRole('button', { name: 'Find the thirty lines' }).click()
}

test('a pasted form is looked over, put right in one line, kept, and asked in its own words', async ({
  desk,
}) => {
  const { page } = await desk.openBegun()
  await openImport(page)
  await paste(page, inventedForm())
  await expect(page.getByRole('heading', { name: 'Thirty lines were found' })).toBeInViewport()
  await expect(page.getByRole('listitem').filter({ hasText: /umbrella/iu })).toHaveCount(30)

  await page.getByRole('button', { name: 'Change line 2', exact: true }).click()
  await page.getByLabel('Line 2', { exact: true }).fill('')
  await expect(page.getByText('This line is empty.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Keep these thirty lines' })).toBeDisabled()
  await page.getByLabel('Line 2', { exact: true }).fill('The second umbrella is mine.')
  await page.getByRole('button', { name: 'Done with line 2' }).click()
  await page.getByRole('button', { name: 'Keep these thirty lines' }).click()
  // The button that was pressed is gone, far below: what came of it has the focus and is in sight.
  await expect(page.getByText('Kept on March 2, 2026, from pasted text.')).toBeFocused()
  await expect(page.getByText('Kept on March 2, 2026, from pasted text.')).toBeInViewport()
  await expect(page.getByText('The umbrella of a [helper] is blue on day five.')).toBeVisible()

  await goTo(page, 'Measure')
  await page.getByRole('button', { name: 'Begin the first measure' }).click()
  await expect(page.locator('[data-item="1"]')).toContainText(INVENTED_SENTENCES[0] ?? '')
  await expect(page.locator('[data-item="2"]')).toContainText('The second umbrella is mine.')
  await expect(page.locator('[data-item="5"]')).toContainText(
    'The umbrella of a therapist is blue on day five.',
  )
  await expect(page.getByLabel(/official form is in front of me/)).toHaveCount(0)
  await page.locator('[data-item="1"] input').first().focus()
  await page.keyboard.press('4')
  await expect(page.getByText('1 of 30 answered')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Finish this measure' })).toBeEnabled()
})

/** A file of that name, as a person chooses one. */
const chosen = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(bytes),
})

test('a chosen or dropped PDF is read and kept under its name; one that is no form says so', async ({
  desk,
}) => {
  const { page } = await desk.openBegun()
  await openImport(page)
  const file = page.locator('input[type=file]')
  await file.setInputFiles(chosen('letter.pdf', Buffer.from('Dear colleague')))
  await expect(page.getByText('That is not a PDF')).toBeVisible()
  await file.setInputFiles(chosen('locked.pdf', makePdf([inventedFormPage()], { isEncrypted: true })))
  await expect(page.getByText('That PDF is locked with a password')).toBeVisible()
  await chooseLarge(file, 'large.pdf', 20 * 1024 * 1024 + 1)
  await expect(page.getByText('That file is larger than 20 MB')).toBeVisible()
  await file.setInputFiles(chosen('form.pdf', makePdf([inventedFormPage()])))
  await expect(page.getByText(/^Read from form\.pdf\./)).toBeVisible()
  await page.getByRole('button', { name: 'Read another copy instead' }).click()

  await drop(page, 'dropped.pdf', makePdf([inventedFormPage()]))
  await expect(page.getByText(/^Read from dropped\.pdf\./)).toBeVisible()
  await page.getByRole('button', { name: 'Keep these thirty lines' }).click()
  await expect(page.getByText('Kept on March 2, 2026, from dropped.pdf.')).toBeVisible()
  await expect(page.getByText('The umbrella of a [helper] is blue on day five.')).toBeVisible()
})

/** Chooses a file of `length` bytes that is made in the page: carrying it there took half a minute. */
async function chooseLarge(file: Locator, name: string, length: number): Promise<void> {
  await file.evaluate(
    (input: HTMLInputElement, large) => {
      const carried = new DataTransfer()
      carried.items.add(new File([new Uint8Array(large.length)], large.name, { type: 'application/pdf' }))
      input.files = carried.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    { name, length },
  )
}

/** Drops a file onto the place for it, as the desktop would hand it over. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, data]) => {
      const carried = new DataTransfer()
      carried.items.add(new File([new Uint8Array(data)], fileName, { type: 'application/pdf' }))
      return carried
    },
    [name, [...bytes]] as const,
  )
  const zone = page.getByText('or drop it here')
  for (const type of ['dragenter', 'dragover', 'drop'])
    await zone.dispatchEvent(type, { dataTransfer: transfer })
}

test('what is missing is said by its number, the text stays, and nothing is kept', async ({ desk }) => {
  const { page } = await desk.openBegun()
  await openImport(page)
  const cut = inventedForm()
    .split('\n')
    .filter((line) => !/^(?:7|8|9|30)\./u.test(line))
    .join('\n')
  await paste(page, cut)
  await expect(page.getByText('Lines 7 to 9 and 30 not found')).toBeVisible()
  await expect(page.getByLabel('Text of the official form')).toHaveValue(cut)
  await paste(page, 'A letter about the weather.')
  await expect(page.getByText('No numbered sentences were found')).toBeVisible()
  await paste(page, inventedForm().replace('1=Never', '0=Never 1=Hardly'))
  await expect(page.getByText('This is another version of the form')).toBeVisible()
  await goTo(page, 'Measure')
  await expect(page.getByRole('button', { name: 'Bring in the official wording' })).toBeVisible()
})

test('the wording is forgotten when that is asked for, and the topics are back', async ({ desk }) => {
  const { page } = await desk.openBegun()
  await openImport(page)
  await paste(page, inventedForm())
  await page.getByRole('button', { name: 'Keep these thirty lines' }).click()
  await page.getByRole('button', { name: 'Forget the official wording' }).click()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText(/^Kept on/)).toBeVisible()
  await page.getByRole('button', { name: 'Forget the official wording' }).click()
  await page.getByRole('button', { name: 'Forget the wording' }).click()
  await expect(page.getByLabel('Text of the official form')).toBeVisible()
  await goTo(page, 'Measure')
  await page.getByRole('button', { name: 'Begin the first measure' }).click()
  await expect(page.locator('[data-item="1"]')).toContainText('Overall mood')
})
