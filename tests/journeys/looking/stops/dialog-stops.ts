import { answerSheet, finishMeasure, write } from '../../../../build/person/at-the-desk.ts'
import { inventedForm } from '../../../support/invented-form.ts'
import { by, byStep, passTheGate, press, type Stop } from './stop.ts'

/** Every dialog, and how a person comes to it. Each is named by its title. */
export const DIALOG_STOPS: readonly Stop[] = [
  { state: 'Keyboard shortcuts', open: (page) => page.keyboard.press('?') },
  {
    state: 'Delete this page for good?',
    open: async (page) => {
      await by('Journal', 'Open the evening page')(page)
      await write(page, 'The heron stood by the water.')
      await by('Journal')(page)
      await page.getByRole('button', { name: 'Show titles' }).click()
      await page.getByText('The heron stood').click()
      await press(page, 'Put this page in the bin')
      await press(page, 'Back to the journal')
      await press(page, 'Open the bin')
      await press(page, 'Delete it for good')
    },
  },
  {
    state: 'Take this to supervision?',
    open: async (page) => {
      await byStep((place) => place.screen === 'write' && place.kind === 'own-history')(page)
      await passTheGate(page)
      await page.getByRole('textbox').last().fill('The hallway, and who was in it.')
      await page.getByText('Take to supervision').click()
    },
  },
  {
    state: 'An encrypted file',
    open: by('Summary', 'Save with a passphrase'),
  },
  {
    state: 'Thirty equal answers',
    open: async (page) => {
      await by('Measure', 'Begin the first measure')(page)
      await answerSheet(page, Object.fromEntries(Array.from({ length: 30 }, (_, index) => [index + 1, 3])))
      await finishMeasure(page)
    },
  },
  {
    state: 'Forget the official wording?',
    open: async (page) => {
      await by('Measure', 'Bring in the official wording')(page)
      await page.getByLabel('Text of the official form').fill(inventedForm())
      await press(page, 'Find the thirty lines')
      await press(page, 'Keep these thirty lines')
      await press(page, 'Forget the official wording')
    },
  },
]
