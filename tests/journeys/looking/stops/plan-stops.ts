import { checkIn } from '../../../../build/person/at-the-desk.ts'
import { WORKSHEETS } from '../../../../shared/domain/worksheets/worksheets.ts'
import { by, byStep, type Stops } from './stop.ts'

/** Today, the month and its days, the practices and the worksheets. */
export const PLAN_STOPS = {
  today: [
    { state: 'before the check-in', open: by('Today') },
    {
      state: 'depleted',
      open: async (page) => {
        await by('Today')(page)
        await checkIn(page, 'depleted')
      },
    },
    {
      state: 'well',
      open: async (page) => {
        await by('Today')(page)
        await checkIn(page, 'well')
      },
    },
  ],
  month: [{ state: 'on day 1', open: by('Month') }],
  day: [{ state: 'a day to come', open: by('Month', /^2\b/) }],
  rest: [
    { state: 'nothing rests', open: by('Month', 'Days off and pauses') },
    {
      state: 'a day off',
      open: by('Month', 'Days off and pauses', 'Take today off'),
    },
    {
      state: 'paused',
      open: async (page) => {
        await by('Month', 'Days off and pauses', /^Cancel this day off/, 'Pause from today')(page)
        await page.getByRole('button', { name: 'Go on from today' }).waitFor()
      },
    },
    { state: 'going on', open: by('Month', 'Days off and pauses', 'Go on from today') },
  ],
  practices: [{ state: 'on day 1', open: by('Practices') }],
  practice: [
    ...['Between sessions', 'Grounding', 'Sleep', 'Movement and outdoors', 'Signs check'].map((name) => ({
      state: name,
      open: byPractice(name),
    })),
    {
      state: 'signs marked',
      open: async (page) => {
        await byPractice('Signs check')(page)
        for (const box of await page.getByRole('checkbox').all()) await box.click({ force: true })
        await page.getByRole('button', { name: 'See where to begin' }).click()
        await page.getByRole('heading', { level: 2 }).first().waitFor()
      },
    },
  ],
  exercise: [
    {
      state: 'in the middle',
      open: async (page) => {
        await byPractice('Grounding')(page)
        await page.getByRole('button', { name: 'Begin: Around the room' }).click()
        await page.getByText('1 of 6').waitFor()
      },
    },
  ],
  breaths: [
    {
      state: 'before the first',
      open: async (page) => {
        await byPractice('Grounding')(page)
        await page.getByRole('button', { name: 'Begin: Three breaths' }).click()
      },
    },
  ],
  worksheet: WORKSHEETS.map((name) => ({
    state: name,
    open: byStep((place) => place.screen === 'worksheet' && place.worksheet === name),
  })),
} satisfies Stops

/** Opens a practice from their list; one whose day has not come is laid open first. */
function byPractice(name: string) {
  return async (page: Parameters<ReturnType<typeof by>>[0]) => {
    await by('Practices')(page)
    await page
      .getByRole('button', { name: /^Open(?: it now)?: / })
      .first()
      .waitFor()
    const early = page.getByRole('button', { name: `Open it now: ${name}` })
    if ((await early.count()) > 0) await early.click()
    await page.getByRole('button', { name: `Open: ${name}` }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
  }
}
