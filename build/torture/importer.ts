import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createInterface } from 'node:readline'
import { openTortureVault } from './torture-vault.ts'

/*
 * A process of its own that looks into imports in an open vault: each line it reads names one as JSON, and it answers
 * with a line of what came of it and how long its loop was held, in milliseconds. Whoever started it watches the clock.
 */
type Asked = { readonly file: string; readonly what: 'file' | 'folder'; readonly secret: string | null }

const folder = process.argv[2]
if (folder === undefined) throw new Error('Usage: importer.ts VAULT_FOLDER')
const { call, session } = await openTortureVault(folder)
say({ kind: 'open' })

for await (const line of createInterface({ input: process.stdin })) {
  const { file, what, secret } = JSON.parse(line) as Asked
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const bytes = secret === null ? null : new Uint8Array(Buffer.from(secret))
  const seen = await call('transfer.readImport', { file, what, secret: bytes }).then(
    ({ entryCount, leftOut }) => ({ entryCount, leftOut }),
    (error: unknown) => ({ refused: String(error) }),
  )
  delay.disable()
  say({ kind: 'looked', heldMs: delay.max / 1e6, ...seen })
}
session.close()

function say(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
