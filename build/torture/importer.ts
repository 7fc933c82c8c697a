import { createInterface } from 'node:readline'
import { openTortureVault } from './torture-vault.ts'

/*
 * A process of its own that looks into imports in an open vault: each line it reads names one as JSON, and it answers
 * with a line of what came of it and how long its loop was held by one piece of its own work, in milliseconds of the
 * processor: other work on the machine does not count. Whoever started it watches the clock.
 */
type Asked = { readonly file: string; readonly what: 'file' | 'folder'; readonly secret: string | null }

const folder = process.argv[2]
if (folder === undefined) throw new Error('Usage: importer.ts VAULT_FOLDER')
const { call, session } = await openTortureVault(folder)
say({ kind: 'open' })

for await (const line of createInterface({ input: process.stdin })) {
  const { file, what, secret } = JSON.parse(line) as Asked
  const holds = watchHolds()
  const bytes = secret === null ? null : new Uint8Array(Buffer.from(secret))
  const seen = await call('transfer.readImport', { file, what, secret: bytes }).then(
    ({ entryCount, leftOut }) => ({ entryCount, leftOut }),
    (error: unknown) => ({ refused: String(error) }),
  )
  say({ kind: 'looked', heldMs: holds.end(), ...seen })
}
session.close()

/** The longest piece of work between two turns of the loop. */
function watchHolds(): { readonly end: () => number } {
  let longest = 0
  let before = process.threadCpuUsage()
  const look = () => {
    const { user, system } = process.threadCpuUsage(before)
    longest = Math.max(longest, (user + system) / 1000)
    before = process.threadCpuUsage()
  }
  const timer = setInterval(look, 1)
  return {
    end: () => {
      clearInterval(timer)
      look()
      return longest
    },
  }
}

function say(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
