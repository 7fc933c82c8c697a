import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Encrypter } from 'age-encryption'
import { pack } from 'tar-stream'
import { joined } from '../../../main/vault/backup/slices.ts'
import { EXPORT_FILE, EXPORT_FORMAT } from '../../../main/vault/features/transfer/export-format.ts'
import type { Ground } from './ground.ts'
import type { Chance } from './random.ts'

/** What the person is given to take in, and the passphrase it came with. */
export type Lure = {
  readonly file: string
  readonly what: 'file' | 'folder'
  readonly secret: string | null
}

type Making = { readonly folder: string; readonly chance: Chance; readonly ground: Ground }

const SECRET = 'harbor meadow thistle'
const LARGEST_FACTOR = 20

/** Texts that once took minutes, or mean something to somebody further on. */
function oddText(chance: Chance): string {
  return chance.of([
    '!['.repeat(100_000),
    `![${'a'.repeat(50_000)}](`.repeat(3),
    `tags:${' '.repeat(30_000)}]]`,
    `---\ntags: [${' '.repeat(30_000)}\n---\n`,
    '<'.repeat(100_000),
    `${'<p>'.repeat(20_000)}x`,
    '&amp;'.repeat(30_000),
    '../../Documents/taxes.txt',
    'a\u0000b',
    '\ud800',
    '# '.repeat(20_000),
    'An ordinary page. '.repeat(chance.below(200)),
    '=cmd|"/c calc"!A1',
  ])
}

const oddName = (chance: Chance, { outside }: Ground): unknown =>
  chance.of<unknown>([
    `../../${path.basename(outside)}/taxes`,
    path.join(outside, 'planted'),
    '..',
    'CON',
    'a\u0000b',
    'x'.repeat(400),
    ' '.repeat(30_000),
    'fern',
    '__proto__',
    null,
    7,
  ])

const oddDate = (chance: Chance): unknown =>
  chance.of<unknown>([
    '2020-01-01T00:00:00Z',
    '2020-01-01',
    '2026-02-30',
    '+275760-09-13T00:00:00Z',
    '',
    null,
    5,
  ])

const many = <T>(chance: Chance, make: () => T): readonly T[] => [...Array(1 + chance.below(12))].map(make)
const json = ({ folder }: Making, value: unknown): Lure => {
  const file = path.join(folder, 'journal.json')
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value))
  return { file, what: 'file', secret: null }
}

/** What strangers hand on, by kind. */
export const LURES: Readonly<Record<string, (making: Making) => Lure | Promise<Lure>>> = {
  dayOne: (making) => {
    const { chance, ground } = making
    const entries = many(chance, () => ({
      ...{ uuid: oddName(chance, ground), creationDate: oddDate(chance), text: oddText(chance) },
      ...{ timeZone: chance.of(['Europe/Vienna', 'Mars/Olympus', '']), tags: [oddName(chance, ground)] },
    }))
    return json(making, { metadata: { version: '1.0' }, entries })
  },
  dayOneGood: (making) => {
    const { chance, ground } = making
    const entries = many(chance, () => ({
      ...{ uuid: String(oddName(chance, ground)).slice(0, 200), creationDate: '2020-01-01T00:00:00Z' },
      ...{ text: oddText(chance), tags: ['fern', String(oddName(chance, ground)).slice(0, 100)] },
    }))
    return json(making, { metadata: { version: '1.0' }, entries })
  },
  jrnl: (making) => {
    const { chance, ground } = making
    const entries = many(chance, () => ({
      ...{ title: oddText(chance), body: oddText(chance), date: chance.of(['2020-01-01', oddDate(chance)]) },
      ...{ time: '10:00', tags: [oddName(chance, ground)], starred: false },
    }))
    return json(making, { tags: {}, entries })
  },
  miniDiary: (making) => {
    const { chance } = making
    const entries = Object.fromEntries(
      many(chance, () => [
        chance.of(['2020-01-01', '2020-02-30', '__proto__', '../x']),
        { title: oddText(chance), text: oddText(chance), dateUpdated: 'x' },
      ]),
    )
    return json(making, { metadata: { application: 'Mini Diary' }, entries })
  },
  ourOwn: (making) => {
    const { chance, ground } = making
    const entries = many(chance, () => respiteEntry(chance, ground))
    return json(making, { format: EXPORT_FORMAT, version: 1, codes: [], entries })
  },
  deepJson: (making) => json(making, `${'['.repeat(500_000)}`),
  deepObject: (making) => json(making, `{"entries":${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}}`),
  manyEmpty: (making) =>
    json(
      making,
      `{"tags":{},"entries":[${'{"date":"2020-01-01","body":"x"},'.repeat(30_000).slice(0, -1)}]}`,
    ),
  hugeFile: (making) => {
    const lure = json(making, '')
    truncateSync(lure.file, 2e12)
    return lure
  },
  noFile: ({ folder, chance, ground }) => {
    const file = path.join(folder, 'journal.json')
    plantOdd(file, chance, ground)
    return { file, what: 'file', secret: null }
  },
  markdown: (making) => {
    const { folder, chance, ground } = making
    for (const index of Array(2 + chance.below(12)).keys()) {
      const text =
        chance.below(2) === 0 ? oddText(chance) : `---\ntags:${' '.repeat(30_000)}]]\n---\n${oddText(chance)}`
      const name = chance.of([
        `2020-01-0${1 + (index % 9)} ${index}.md`,
        `..${index}.md`,
        `2020-13-99 ${index}.md`,
      ])
      if (chance.below(3) > 0) writeFileSync(path.join(folder, name), text)
      else plantOdd(path.join(folder, name), chance, ground)
    }
    symlinkSync(folder, path.join(folder, 'round'))
    let deep = folder
    for (let depth = chance.below(40); depth > 0; depth -= 1) {
      deep = path.join(deep, 'd')
      mkdirSync(deep)
    }
    writeFileSync(path.join(deep, '2020-02-02.md'), 'A page far down.')
    return { file: folder, what: 'folder', secret: null }
  },
  ageFactor: async ({ folder, chance }) => {
    const encrypter = new Encrypter()
    encrypter.setPassphrase(SECRET)
    encrypter.setScryptWorkFactor(chance.of([10, 16, LARGEST_FACTOR - 2]))
    const made = Buffer.from(await encrypter.encrypt('nothing'))
    // The number stands in clear, so that somebody can write any there.
    const text = made
      .toString('latin1')
      .replace(/(-> scrypt \S+ )\d+/, `$1${chance.of([10, 18, 21, 30, 63, 99])}`)
    const file = path.join(folder, 'journal.age')
    writeFileSync(file, Buffer.from(text, 'latin1'))
    return { file, what: 'file', secret: chance.of([SECRET, 'another one', null]) }
  },
  ageTar: async ({ folder, chance, ground }) => {
    const tar = pack()
    const entries = many(chance, () => respiteEntry(chance, ground))
    const content = JSON.stringify({ format: EXPORT_FORMAT, version: 1, codes: [], entries })
    tar.entry({ name: '../../escaped.txt' }, 'planted')
    tar.entry({ name: 'respite-export/link', type: 'symlink', linkname: ground.outside })
    tar.entry({ name: `respite-export/${chance.of([EXPORT_FILE, EXPORT_FILE, 'x'])}` }, content)
    tar.finalize()
    const encrypter = new Encrypter()
    encrypter.setPassphrase(SECRET)
    encrypter.setScryptWorkFactor(10)
    const file = path.join(folder, 'journal.tar.age')
    writeFileSync(file, await encrypter.encrypt(await joined(tar)))
    return { file, what: 'file', secret: SECRET }
  },
}

function respiteEntry(chance: Chance, ground: Ground): object {
  const id = `00000000-0000-4000-8000-${String(chance.below(1e9)).padStart(12, '0')}`
  return {
    id: chance.of([id, id, id, oddName(chance, ground)]),
    kind: chance.of(['evening', 'exposure', 'supervision', 'evening', 'no kind']),
    stepId: chance.of([null, 'safety-note', 'BAD ID!', '../../x']),
    ...{
      date: '2020-01-01',
      planDay: chance.of([null, 3, 31]),
      body: oddText(chance),
      isInBin: chance.below(5) === 0,
    },
    fields: chance.of<unknown>([
      {},
      { before: 7, after: 300 },
      { 'reached-by': ['x'.repeat(1_000)] },
      { __proto__: 1 },
    ]),
    codes: [chance.of(['fern', '../x', 'J. Smith'])],
    tags: [String(oddName(chance, ground)).slice(0, 200)],
    shelves: chance.of<unknown>([
      [],
      [{ shelf: 'supervision', line: oddText(chance).slice(0, 300) }],
      [{ shelf: 'x' }],
    ]),
  }
}

function plantOdd(file: string, chance: Chance, { outside }: Ground): void {
  const how = chance.below(6)
  if (how === 0) execFileSync('mkfifo', [file])
  else if (how === 1) symlinkSync('/dev/zero', file)
  else if (how === 2) symlinkSync(path.join(outside, 'taxes.txt'), file)
  else if (how === 3) symlinkSync(path.basename(file), file)
  else if (how === 4) linkSync(path.join(outside, 'letters/one.md'), file)
  else {
    writeFileSync(file, '')
    truncateSync(file, 2e12)
  }
}
