import type { Page } from 'playwright'

const SHOWN_WITHIN_MS = 20_000
const LOOK_EVERY_MS = 50

/** Asks again and again for the page a person sees, until there is one and it is not `previous`. */
export async function waitForShownPage(
  look: () => Promise<Page | null>,
  previous: Page | null,
): Promise<Page> {
  const until = Date.now() + SHOWN_WITHIN_MS
  while (Date.now() < until) {
    const page = await look()
    if (page !== null && page !== previous && !page.isClosed()) return page
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  throw new Error(`no ${previous === null ? '' : 'other '}window was shown within ${SHOWN_WITHIN_MS} ms`)
}
