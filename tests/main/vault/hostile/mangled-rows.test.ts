import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encryptTo } from '../../../../main/vault/backup/age-file.ts'
import { ROW_SCHEMAS } from '../../../../main/vault/backup/rows/row-schemas.ts'
import type { DeriveKey } from '../../../../main/vault/keys/derive-key.ts'
import { createSession } from '../../../../main/vault/session.ts'
import { realFiles } from '../../../../main/vault/storage/file-layer.ts'
import { contract } from '../../../../shared/contract/index.ts'
import { WORKSHEETS } from '../../../../shared/domain/worksheets/worksheets.ts'
import { FILLED, filledVault } from '../../../support/filled-vault.ts'
import { changed, contentOf, type Piece, piecesOf, tarOf } from '../../../support/forged-archive.ts'
import { backupsOf } from '../../../support/kept-vault.ts'
import { typedKey } from '../../../support/recovery-sheets.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { passphrase, type TestVault, vaultOver } from '../../../support/test-vault.ts'

/** How many mangled archives are restored; a longer run sets RESPITE_MANGLED_CASES. */
const CASES = Number(process.env.RESPITE_MANGLED_CASES ?? 60)
const NEXT = 'meadow harbor velvet thistle candle drift'

/** The rows are the matter here, not the keys: without its quarter of a second a restore takes a tenth of one. */
const quick: DeriveKey = async ({ salt }) =>
  Uint8Array.from({ length: 32 }, (_, at) => salt[at % salt.length] ?? 0)

/** A vault that is not there yet, for restoring into. */
function emptyPlace(): TestVault {
  const folder = path.join(temporaryFolder(), 'restored.vault')
  const cost = { passes: 3, memoryKiB: 64 * 1024 }
  const session = createSession({ folder, files: realFiles, deriveKey: quick, keyDerivation: cost })
  const vault = vaultOver(session, folder)
  vault.moment.nowMs += 2 * 86_400_000
  return vault
}

const EMPTIED = ['opening_mark', 'export_under_way', 'inbox_key', 'second_backup_folder']

describe('the shapes of restored rows', () => {
  it('are known for every table there is, and for no other', async () => {
    const vault = await filledVault()
    const tables = vault.session
      .store()
      .shape()
      .tables.map(({ name }) => name)
    expect([...ROW_SCHEMAS.keys()].toSorted()).toEqual([...tables])
  })

  it('let through what a person writes: a vault with rows in every table comes back with all of them', async () => {
    const { vault, pieces, secret } = await backedUp()
    const restored = emptyPlace()
    await restored.call('vault.restore', {
      file: await written(pieces, secret),
      secret: typedKey(secret),
      next: passphrase(NEXT),
    })
    for (const { name } of vault.session.store().shape().tables) {
      const count = (of: TestVault) =>
        of.session.store().read((db) => db.one<{ rows: number }>(`SELECT count(*) AS rows FROM ${name}`))
          ?.rows
      if (name === 'backup_archive' || EMPTIED.includes(name)) continue
      expect([name, count(restored)]).toEqual([name, count(vault)])
      expect([name, count(vault)]).not.toEqual([name, 0])
    }
    expect(await askEverything(restored)).toEqual([])
  })
})

describe('an archive with mangled rows', () => {
  it('is refused where each row is as it should be, and together they are not', async () => {
    const { pieces, secret } = await backedUp()
    const lineOf = (table: string) => contentOf(pieces, table).split('\n')[0] ?? ''
    const session = (position: number, starts: number) =>
      `${JSON.stringify({ ...JSON.parse(lineOf('day_session.jsonl')), position, starts_at_minutes: starts })}\n`
    const many = Array.from({ length: 60 }, (_, at) => session(at, 600)).join('')
    for (const [table, text] of [
      ['official_form_line.jsonl', `${lineOf('official_form_line.jsonl')}\n`],
      ['day_session.jsonl', many],
      ['day_session.jsonl', session(0, 1439)],
    ] as const) {
      const file = await written(changed(pieces, table, text, true), secret)
      const wanted = { file, secret: typedKey(secret), next: passphrase(NEXT) }
      expect([table, await emptyPlace().failure('vault.restore', wanted)]).toEqual([
        table,
        { code: 'archive-refused', why: 'unknown-content' },
      ])
    }
  })

  it(`is refused, or everything can be read in it, ${CASES} times`, { timeout: 600_000 }, async () => {
    const { pieces, secret } = await backedUp()
    let accepted = 0
    await fc.assert(
      fc.asyncProperty(manglings(pieces), async (changes) => {
        const mangled = mangledBy(pieces, changes)
        const vault = emptyPlace()
        const result = await vault.send('vault.restore', {
          ...{ file: await written(mangled, secret), secret: typedKey(secret), next: passphrase(NEXT) },
        })
        if (!result.ok) {
          expect(result.error).toMatchObject({ code: 'archive-refused' })
          return
        }
        accepted += 1
        expect(await askEverything(vault)).toEqual([])
        vault.session.close()
      }),
      { numRuns: CASES },
    )
    expect(accepted).toBeGreaterThan(CASES / 20)
  })
})

async function backedUp() {
  const vault = await filledVault()
  const { name } = await vault.call('backup.makeNow', {})
  const pieces = await piecesOf(path.join(backupsOf(vault), name), vault.secret)
  return { vault, pieces, secret: vault.secret }
}

async function written(pieces: readonly Piece[], secret: string): Promise<string> {
  const file = path.join(temporaryFolder(), 'crafted.age')
  writeFileSync(file, await encryptTo([await identityToRecipient(secret)], await tarOf(pieces)))
  return file
}

/** Values somebody could put in the place of any other. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    'null',
    '{}',
    '[]',
    '[1]',
    '{"before":"x"}',
    '0000-01-01',
    '9999-12-31',
    '2026-02-30',
    '10000-01-01',
    '../../Documents',
    'AGE',
    '\u0000',
    '\ud800',
    'evening',
    'deep',
    'supervision',
    '1234567',
    '0',
    'Mars/Olympus',
    'UTC',
    FILLED.evening,
    FILLED.code,
    'x'.repeat(400),
    'Ä'.repeat(41),
    -1,
    0,
    1,
    2,
    30,
    31,
    1439,
    1440,
    2 ** 31,
    2 ** 53,
    8.64e15,
    8.64e15 + 2,
    0.5,
    1e300,
    '{"__proto__":{}}',
    '{"a":{"b":1}}',
  ),
  fc.integer(),
  fc.string({ maxLength: 30 }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  fc.uuid(),
)

/** One to three rows of any tables, in which values are put in the place of others, or which are there twice or not. */
function manglings(pieces: readonly Piece[]): fc.Arbitrary<readonly Change[]> {
  const tables = pieces
    .map(({ header }) => header.name)
    .filter((name) => name.endsWith('.jsonl') && contentOf(pieces, name) !== '')
  // Values that stand somewhere else fit far more often, and say something that cannot be.
  const elsewhere = tables.flatMap((name) =>
    contentOf(pieces, name)
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => Object.values(JSON.parse(line) as Record<string, unknown>)),
  )
  const change = fc.tuple(
    fc.constantFrom(...tables),
    fc.nat(),
    fc.nat(),
    fc.oneof(odd, fc.constantFrom(...elsewhere), fc.constantFrom(...elsewhere)),
    fc.constantFrom('change', 'change', 'change', 'change', 'twice', 'gone'),
  )
  return fc.array(change, { minLength: 1, maxLength: 3 })
}

type Change = readonly [table: string, row: number, column: number, value: unknown, what: string]

function mangledBy(pieces: readonly Piece[], changes: readonly Change[]): readonly Piece[] {
  let mangled = pieces
  for (const [table, row, column, value, what] of changes) {
    const lines = contentOf(mangled, table).split('\n').slice(0, -1)
    if (lines.length === 0) continue
    const at = row % lines.length
    const parsed = JSON.parse(lines[at] ?? '{}') as Record<string, unknown>
    const columns = Object.keys(parsed)
    const name = columns[column % columns.length] ?? ''
    const other = JSON.stringify({ ...parsed, [name]: value })
    if (what === 'gone') lines.splice(at, 1)
    else if (what === 'twice') lines.push(other)
    else lines[at] = other
    mangled = changed(mangled, table, lines.map((line) => `${line}\n`).join(''), true)
  }
  return mangled
}

const filter = { kind: null, codeId: null, tagId: null, shelf: null, planDay: null, from: null, until: null }
const CALLS: readonly (readonly [string, unknown])[] = [
  ['journal.listEntries', { filter, after: null, limit: 200 }],
  ['journal.search', { typed: 'heron', filter, after: null, limit: 100 }],
  ['journal.search', { typed: 'a', filter, after: null, limit: 100 }],
  ['journal.countEntries', { typed: '', filter }],
  ['journal.readDays', { from: '2026-01-01', until: '2026-12-31' }],
  ...[FILLED.evening, FILLED.exposure].flatMap((id): [string, unknown][] => [
    ['journal.readEntry', { id }],
    ['journal.readTagsOf', { id }],
    ['journal.listVersions', { id }],
    ['journal.readVersion', { id, version: 1 }],
    ['journal.readShelvesOf', { id }],
    ['codes.readForEntry', { entryId: id }],
    ['identifiers.readDismissed', { entryId: id }],
  ]),
  ...['evening', 'exposure'].flatMap((kind): [string, unknown][] => [
    ['journal.findForToday', { kind, stepId: null }],
    ['journal.findLatest', { kind, stepId: null }],
    ['journal.listEntries', { filter: { ...filter, kind }, after: null, limit: 200 }],
  ]),
  ...['supervision', 'therapy'].flatMap((shelf): [string, unknown][] => [
    ['journal.readShelf', { shelf }],
    ['journal.readShelfPage', { shelf, withText: [FILLED.evening] }],
  ]),
  ['codes.listEntries', { codeId: FILLED.code, after: null, limit: 100 }],
  ['measure.readResult', { id: FILLED.measure }],
  ['patterns.read', { weeks: 52 }],
  ['patterns.readNights', { weeks: 52 }],
  ['plan.readMonth', { round: null }],
  ['plan.readMonth', { round: 1 }],
  ['practices.readMarks', { practice: 'ritual' }],
  ['practices.readMarks', { practice: 'grounding' }],
  ...['check-in', 'review', 'measure'].map((kind): [string, unknown] => [
    'support.readArrangement',
    { kind },
  ]),
  ['workday.readDay', { date: null }],
  ['workday.readDay', { date: '2026-03-02' }],
  ['workday.readDay', { date: '2026-03-09' }],
  ...WORKSHEETS.map((name): [string, unknown] => ['worksheets.read', { name }]),
  ['backup.makeNow', {}],
]

/** Every call that only reads and takes no words, and those above. */
const PLAIN = Object.entries(contract)
  .filter(([name, spec]) => spec.answeredBy === 'vault' && /\.(?:read|list)/.test(name))
  .filter(([name]) => !/Progress|readImport|FormFile|CalendarTimes/.test(name))
  .filter(([, spec]) => spec.input.safeParse({}).success)
  .map(([name]) => [name, {}] as const)

/** The calls that ended as a bug, and why. */
async function askEverything(vault: TestVault): Promise<readonly string[]> {
  const failed: string[] = []
  for (const [name, input] of [...PLAIN, ...CALLS]) {
    const result = await vault.send(name, input)
    if (!result.ok && ['bug', 'unknown-call', 'invalid-input'].includes(result.error.code))
      failed.push(`${name} ${JSON.stringify(result.error)} ${String(vault.bugs.at(-1)).slice(0, 300)}`)
  }
  return failed
}
