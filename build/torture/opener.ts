import { createInterface } from 'node:readline'
import { openTortureVault } from './torture-vault.ts'

/*
 * A process of its own that opens a vault and does what it is told, a line at a time: `save ID COUNT` writes that many
 * pages with ids from ID on, `end` closes the vault. Each is answered by a line of JSON once it is acknowledged.
 */
const folder = process.argv[2]
if (folder === undefined) throw new Error('Usage: opener.ts VAULT_FOLDER')

const opened = await openTortureVault(folder).catch((error: unknown) => String(error))
if (typeof opened === 'string') {
  say({ kind: 'refused', why: opened })
  process.exit(0)
}
say({ kind: 'open' })

for await (const line of createInterface({ input: process.stdin })) {
  const [what, from, count] = line.split(' ')
  if (what === 'end') break
  for (let number = 0; number < Number(count); number += 1) {
    const id = pageId(Number(from) + number)
    await opened.call('journal.saveEntry', { id, kind: 'evening', stepId: null, body: id, revision: 0 })
  }
  say({ kind: 'saved', count: Number(count) })
}
opened.session.close()
say({ kind: 'closed' })
process.exit(0)

function pageId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

function say(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
