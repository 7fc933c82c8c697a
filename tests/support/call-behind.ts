import type { Page } from 'playwright'
import { expect } from 'playwright/test'

/** Makes a call of the contract as the page would, for what has no control on this system. */
export async function callBehind(page: Page, name: string, input: object): Promise<void> {
  const made = await page.evaluate(
    ([call, given]) => {
      const { invoke } = Reflect.get(window, 'respite')
      return invoke(call, given)
    },
    [name, input] as const,
  )
  expect(made).toMatchObject({ ok: true })
}
