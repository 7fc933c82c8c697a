import type { Page } from 'playwright'
import { savedSign, write } from '../../../../build/person/at-the-desk.ts'
import { formOf, JOURNAL_KINDS, type JournalKind } from '../../../../shared/domain/journal/kinds.ts'
import { by, byStep, passTheGate, press, type Stops } from './stop.ts'

/** The pages, how they are found, and what is set aside from them. */
export const JOURNAL_STOPS = {
  journal: [
    { state: 'empty', open: by('Journal') },
    {
      state: 'with a page, titles hidden',
      open: async (page) => {
        await writeEvening(page, 'The heron stood by the water. '.repeat(20))
        await by('Journal')(page)
        await page.getByRole('button', { name: 'Show titles' }).waitFor()
      },
    },
    {
      state: 'with a page',
      open: async (page) => {
        await press(page, 'Show titles')
        await page.getByText('The heron stood').waitFor()
      },
    },
    {
      state: 'narrowed down',
      open: by('Journal', 'Show the filters'),
    },
    {
      state: 'searched',
      open: async (page) => {
        await by('Journal')(page)
        await page.getByLabel('Find in the journal').fill('heron')
        await page.locator('mark').first().waitFor()
      },
    },
  ],
  entry: [{ state: 'the evening page', open: openFirstPage }],
  versions: [
    {
      state: 'one earlier text',
      open: async (page) => {
        await openFirstPage(page)
        await page.getByLabel('Your page').fill('')
        await write(page, 'Something else.')
        await press(page, 'Earlier versions')
        await page.getByRole('radio').first().click({ force: true })
        await page.locator('del').first().waitFor()
      },
    },
  ],
  codes: [
    {
      state: 'one kept',
      open: async (page) => {
        await by('Journal', /^Codes for people/, 'Keep this code')(page)
        await page.getByRole('button', { name: /no pages$/ }).waitFor()
      },
    },
  ],
  code: [{ state: 'without pages', open: by('Journal', /^Codes for people/, /no pages$/) }],
  shelf: [
    { state: 'empty', open: by('Journal', 'Take to my therapy') },
    {
      state: 'one thing on it',
      open: async (page) => {
        await writeBehindTheGate(page)
        await page.getByText('Take to my therapy').click()
        await page.getByLabel('In one line').fill('Whom I wanted to carry home')
        await page.getByText('Saved', { exact: true }).nth(1).waitFor()
        await press(page, 'Close the page')
        await press(page, 'Put it away')
        await press(page, 'Take to my therapy')
        await page.getByText('Whom I wanted').waitFor()
      },
    },
  ],
  'shelf-print': [{ state: 'one line', open: by('Journal', 'Take to my therapy', 'Print this list') }],
  'journal-calendar': [{ state: 'this month', open: by('Journal', 'Calendar') }],
  patterns: [{ state: 'one page of deep work', open: by('Journal', 'Patterns over the weeks') }],
  'journal-bin': [
    { state: 'empty', open: by('Journal', 'Open the bin') },
    {
      state: 'one page in it',
      open: async (page) => {
        await by('Journal')(page)
        await page.getByText('Something else.').click()
        await press(page, 'Put this page in the bin')
        await press(page, 'Back to the journal')
        await press(page, 'Open the bin')
        await page.getByRole('button', { name: 'Put it back' }).waitFor()
      },
    },
  ],
} satisfies Stops

/** Kinds nothing opens a new page of: they come in from other journals, and read as pages do. */
const ONLY_READ: ReadonlySet<JournalKind> = new Set(['step-page', 'free-page'])

/** A page of every kind, as it opens, and three in the middle of being written. */
export const WRITING_STOPS = {
  write: [
    { state: 'evening', open: by('Journal', 'Open the evening page') },
    ...JOURNAL_KINDS.filter((kind) => kind !== 'evening' && !ONLY_READ.has(kind)).map((kind) => ({
      state: kind,
      open: formOf(kind).isOffered
        ? by('Journal', formOf(kind).name)
        : byStep((place) => place.screen === 'write' && place.kind === kind),
    })),
    {
      state: 'a mark and a code',
      open: async (page) => {
        await by('Journal', 'Open the evening page')(page)
        await page.getByLabel('Your page').fill('I sat with Thandiwe.')
        await press(page, /^Replace with a code.*Thandiwe$/)
        await press(page, 'Link this page to a code')
        await savedSign(page).waitFor()
      },
    },
    {
      state: 'behind the gate',
      open: writeBehindTheGate,
    },
    {
      state: 'the landing',
      open: async (page) => {
        await press(page, 'Close the page')
        await page.getByRole('heading', { name: 'Back in the room' }).waitFor()
      },
    },
  ],
} satisfies Stops

async function writeEvening(page: Page, text: string): Promise<void> {
  await by('Journal', 'Open the evening page')(page)
  await write(page, text)
}

async function writeBehindTheGate(page: Page): Promise<void> {
  await by('Journal', 'Countertransference')(page)
  await passTheGate(page)
  await page.getByLabel('Whose echo it may be').fill('A younger me, at the door')
  await savedSign(page).waitFor()
}

async function openFirstPage(page: Page): Promise<void> {
  await by('Journal')(page)
  await page.locator('ol > li').last().getByRole('button').click()
}
