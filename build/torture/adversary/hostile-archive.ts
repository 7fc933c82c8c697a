import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Piece, putTogether, takeApart, textOf, withManifest, withText } from './archive-pieces.ts'
import { type AttackedVault, bytes } from './attacked-vault.ts'
import { fillVault } from './filled-vault.ts'
import { type Findings, NOTHING_FOUND, together } from './findings.ts'
import { type Ground, treeOf } from './ground.ts'
import { furnish, withTouched } from './hostile-vault.ts'
import { makeAttacked } from './key-overlaps.ts'
import { exportFolderIn, liveThrough } from './ordinary-calls.ts'
import { pathsOnto } from './planted-rows.ts'
import type { Chance } from './random.ts'

const NEXT = 'meadow harbor velvet thistle'

type Own = { readonly paths: readonly string[]; readonly macs: readonly string[] }
type Change = (pieces: readonly Piece[], chance: Chance, own: Own) => readonly Piece[]

const HEX = 'a'.repeat(64)

/** What somebody changes who knows the recipient, and has one whole backup to begin with. */
const CHANGES: Readonly<Record<string, Change>> = {
  value: (pieces, chance, { paths }) => {
    const tables = pieces.filter(({ header, content }) => /jsonl$/.test(header.name) && content.length > 0)
    const { header, content } = chance.of(tables)
    const lines = content.toString('utf8').split('\n').slice(0, -1)
    const at = chance.below(lines.length)
    const row = JSON.parse(lines[at] ?? '{}') as Record<string, unknown>
    const column = chance.of(Object.keys(row))
    lines[at] = JSON.stringify({ ...row, [column]: oddValue(chance, paths, pieces) })
    return withText(pieces, header.name, `${lines.join('\n')}\n`, chance.below(10) > 0)
  },
  rowTwiceOrGone: (pieces, chance) => {
    const tables = pieces.filter(({ header, content }) => /jsonl$/.test(header.name) && content.length > 0)
    const { header, content } = chance.of(tables)
    const text = content.toString('utf8')
    const first = text.slice(0, text.indexOf('\n') + 1)
    return withText(
      pieces,
      header.name,
      chance.below(2) === 0 ? `${first}${text}` : text.slice(first.length),
      true,
    )
  },
  plantedName: (pieces, chance, { paths }) => {
    const note = {
      ...{ id: 900 + chance.below(9), name: chance.of(paths), made_on: '2020-01-01', made_at_ms: 1 },
      ...{
        size_bytes: 16,
        entry_count: 1,
        row_count: 1,
        newest_entry_date: null,
        sha256: HEX,
        recipient: null,
        pages_up_to: 0,
      },
    }
    const text = `${textOf(pieces, 'backup_archive.jsonl')}${JSON.stringify(note)}\n`
    return withText(pieces, 'backup_archive.jsonl', text, true)
  },
  entryName: (pieces, chance, { paths }) => {
    const at = chance.below(pieces.length)
    const name = chance.of([...paths, '../../escaped.jsonl', 'journal_entry.jsonl/../../x', 'a'.repeat(150)])
    return pieces.map((piece, index) => (index === at ? { ...piece, header: { name: name || 'x' } } : piece))
  },
  entryKind: (pieces, chance, { paths }) => {
    const type = chance.of(['symlink', 'link', 'directory', 'fifo', 'character-device'] as const)
    const header = { name: 'planted.jsonl', type, linkname: chance.of(paths) || 'x', size: 0 }
    return [...pieces, { header, content: Buffer.alloc(0) }]
  },
  twice: (pieces, chance) => [...pieces, chance.of(pieces)],
  gone: (pieces, chance) => {
    const at = chance.below(pieces.length)
    return pieces.filter((_, index) => index !== at)
  },
  manifest: (pieces, chance, { paths }) =>
    withManifest(pieces, (manifest) => {
      const name = chance.of(Object.keys(manifest))
      const odd = [
        null,
        -1,
        1e300,
        '',
        [],
        {},
        { '__proto__.jsonl': HEX },
        99_999,
        '0'.repeat(32),
        chance.of(paths),
      ]
      return { ...manifest, [name]: chance.of<unknown>(odd) }
    }),
  formatOne: (pieces) =>
    withManifest(pieces, ({ mac: _, recipient: __, ...rest }) => ({ ...rest, format: 1 })),
  newer: (pieces) => withManifest(pieces, (manifest) => ({ ...manifest, schemaVersion: 99_999 })),
  long: (pieces) =>
    withText(
      pieces,
      'journal_entry.jsonl',
      `${JSON.stringify({ body: 'x'.repeat(17 * 1024 * 1024) })}\n`,
      true,
    ),
  deep: (pieces) => withText(pieces, 'tag.jsonl', `${'['.repeat(100_000)}\n`, true),
}

/** Values that stand somewhere else fit far more often, and say something that cannot be. */
function oddValue(chance: Chance, paths: readonly string[], pieces: readonly Piece[]): unknown {
  const journal = JSON.parse(textOf(pieces, 'journal_entry.jsonl').split('\n')[0] || '{}') as object
  const odd = [
    null,
    '',
    -1,
    0.5,
    2 ** 53,
    8.64e15,
    '2026-02-30',
    '\ud800',
    { a: 1 },
    [1],
    true,
    { hex: 'zz' },
  ]
  return chance.of<unknown>([...paths, ...odd, ...Object.values(journal)])
}

/** In the end: no proof, one made up, one of another backup, or the one of the backup it was made from. */
function withMac(pieces: readonly Piece[], chance: Chance, { macs }: Own): readonly Piece[] {
  const how = chance.below(5)
  if (how === 0) return pieces
  if (how === 1) return withManifest(pieces, ({ mac: _, ...rest }) => rest)
  return withManifest(pieces, (manifest) =>
    Object.hasOwn(manifest, 'mac') ? { ...manifest, mac: chance.of([null, HEX, ...macs]) } : manifest,
  )
}

/**
 * A backup put over a real one, or beside it, by somebody who knows the recipient in clear: listed, tried, restored, and
 * lived in. Never proven where it is not this vault's own work.
 */
export async function restoreHostileArchive(chance: Chance, ground: Ground): Promise<Findings> {
  const folder = path.join(ground.inside, 'attacked.vault')
  const { vault, promised } = await makeAttacked(folder, chance)
  await fillVault(vault)
  await vault.ask('backup.makeNow', {})
  const { recipient } = vault.session.backupTarget()
  const backups = path.join(ground.inside, 'backups')
  const names = readdirSync(backups).filter((name) => name.endsWith('.tar.age'))
  furnish(ground.inside)
  const whole = await Promise.all(
    names.map((name) => takeApart(readFileSync(path.join(backups, name)), promised.sheet)),
  )
  const own: Own = {
    paths: pathsOnto(ground),
    macs: whole.map((pieces) => String((JSON.parse(textOf(pieces, 'manifest.json')) as { mac: string }).mac)),
  }
  const chosen = [...Array(1 + chance.below(3))].map(() => chance.of(Object.keys(CHANGES)))
  const original = chance.of(whole)
  let pieces: readonly Piece[] = original
  for (const name of chosen) pieces = attempted(pieces, (all) => CHANGES[name]?.(all, chance, own) ?? all)
  pieces = attempted(pieces, (all) => withMac(all, chance, own))
  const isForged = !isSame(pieces, original)
  const name = chance.of([chance.of(names), 'backup-20260301-120000-0badc0de.tar.age'])
  const file = path.join(backups, name)
  writeFileSync(file, await putTogether(pieces, recipient))
  const before = treeOf(ground.inside, isVaults)
  let found = await proofs(vault, { name, file, sheet: promised.sheet, isForged })
  const exportTo = exportFolderIn(ground.inside)
  if (vault.session.state() === 'unlocked') {
    const passphrase = found.isRestored ? NEXT : promised.passphrase
    found = { ...found, ...together(found, await liveThrough({ vault, passphrase, exportTo }, chance)) }
  }
  vault.session.close()
  const touched = withTouched(found, before, treeOf(ground.inside, isVaults), ground, chosen)
  return touched.notes.length === 0 ? touched : { ...touched, notes: [...touched.notes, ...chosen] }

  function isVaults(at: string): boolean {
    return path.relative(ground.inside, at).startsWith('attacked.vault')
  }
}

function attempted(pieces: readonly Piece[], change: (all: readonly Piece[]) => readonly Piece[]) {
  try {
    return change(pieces)
  } catch {
    // What an earlier change left is no archive any more that this one could be made in.
    return pieces
  }
}

function isSame(one: readonly Piece[], other: readonly Piece[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ header, content }, at) => {
      const there = other[at]?.content ?? Buffer.alloc(0)
      if (header.name !== other[at]?.header.name) return false
      return content.equals(there) || (header.name === 'manifest.json' && saysTheSame(content, there))
    })
  )
}

/** A manifest that was changed and changed back is written differently, and is the vault's own word all the same. */
function saysTheSame(one: Buffer, other: Buffer): boolean {
  try {
    return JSON.stringify(JSON.parse(one.toString())) === JSON.stringify(JSON.parse(other.toString()))
  } catch {
    return false
  }
}

type Tried = {
  readonly name: string
  readonly file: string
  readonly sheet: string
  readonly isForged: boolean
}

/** What the list, the test and restoring say of it. */
async function proofs(
  { ask, bugs }: Pick<AttackedVault, 'ask' | 'bugs'>,
  { name, file, sheet, isForged }: Tried,
): Promise<Findings & { readonly isRestored: boolean }> {
  const notes: string[] = []
  const listed = (await ask('backup.list', {})) as {
    readonly value?: { readonly backups: readonly { readonly name: string; readonly isProven: boolean }[] }
  }
  // Encrypted anew it is another file, even with the very same content.
  if (listed.value?.backups.some((one) => one.name === name && one.isProven) !== false)
    notes.push('listed as proven, or no list')
  const tested = await ask('backup.test', { name, secret: bytes(sheet) })
  const restored = await ask('vault.restore', { file, secret: bytes(sheet), next: bytes(NEXT) })
  for (const [what, answer] of [
    ['tested', tested],
    ['restored', restored],
  ] as const)
    if (answer.ok && isForged && (answer.value as { provesWriter: boolean }).provesWriter)
      notes.push(`${what}, and said to be ours`)
  const told = bugs.map((bug) => `bug: ${(bug instanceof Error ? bug.stack : String(bug))?.slice(0, 600)}`)
  return {
    ...{ ...NOTHING_FOUND, unopenable: notes.length, bugs: told.length, notes: [...notes, ...told] },
    isRestored: restored.ok,
  }
}
