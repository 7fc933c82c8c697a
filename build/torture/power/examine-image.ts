import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createVaultDispatcher } from '../../../main/vault/dispatch.ts'
import { createKeyDerivation, type DeriveKey } from '../../../main/vault/keys/derive-key.ts'
import { createSession } from '../../../main/vault/session.ts'
import { realFiles } from '../../../main/vault/storage/file-layer.ts'
import type { CallName } from '../../../shared/contract/index.ts'
import { isAsPromised } from '../change.ts'
import { readEntries } from '../torture-vault.ts'
import type { Promised, World } from './notes.ts'
import { VAULT_NAME } from './record-life.ts'
import type { Image } from './recorded-disk.ts'

/** What the vault made of one image: how many promises were looked at, and what was wrong, in words. */
export type Examined = {
  readonly comparisons: number
  readonly missing: readonly string[]
  readonly damaged: string | null
}

const PROBE = '00000000-0000-4000-a000-000000000001'
/** After everything a life does. */
const NOW_MS = Date.UTC(2026, 5, 1)

const deriveForReal = createKeyDerivation(
  new URL('../../../main/vault/keys/key-derivation-worker.ts', import.meta.url),
)
const derived = new Map<string, Promise<Uint8Array>>()
/** Each passphrase with each salt once: thousands of images are opened with a dozen of them. */
const deriveOnce: DeriveKey = async (request) => {
  const { passphrase, salt, passes, memoryKiB } = request
  const name = [Buffer.from(passphrase).toString('hex'), Buffer.from(salt).toString('hex'), passes, memoryKiB]
  const known = derived.get(name.join()) ?? deriveForReal(request)
  derived.set(name.join(), known)
  return Uint8Array.from(await known)
}

/**
 * Puts an image into `folder`, opens its vault as a person would and compares it with what was promised: sound, every
 * page as acknowledged, nothing that was deleted for good, and still to be written.
 */
export async function examineImage(image: Image, promised: Promised, folder: string): Promise<Examined> {
  rmSync(folder, { recursive: true, force: true })
  layOut(image, folder)
  const { world, next } = promised
  const worlds = [world, next].filter((one) => one !== null)
  const vault = vaultIn(path.join(folder, VAULT_NAME))
  try {
    // Before the first vault was acknowledged there may be none.
    if (world === null && vault.session.state() === 'no-vault') return NOTHING_WRONG
    let refused = ''
    for (const one of worlds) {
      const answer = await vault.ask('vault.unlock', {
        passphrase: new Uint8Array(Buffer.from(one.passphrase)),
      })
      if (answer.ok) return await lookThrough(vault, one)
      refused = answer.error.code
      if (refused !== 'wrong-passphrase') break
    }
    return { comparisons: 0, missing: [], damaged: `not opened: ${refused} ${vault.bugs.join()}` }
  } finally {
    vault.session.close()
  }
}

const NOTHING_WRONG: Examined = { comparisons: 0, missing: [], damaged: null }

async function lookThrough(vault: ReturnType<typeof vaultIn>, { allowed }: World): Promise<Examined> {
  const checked = await vault.ask('vault.awaitCheck', {})
  if (!checked.ok || JSON.stringify(checked.value) !== '{"health":"sound"}')
    return { comparisons: 0, missing: [], damaged: `not sound: ${JSON.stringify(checked)}` }
  const found = readEntries(vault.session)
  const missing: string[] = []
  for (const [id, states] of allowed) {
    const entry = found.get(id)
    if (states.some((state) => (state === null ? entry === undefined : isAsPromised(entry, state)))) continue
    missing.push(`${JSON.stringify(states)} was found as ${JSON.stringify(entry)}`)
  }
  for (const id of found.keys()) if (!allowed.has(id)) missing.push(`${id} was never written`)
  const gone = [...allowed].filter(([, [first]]) => first?.gone === true).slice(-3)
  for (const [id] of gone) {
    const searched = await vault.ask('journal.search', {
      typed: `page${id.slice(-6)}`,
      after: null,
      limit: 1,
    })
    if (!JSON.stringify(searched).includes('"hits":[]'))
      missing.push(`${id} is gone and was found by its word`)
  }
  const body = 'Written after the power came back.'
  const saved = await vault.ask('journal.saveEntry', {
    id: PROBE,
    kind: 'evening',
    stepId: null,
    body,
    revision: 0,
  })
  const damaged = saved.ok ? null : `cannot be written: ${saved.error.code}`
  return { comparisons: allowed.size, missing, damaged }
}

function vaultIn(folder: string) {
  const bugs: string[] = []
  const session = createSession({
    folder,
    files: realFiles,
    deriveKey: deriveOnce,
    keyDerivation: null,
    quietBeforeCheckMs: 0,
  })
  const dispatch = createVaultDispatcher(session, (error) => {
    bugs.push(String(error))
    return 'power'
  })
  const ask = (name: CallName, input: unknown) => dispatch(name, input, { nowMs: NOW_MS, timeZone: 'UTC' })
  return { session, bugs, ask }
}

function layOut(image: Image, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const [name, content] of Object.entries(image)) {
    const file = path.join(folder, name)
    if (Buffer.isBuffer(content)) writeFileSync(file, content, { mode: 0o600 })
    else layOut(content, file)
  }
}
