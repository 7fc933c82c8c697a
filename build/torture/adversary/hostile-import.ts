import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type AttackedVault, bytes } from './attacked-vault.ts'
import { fillVault } from './filled-vault.ts'
import { type Findings, NOTHING_FOUND, together } from './findings.ts'
import { type Ground, treeOf } from './ground.ts'
import { longestHeld } from './held-loop.ts'
import { furnish, withTouched } from './hostile-vault.ts'
import { LURES } from './import-kinds.ts'
import { makeAttacked } from './key-overlaps.ts'
import { exportFolderIn, liveThrough } from './ordinary-calls.ts'
import type { Chance } from './random.ts'

const MOST_HELD_MS = 1_000

/** A file or folder of strangers is looked into, taken in where that is allowed, exported, and taken out again. */
export async function takeInHostileImport(chance: Chance, ground: Ground): Promise<Findings> {
  const folder = path.join(ground.inside, 'attacked.vault')
  const { vault, promised } = await makeAttacked(folder, chance)
  await fillVault(vault)
  furnish(ground.inside)
  const downloads = path.join(ground.inside, 'downloads')
  mkdirSync(downloads)
  const kind = chance.of(Object.keys(LURES))
  const lure = await LURES[kind]?.({ folder: downloads, chance, ground })
  if (lure === undefined) throw new Error(`No import of the kind ${kind}`)
  const isVaults = (at: string) => at === folder || at.startsWith(`${folder}${path.sep}`)
  const before = treeOf(ground.inside, isVaults)

  const { value: taken, heldMs } = await longestHeld(async () => {
    const secret = lure.secret === null ? null : bytes(lure.secret)
    const looked = await vault.ask('transfer.readImport', { file: lure.file, what: lure.what, secret })
    if (!looked.ok) return false
    const { token } = looked.value as { readonly token: string }
    return (await vault.ask('transfer.takeIn', { token, withDuplicates: chance.below(2) === 0 })).ok
  })
  let found: Findings = { ...NOTHING_FOUND, hung: heldMs > MOST_HELD_MS ? 1 : 0 }
  if (found.hung > 0) found = { ...found, notes: [`The loop was held for ${heldMs} ms`] }
  if (taken) await exportAndRemove(vault, promised.passphrase, ground)
  const told = vault.bugs.map(
    (bug) => `bug: ${(bug instanceof Error ? bug.stack : String(bug))?.slice(0, 700)}`,
  )
  found = together(found, { ...NOTHING_FOUND, bugs: told.length, notes: told })
  const exportTo = exportFolderIn(ground.inside)
  const lived = await liveThrough({ vault, passphrase: promised.passphrase, exportTo }, chance, 8)
  const touched = withTouched(together(found, lived), before, treeOf(ground.inside, isVaults), ground)
  return touched.notes.length === 0 ? touched : { ...touched, notes: [...touched.notes, `import: ${kind}`] }
}

async function exportAndRemove(vault: AttackedVault, passphrase: string, ground: Ground): Promise<void> {
  const folder = exportFolderIn(ground.inside)
  await vault.ask('journal.listEntries', { after: null, limit: 200 })
  await vault.ask('transfer.writeExport', { folder, passphrase: bytes(passphrase), secret: null })
  const listed = (await vault.ask('transfer.listImports', {})) as {
    readonly value?: { readonly imports: readonly { readonly id: string }[] }
  }
  for (const { id } of listed.value?.imports ?? [])
    await vault.ask('transfer.removeImport', { id, withEdited: true })
}
