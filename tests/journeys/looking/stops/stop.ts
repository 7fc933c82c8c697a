import type { Page } from 'playwright'
import { goTo } from '../../../../build/person/at-the-desk.ts'
import type { Place } from '../../../../renderer/app/places.ts'
import { placeOfStep } from '../../../../renderer/features/plan/step-places.ts'
import { present } from '../../../../shared/assert.ts'
import { PLAN_DAYS } from '../../../../shared/domain/plan/plan-days.ts'

/** Every screen of the open vault, by its name. */
export type Screen = Place['screen']

/** One look at a screen: in which state, and how a person comes to it from wherever they are. */
export type Stop = { readonly state: string; readonly open: (page: Page) => Promise<void> }

/** The looks at some of the screens, in the order they are walked: later ones find what earlier ones wrote. */
export type Stops = Partial<Record<Screen, readonly Stop[]>>

/** Presses the first button of these words. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .first()
    .click()
}

/** Follows a word of the navigation and then one button after the other. */
export function by(word: string, ...buttons: readonly (string | RegExp)[]): Stop['open'] {
  return async (page) => {
    await goTo(page, word)
    for (const name of buttons) await press(page, name)
  }
}

/** Answers the readiness gate with yes and goes on to the page. */
export async function passTheGate(page: Page): Promise<void> {
  await page.getByRole('radiogroup').first().waitFor()
  for (const group of await page.getByRole('radiogroup').all()) await group.getByText('yes').click()
  await press(page, 'Open the page')
}

/** Opens the first step of the plan that leads to such a place, from the month. */
export function byStep(isMeant: (place: Place) => boolean): Stop['open'] {
  return async (page) => {
    const day = present(
      PLAN_DAYS.find(({ steps }) => steps.some((step) => isMeant(placeOfStep(step)))),
      'a day with such a step',
    )
    const step = present(
      day.steps.find((candidate) => isMeant(placeOfStep(candidate))),
      'such a step',
    )
    await goTo(page, 'Month')
    // Day 1 is today, and its row says so.
    await press(page, new RegExp(`^${day.day}(?![0-9])`))
    await press(page, `Open: ${step.title}`)
  }
}
