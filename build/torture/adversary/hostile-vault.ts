import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openWithPassphrase } from '../../../main/vault/keys/header.ts'
import { readHeader } from '../../../main/vault/keys/header-file.ts'
import { realFiles } from '../../../main/vault/storage/file-layer.ts'
import { vaultFolderAt } from '../../../main/vault/storage/vault-folder.ts'
import { attackedVault, attackersKey, bytes } from './attacked-vault.ts'
import { fillVault } from './filled-vault.ts'
import { type Findings, NOTHING_FOUND, together } from './findings.ts'
import { differences, type Ground, type Tree, treeOf } from './ground.ts'
import { makeAttacked } from './key-overlaps.ts'
import { exportFolderIn, liveThrough } from './ordinary-calls.ts'
import { plantFiles } from './planted-files.ts'
import { inVault, plantRows, plantSchema } from './planted-rows.ts'
import type { Chance } from './random.ts'

/**
 * A vault whose passphrase the person was told, made by somebody else: traps in its rows, its tables and its folder. It
 * is opened and lived in for two days.
 */
export async function openHostileVault(chance: Chance, ground: Ground): Promise<Findings> {
  const folder = path.join(ground.inside, 'attacked.vault')
  const { vault, promised } = await makeAttacked(folder, chance)
  await fillVault(vault)
  vault.session.close()
  furnish(ground.inside)
  const header = readHeader(realFiles, vaultFolderAt(folder))
  const dataKey = await openWithPassphrase(header, bytes(promised.passphrase), attackersKey)
  inVault(folder, dataKey, (db) => {
    if (chance.below(8) > 0) plantRows(db, chance, ground)
    if (chance.below(8) === 0) plantSchema(db, chance)
  })
  const planted = chance.below(3) > 0 ? plantFiles(folder, chance, ground) : []
  const isOwn = (file: string) => file.startsWith(`${folder}${path.sep}`) || file === folder
  const before = treeOf(ground.inside, isOwn)
  let found = NOTHING_FOUND
  for (let day = 0; day < 2; day += 1) {
    const victim = attackedVault(folder)
    const opened = await victim.send('vault.unlock', { passphrase: bytes(promised.passphrase) })
    if (opened.ok) {
      const exportTo = exportFolderIn(ground.inside)
      found = together(
        found,
        await liveThrough({ vault: victim, passphrase: promised.passphrase, exportTo }, chance),
      )
    } else found = together(found, bugIn(victim.bugs, 'vault.unlock'))
    victim.session.close()
  }
  return withTouched(found, before, treeOf(ground.inside, isOwn), ground, planted)
}

/** Whatever lies beside a vault and is not its own: another vault, its backups, a person's own export. */
export function furnish(inside: string): void {
  for (const name of ['other.vault', 'backups', 'exports'])
    mkdirSync(path.join(inside, name), { recursive: true })
  writeFileSync(path.join(inside, 'other.vault/vault.hdr'), 'the header of another vault')
  writeFileSync(path.join(inside, 'backups/backup-20200101-000000-0000000a.tar.age'), 'of another vault')
  writeFileSync(path.join(inside, 'backups/a letter.txt'), 'of the person')
  writeFileSync(path.join(inside, 'exports/respite-export-2020-01-01.txt'), 'of the person')
}

/**
 * What a vault may make beside itself, and its own backups, which it may clear away; nothing else there may change. One it
 * began by itself is half written where it was locked meanwhile; its next backup clears that away.
 */
const OWN_BACKUP = /^backups\/backup-2026\d{4}-\d{6}-[0-9a-f]{8}\.tar\.age(\.[0-9a-f]{32}\.partial)?$/
const OWN = /^(?:backups|exports\/respite-export-2026-.+)$/

/** Counts what changed beside the vault and outside. */
export function withTouched(
  found: Findings,
  before: Tree,
  after: Tree,
  ground: Ground,
  planted: readonly string[] = [],
  isOwnToo: (name: string) => boolean = () => false,
): Findings {
  const strays = differences(before, after).filter((file) => {
    const name = path.relative(ground.inside, file)
    return !OWN_BACKUP.test(name) && (before.has(file) || !(OWN.test(name) || isOwnToo(name)))
  })
  const outside = ground.touchedNames()
  const notes = [...strays, ...outside].map(
    (file) => `${before.has(file) ? 'changed' : 'made'} ${file}: ${before.get(file)} -> ${after.get(file)}`,
  )
  const all = together(found, { ...NOTHING_FOUND, outsideTouched: outside.length + strays.length, notes })
  return all.notes.length === 0 ? all : { ...all, notes: [...all.notes, ...planted] }
}

/** A call that was answered by a bug. */
function bugIn(bugs: readonly unknown[], name: string): Findings {
  const notes = bugs.map(
    (bug) => `${name}: ${(bug instanceof Error ? bug.stack : String(bug))?.slice(0, 600)}`,
  )
  return { ...NOTHING_FOUND, bugs: bugs.length, notes }
}
