import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeVault, typedKey } from '../../support/recovery-sheets.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { passphrase, SET_UP, sessionAt, type TestVault, vaultOver } from '../../support/test-vault.ts'

const FORMATS = path.resolve(import.meta.dirname, '../../fixtures/formats')
/** Set to 1, what this build writes is kept beside what earlier ones wrote. */
const FREEZE = process.env.RESPITE_FREEZE_FORMATS === '1'

const PASSPHRASE = 'orchid tunnel canyon velvet'
const EXPORT_SECRET = 'harbor meadow thistle'
const NEXT = 'meadow harbor velvet thistle candle drift'

type Page = {
  readonly id: string
  readonly kind: 'evening' | 'exposure'
  readonly body: string
  readonly fields: Readonly<Record<string, number | string[]>>
}

/** Everything a frozen folder has to give back. */
type About = { readonly recoverySecret: string; readonly pages: readonly Page[] }

const PAGES: readonly Page[] = [
  {
    id: '00000000-0000-4000-8000-000000000001',
    kind: 'evening',
    body: 'A quiet heron.\nשלום, ü',
    fields: {},
  },
  {
    id: '00000000-0000-4000-8000-000000000002',
    kind: 'exposure',
    body: 'Cold hands until the tram.',
    fields: { before: 7, 'reached-by': ['news'] },
  },
]

async function pagesOf(vault: TestVault, pages: readonly Page[]): Promise<readonly Page[]> {
  const found = []
  for (const { id } of pages) {
    const { entry } = await vault.call('journal.readEntry', { id })
    found.push({ id: entry.id, kind: entry.kind, body: entry.body, fields: entry.fields } as Page)
  }
  return found
}

async function emptyVault(): Promise<TestVault> {
  const folder = path.join(temporaryFolder(), 'empty.vault')
  const vault = vaultOver(sessionAt(folder), folder)
  await vault.call('vault.create', { passphrase: passphrase(PASSPHRASE) })
  return vault
}

async function freeze(): Promise<void> {
  const parent = temporaryFolder()
  const folder = path.join(parent, 'closed.vault')
  const vault = vaultOver(sessionAt(folder), folder)
  const recoverySecret = await makeVault(vault, PASSPHRASE)
  await vault.call('plan.saveSetUp', { setUp: SET_UP })
  for (const page of PAGES)
    await vault.call('journal.saveEntry', { ...page, fields: { ...page.fields }, stepId: null, revision: 0 })
  const { name: backup } = await vault.call('backup.makeNow', {})
  for (const secret of [null, EXPORT_SECRET])
    await vault.call('transfer.writeExport', {
      folder: parent,
      passphrase: passphrase(PASSPHRASE),
      secret: secret === null ? null : passphrase(secret),
    })
  const { schemaVersion } = vault.session.store().shape()
  vault.session.close()
  const kept = path.join(FORMATS, `schema-${schemaVersion}`)
  if (existsSync(kept)) throw new Error(`${kept} is there already, and nothing frozen is written again`)
  mkdirSync(kept, { recursive: true })
  for (const [from, to] of [
    ['closed.vault', 'closed.vault'],
    [path.join('backups', backup), 'backup.tar.age'],
    ['respite-export-2026-03-02', 'export'],
    ['respite-export-2026-03-02.tar.age', 'export.tar.age'],
  ] as const)
    cpSync(path.join(parent, from), path.join(kept, to), { recursive: true })
  const about: About = { recoverySecret, pages: PAGES }
  writeFileSync(path.join(kept, 'about.json'), `${JSON.stringify(about, null, 2)}\n`)
}

if (FREEZE) it('keeps what this build writes', freeze)

const frozen = readdirSync(FORMATS).filter((name) => name.startsWith('schema-'))

describe.each(frozen)('what a build of %s wrote', (name) => {
  const kept = path.join(FORMATS, name)
  const { recoverySecret, pages } = JSON.parse(readFileSync(path.join(kept, 'about.json'), 'utf8')) as About

  it('opens as a vault, with its passphrase and with its recovery sheet', async () => {
    const folder = path.join(temporaryFolder(), 'closed.vault')
    cpSync(path.join(kept, 'closed.vault'), folder, { recursive: true })
    const vault = vaultOver(sessionAt(folder), folder)
    await vault.call('vault.unlock', { passphrase: passphrase(PASSPHRASE) })
    expect(await pagesOf(vault, pages)).toEqual(pages)
    expect(await vault.call('vault.awaitCheck', {})).toEqual({ health: 'sound' })
    vault.session.close()
    const forgotten = vaultOver(sessionAt(folder), folder)
    await forgotten.call('vault.recover', { secret: typedKey(recoverySecret), next: passphrase(NEXT) })
    expect(await pagesOf(forgotten, pages)).toEqual(pages)
  })

  it('can be restored from its backup', async () => {
    const vault = await emptyVault()
    await vault.call('vault.restore', {
      file: path.join(kept, 'backup.tar.age'),
      secret: typedKey(recoverySecret),
      next: passphrase(NEXT),
    })
    expect(await pagesOf(vault, pages)).toEqual(pages)
  })

  it.each([
    ['export/journal.json', null],
    ['export.tar.age', EXPORT_SECRET],
  ])('comes in again from %s', async (file, secret) => {
    const vault = await emptyVault()
    const { token } = await vault.call('transfer.readImport', {
      file: path.join(kept, file),
      what: 'file',
      secret: secret === null ? null : passphrase(secret),
    })
    await vault.call('transfer.takeIn', { token, withDuplicates: false })
    expect(await pagesOf(vault, pages)).toEqual(pages)
  })
})

it('there is something frozen of every schema that was given out', () => {
  expect(frozen).not.toEqual([])
})
