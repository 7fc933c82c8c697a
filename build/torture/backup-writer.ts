import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createVaultDispatcher } from '../../main/vault/dispatch.ts'
import { createKeyDerivation } from '../../main/vault/keys/derive-key.ts'
import { createSession } from '../../main/vault/session.ts'
import { realFiles } from '../../main/vault/storage/file-layer.ts'
import { TORTURE_PASSPHRASE } from './torture-vault.ts'

/* One day's use of a vault at a given moment: a page is written and the backup of the day made, unless it is killed. */
const [, , folder = '', at = '0'] = process.argv
const moment = { nowMs: Number(at), timeZone: 'UTC' }
const workerFile = new URL('../../main/vault/keys/key-derivation-worker.ts', import.meta.url)
const session = createSession({
  folder,
  files: realFiles,
  deriveKey: createKeyDerivation(workerFile),
  keyDerivation: { passes: 3, memoryKiB: 64 * 1024 },
})
const dispatch = createVaultDispatcher(session, (error) => String(error))
const passphrase = new Uint8Array(Buffer.from(TORTURE_PASSPHRASE))
await ask('vault.unlock', { passphrase })
const body = 'A page of this day. '.repeat(40)
await ask('journal.saveEntry', { id: randomUUID(), kind: 'evening', stepId: null, body, revision: 0 })
writeSync(1, 'open\n')
const made = await ask('backup.makeDue', {})
writeSync(1, `made ${JSON.stringify(made)}\n`)
session.close()
process.exit(0)

async function ask(name: string, input: unknown): Promise<unknown> {
  const result = await dispatch(name, input, moment)
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
  return result.value
}
