import type { Page } from 'playwright'

/** The short pages of one workday, as somebody taps them in between two people. Nothing in them names anyone. */
const PULLS = [['fix'], ['rescue', 'fix'], ['withdraw'], ['fix'], ['protect']] as const
const LOADS = [4, 6, 3, 8, 5] as const
const WAYS = [['told-in-a-session'], ['told-in-a-session', 'read-in-a-file'], ['news']] as const

/** Keeps a note between two clients, and on some days an exposure page or a moment of connection, through the bridge. */
export async function keepShortNotes(page: Page, day: number): Promise<void> {
  const entries = [
    {
      kind: 'between-clients',
      fields: { load: LOADS[day % LOADS.length], pull: PULLS[day % PULLS.length] },
    },
    ...(day % 2 === 0
      ? [{ kind: 'exposure', fields: { 'reached-by': WAYS[day % WAYS.length], minutes: 10 + day } }]
      : []),
    ...(day % 3 !== 1 ? [{ kind: 'connection', fields: { with: 'with-a-colleague' } }] : []),
  ]
  const failed = await page.evaluate(async (kept) => {
    const { invoke } = Reflect.get(window, 'respite')
    for (const { kind, fields } of kept) {
      const entry = { id: crypto.randomUUID(), kind, stepId: null, body: '', fields, revision: 0 }
      const result = await invoke('journal.saveEntry', entry)
      if (!result.ok) return JSON.stringify(result.error)
    }
    return null
  }, entries)
  if (failed !== null) throw new Error(`the short notes of day ${day} were not kept: ${failed}`)
}
