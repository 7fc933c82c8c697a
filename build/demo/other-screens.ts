import type { Page } from 'playwright'
import { goTo, openJournalWithTitles, savedSign } from '../person/at-the-desk.ts'
import type { Camera } from './camera.ts'

/** Visits the screens beside the thirty days, puts a little into each, and takes their pictures. */
export async function lookAtOtherScreens(page: Page, camera: Camera): Promise<void> {
  await writeInTheJournal(page, camera)
  await findInTheJournal(page, camera)
  await practise(page, camera)
  await countTheCaseload(page, camera)
  await arrangeSupport(page, camera)
  await lookAtExports(page, camera)
}

async function writeInTheJournal(page: Page, camera: Camera): Promise<void> {
  await openKind(page, 'Between clients')
  await camera.take(page, 'between-clients-empty')
  await page.getByRole('radiogroup', { name: 'Load' }).getByText('6', { exact: true }).click()
  await page.getByRole('row', { name: 'shoulders' }).click()
  await page.getByRole('row', { name: 'fix' }).click()
  await page.getByLabel('One line').fill('Too fast from one to the next. Water, then the window.')
  await savedSign(page).waitFor()
  await camera.take(page, 'between-clients')

  await openKind(page, 'Trauma exposure')
  await camera.take(page, 'exposure-empty')
  await page
    .getByRole('radiogroup', { name: 'How strong it is right now' })
    .getByText('7', { exact: true })
    .click()
  await page.getByRole('row', { name: 'told in a session' }).click()
  await page.getByText('More, if you want').click()
  await page.getByRole('row', { name: 'chest' }).click()
  await page
    .getByLabel('Up to three lines, about you')
    .fill('Cold hands until the tram. The bread in the shop smelled of nothing.')
  await page.getByRole('radiogroup', { name: 'How strong it is now' }).getByText('7', { exact: true }).click()
  await page.getByText('Enough for today').waitFor()
  await savedSign(page).waitFor()
  await camera.take(page, 'exposure')

  await openKind(page, 'Countertransference')
  await camera.take(page, 'deep-work-gate')
  for (const group of await page.getByRole('radiogroup').all()) await group.getByText('yes').click()
  await page.getByRole('button', { name: 'Open the page' }).click()
  await page.getByRole('row', { name: 'rescue' }).click()
  await page.getByLabel('Whose echo it may be').fill('A younger me, at the door')
  await savedSign(page).waitFor()
  await page.getByText('Take to my therapy').click()
  await page.getByLabel('In one line').fill('Whom I wanted to carry home, and who that was')
  await page.getByText('Saved', { exact: true }).nth(1).waitFor()
  await camera.take(page, 'countertransference')
  await page.getByRole('button', { name: 'Close the page' }).click()
  await page.getByRole('heading', { name: 'Back in the room' }).waitFor()
  await camera.take(page, 'landing')
  await page.getByRole('button', { name: 'Put it away' }).click()
  await page.getByRole('button', { name: 'Take to my therapy' }).click()
  await page.getByRole('heading', { name: 'Take to my therapy', level: 1 }).waitFor()
  await camera.take(page, 'shelf')
  await page.getByRole('button', { name: 'Print this list' }).click()
  await page.getByRole('heading', { name: 'The list for your therapy', level: 1 }).waitFor()
  await camera.take(page, 'shelf-print')
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: 'Patterns over the weeks' }).click()
  await page.getByText('name a pull').waitFor()
  await camera.take(page, 'patterns')
}

/** Gives a page its tags, narrows the list down to them, and looks at the month. */
async function findInTheJournal(page: Page, camera: Camera): Promise<void> {
  await goTo(page, 'Journal')
  await page.locator('ol > li').last().getByRole('button').click()
  await page.getByRole('button', { name: 'Add a tag' }).click()
  for (const tag of ['quiet', 'river']) {
    await page.getByLabel('A word to find this page by').fill(tag)
    await page.keyboard.press('Enter')
    await page.getByRole('row', { name: tag }).waitFor()
  }
  await camera.take(page, 'tags')
  await openJournalWithTitles(page)
  await page.getByRole('button', { name: 'Show the filters' }).click()
  await page.getByRole('button', { name: 'Any Kind of page' }).click()
  await page.getByRole('option', { name: 'Evening', exact: true }).click()
  await page.getByRole('row', { name: 'Evening' }).waitFor()
  await camera.take(page, 'journal-narrowed')
  await page.getByRole('button', { name: 'Calendar' }).click()
  await page.getByRole('heading', { name: 'The journal by day', level: 1 }).waitFor()
  await camera.take(page, 'journal-calendar')
}

async function openKind(page: Page, kind: string): Promise<void> {
  await goTo(page, 'Journal')
  await page.getByRole('button', { name: kind, exact: true }).click()
}

async function practise(page: Page, camera: Camera): Promise<void> {
  await goTo(page, 'Practices')
  await page.getByRole('heading', { name: 'Practices', level: 1 }).waitFor()
  await camera.take(page, 'practices')
  for (const [name, picture] of [
    ['Between sessions', 'practice-ritual'],
    ['Grounding', 'practice-grounding'],
    ['Sleep', 'practice-sleep'],
    ['Movement and outdoors', 'practice-movement'],
  ] as const) {
    await goTo(page, 'Practices')
    await page
      .getByRole('button', { name: new RegExp(`^(Open: )?${name}`) })
      .first()
      .click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await camera.take(page, picture)
  }
}

async function countTheCaseload(page: Page, camera: Camera): Promise<void> {
  await goTo(page, 'Caseload')
  for (const [code, sessions, demand, isTrauma] of [
    ['C3', '2', 3, true],
    ['larch', '1', 2, true],
    ['A1', '1', 1, false],
    ['fern', '1,5', 1, false],
  ] as const) {
    await page.getByLabel('Code', { exact: true }).fill(code)
    await page.getByLabel('Sessions a week', { exact: true }).fill(sessions)
    if (isTrauma) await page.getByText('The work is trauma-focused').click()
    await page.getByRole('radio', { name: String(demand) }).click({ force: true })
    await page.getByRole('button', { name: 'Add to the list' }).click()
    await page.getByRole('button', { name: `Change ${code}` }).waitFor()
  }
  await camera.take(page, 'caseload')
  await page.getByRole('button', { name: 'Try a what-if' }).click()
  await page.getByRole('button', { name: 'Add one lighter client' }).click()
  await camera.take(page, 'what-if')
  await goTo(page, 'Caseload')
  await page.getByRole('button', { name: 'Adjustments to the work' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await camera.take(page, 'work-adjustments')
  await goTo(page, 'Today')
  await page.getByRole('button', { name: 'Open the day sheet' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByLabel('Sessions of the day').fill('9 C3, 9:50 larch, 11 A1, 14 fern fixed')
  await savedSign(page).waitFor()
  await camera.take(page, 'day-sheet')
}

async function lookAtExports(page: Page, camera: Camera): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Export or import' }).click()
  await page.getByRole('heading', { name: 'Export and import', level: 1 }).waitFor()
  await camera.take(page, 'in-and-out')
}

/** The map of keys, and a setting found by a word. The last of all: a reminder that is switched on shows at once. */
export async function lookAtTheDesk(page: Page, camera: Camera): Promise<void> {
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await camera.take(page, 'keys')
  await page.keyboard.press('Escape')
  await goTo(page, 'Settings')
  await page.getByLabel('Find a setting').fill('reminder evening')
  // Off again afterwards: the demo moves through thirty evenings.
  for (const isOn of [true, false]) {
    await page.getByRole('switch', { name: 'In the evening' }).click({ force: true })
    await page.getByRole('switch', { name: 'In the evening', checked: isOn }).waitFor({ state: 'attached' })
    if (isOn) await camera.take(page, 'settings-found')
  }
}

async function arrangeSupport(page: Page, camera: Camera): Promise<void> {
  await goTo(page, 'Support')
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByLabel('Name').fill('Ilse')
  await page.getByLabel('Good for').fill('to laugh with')
  await savedSign(page).waitFor()
  await camera.take(page, 'support-person')
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await page.getByRole('heading', { name: 'Support', level: 1 }).waitFor()
  await camera.take(page, 'support')
  for (const [name, picture] of [
    ['Own therapy or consultation', 'own-therapy'],
    ['Appointments with yourself', 'appointments'],
    ['A weekly check-in', 'check-in'],
  ] as const) {
    await goTo(page, 'Support')
    await page.getByText(name, { exact: true }).first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await camera.take(page, picture)
  }
}
