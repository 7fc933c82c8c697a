import { answerSheet, finishMeasure, savedSign } from '../../../../build/person/at-the-desk.ts'
import { INVENTED_SENTENCES, inventedForm } from '../../../support/invented-form.ts'
import { by, byStep, press, type Stop, type Stops } from './stop.ts'

const ITEMS = Array.from({ length: 30 }, (_, index) => index + 1)
/** Answers that are not all the same: those are asked about. */
const FIRST = Object.fromEntries(ITEMS.map((item) => [item, (item % 5) + 1]))
const SECOND = Object.fromEntries(ITEMS.map((item) => [item, ((item + 2) % 5) + 1]))

/** Measuring, from nothing to two measures compared. */
export const MEASURE_STOPS = {
  comparison: [
    { state: 'nothing to compare', open: byStep((place) => place.screen === 'comparison') },
    {
      state: 'two measures',
      open: async (page) => {
        for (const answers of [FIRST, SECOND]) {
          await by('Measure', /^(Begin the first measure|Measure again)$/)(page)
          await answerSheet(page, answers)
          await finishMeasure(page)
          await page.getByRole('heading', { name: 'Finished' }).waitFor()
        }
        await press(page, 'Compare first and latest')
        await page.getByRole('heading', { name: 'What moved' }).waitFor()
      },
    },
  ],
  measure: [{ state: 'two finished', open: by('Measure') }],
  result: [
    {
      state: 'the first',
      open: async (page) => {
        await by('Measure')(page)
        await page.getByRole('region', { name: 'Finished' }).getByRole('button').first().click()
      },
    },
  ],
  'official-form': [
    { state: 'none yet', open: by('Measure', 'Bring in the official wording') },
    {
      state: 'read, to be looked over',
      open: async (page) => {
        await page.getByLabel('Text of the official form').fill(inventedForm())
        await press(page, 'Find the thirty lines')
        await page.getByRole('heading', { name: 'Thirty lines were found' }).waitFor()
      },
    },
    {
      state: 'kept',
      open: async (page) => {
        await press(page, 'Keep these thirty lines')
        await page.getByText(INVENTED_SENTENCES[0] ?? '').waitFor()
      },
    },
  ],
  'answer-sheet': [
    { state: 'all on one page', open: by('Measure', 'Measure again') },
    {
      state: 'one at a time',
      open: async (page) => {
        await page.getByText('one at a time').click()
        await page.getByText('Line 1 of 30').waitFor()
      },
    },
  ],
  summary: [
    { state: 'a measure open', open: by('Summary') },
    { state: 'two measures', open: by('Measure', 'Start afresh instead', 'Summary') },
  ],
  questions: [{ state: 'as they stand', open: byStep((place) => place.screen === 'questions') }],
  'early-warning': [
    {
      state: 'two measures',
      open: async (page) => {
        await byStep((place) => place.screen === 'worksheet' && place.worksheet === 'warning-signs')(page)
        await page.getByLabel('The sign').first().fill('I stop ringing people back')
        await press(page, 'See them beside the measure')
      },
    },
  ],
} satisfies Stops

/** People, dates, and the list of clients with what comes of it. */
export const SUPPORT_STOPS = {
  support: [{ state: 'empty', open: by('Support') }],
  'support-entry': [
    { state: 'a new person', open: by('Support', 'Add a person') },
    {
      state: 'a person',
      open: async (page) => {
        await page.getByLabel('Name').fill('Ilse')
        await page.getByLabel('Good for').fill('to laugh with')
        await savedSign(page).waitFor()
      },
    },
  ],
  'own-therapy': [{ state: 'not said', open: by('Support', /^Own therapy/) }],
  appointments: [{ state: 'none', open: by('Support', /^Appointments with yourself/) }],
  appointment: [
    { state: 'a new one', open: by('Support', /^Appointments with yourself/, 'Make an appointment') },
  ],
  accountability: [/^A weekly check-in/, /^A monthly look back/, /^The measure again/].map(
    (name): Stop => ({ state: String(name), open: by('Support', name) }),
  ),
  caseload: [
    { state: 'empty', open: by('Caseload') },
    {
      state: 'two on it',
      open: async (page) => {
        for (const code of ['C3', 'larch']) {
          await page.getByLabel('Code', { exact: true }).fill(code)
          await page.getByLabel('Sessions a week', { exact: true }).fill('2')
          await page.getByRole('radio', { name: '3' }).click({ force: true })
          await press(page, 'Add to the list')
          await page.getByRole('button', { name: `Change ${code}` }).waitFor()
        }
      },
    },
    { state: 'one being changed', open: by('Caseload', 'Change C3') },
  ],
  'what-if': [{ state: 'one more', open: by('Caseload', 'Try a what-if', 'Add one lighter client') }],
  'work-adjustments': [
    { state: 'all folded', open: by('Caseload', 'Adjustments to the work') },
    {
      state: 'one open',
      open: by('Caseload', 'Adjustments to the work', 'Write something down: caseload mix'),
    },
  ],
  'day-sheet': [
    {
      state: 'three sessions',
      open: async (page) => {
        await by('Today', 'Open the day sheet')(page)
        await page.getByLabel('Sessions of the day').fill('9 C3, 10 larch, 14 fern fixed')
        await savedSign(page).waitFor()
      },
    },
  ],
} satisfies Stops

/** Help, settings and everything that keeps the vault. */
export const KEEPING_STOPS = {
  help: [{ state: 'as it is', open: by('Help') }],
  settings: [
    { state: 'all', open: by('Settings') },
    { state: 'changing the passphrase', open: by('Settings', 'Change the passphrase') },
    {
      state: 'found by a word',
      open: async (page) => {
        await by('Settings')(page)
        await page.getByLabel('Find a setting').fill('evening')
      },
    },
  ],
  security: [{ state: 'as it is', open: by('Help', 'Settings', 'Open the security page') }],
  backups: [{ state: 'the one of the day', open: by('Settings', /backups/i) }],
  transfer: [{ state: 'nothing chosen', open: by('Settings', 'Export or import') }],
  erase: [{ state: 'as it opens', open: by('Settings', 'Erase this vault') }],
} satisfies Stops
