/** How long one thing may take to end before the host goes on without it. */
const END_WITHIN_MS = 5_000

type Ending = () => void | Promise<void>

const endings: Ending[] = []
let isEnding = false

/** Registers what has to happen before the host is gone; the last registered ends first. */
export function atEnd(ending: Ending): void {
  endings.unshift(ending)
}

/** Ends everything the host started, then the host. Never returns to a running app. */
export async function endHost(code: number): Promise<never> {
  if (isEnding) return new Promise(() => {})
  isEnding = true
  for (const ending of endings) {
    try {
      await Promise.race([ending(), new Promise((resolve) => setTimeout(resolve, END_WITHIN_MS))])
    } catch (error) {
      console.error('stand-in: something did not end well:', error)
    }
  }
  process.exit(code)
}
