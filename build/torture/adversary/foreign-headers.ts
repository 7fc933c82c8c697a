import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type AttackedVault, attackedVault, bytes } from './attacked-vault.ts'
import type { Findings } from './findings.ts'
import type { Ground } from './ground.ts'
import { makeAttacked, OPERATIONS } from './key-overlaps.ts'
import { compare, nowOpensWith, type Promised } from './promises.ts'
import type { Chance } from './random.ts'

const NEXT = 'meadow harbor velvet thistle'

/** What somebody, or a sync program, puts in the place of a header. */
type Plant = (file: string, ground: Ground, own: Own) => void

/** Headers at hand for planting. */
type Own = { readonly stranger: Uint8Array; readonly older: Uint8Array; readonly present: Uint8Array }

const PLANTS: Readonly<Record<string, Plant>> = {
  anotherVault: (file, _, { stranger }) => writeFileSync(file, stranger),
  older: (file, _, { older }) => writeFileSync(file, older),
  empty: (file) => writeFileSync(file, ''),
  cut: (file, _, { present }) => {
    writeFileSync(file, present)
    truncateSync(file, Math.floor(present.length / 2))
  },
  edited: (file, _, { present }) => {
    const edited = Buffer.from(present)
    edited[edited.length - 60] = (edited[edited.length - 60] ?? 0) ^ 1
    writeFileSync(file, edited)
  },
  huge: (file) => {
    writeFileSync(file, '')
    truncateSync(file, 300 * 1024 * 1024)
  },
  nothing: () => undefined,
  link: (file, { outside }) => symlinkSync(path.join(outside, 'taxes.txt'), file),
  endlessLink: (file) => symlinkSync('/dev/zero', file),
  pipe: (file) => void execFileSync('mkfifo', [file]),
}

/**
 * Another file in the place of the header: while the vault is open also in both places, while it is closed in one. Then a
 * change of keys is tried. Whatever comes of it, the vault opens with what was told to open it.
 */
export async function plantHeader(chance: Chance, ground: Ground): Promise<Findings> {
  const folder = path.join(ground.inside, 'attacked.vault')
  const header = path.join(folder, 'vault.hdr')
  const stranger = await makeAttacked(path.join(ground.inside, 'stranger', 'other.vault'), chance)
  stranger.vault.session.close()
  const { vault: first, promised } = await makeAttacked(folder, chance)
  const older = readFileSync(header)
  await OPERATIONS.changePassphrase?.(first, promised, chance)
  await OPERATIONS.save?.(first, promised, chance)
  const isOpen = chance.below(2) === 0
  if (!isOpen) first.session.close()
  const own: Own = {
    stranger: readFileSync(path.join(ground.inside, 'stranger', 'other.vault', 'vault.hdr')),
    older,
    present: readFileSync(header),
  }
  const plants = Object.keys(PLANTS)
  const places = isOpen ? chance.of([[header], [`${header}.bak`], [header, `${header}.bak`]]) : [header]
  for (const file of places) {
    rmSync(file)
    PLANTS[chance.of(plants)]?.(file, ground, own)
  }
  const vault = isOpen ? first : await reopened(folder, promised.passphrase)
  await tryChange(vault, folder, promised, chance)
  await OPERATIONS.save?.(vault, promised, chance)
  vault.session.close()
  const found = await compare(folder, promised)
  return { ...found, bugs: found.bugs + vault.bugs.length, outsideTouched: ground.touched() }
}

async function reopened(folder: string, passphrase: string): Promise<AttackedVault> {
  const vault = attackedVault(folder)
  await vault.send('vault.unlock', { passphrase: bytes(passphrase) })
  return vault
}

async function tryChange(
  vault: AttackedVault,
  folder: string,
  promised: Promised,
  chance: Chance,
): Promise<void> {
  const name = chance.of(['changePassphrase', 'newSheetAtOnce', 'renewalAtOnce', 'recover'])
  if (name !== 'recover') return void (await OPERATIONS[name]?.(vault, promised, chance))
  vault.session.close()
  const again = attackedVault(folder)
  const input = { secret: bytes(promised.sheet), next: bytes(NEXT) }
  if ((await again.send('vault.recover', input)).ok) nowOpensWith(promised, NEXT)
  else promised.old.passphrases.add(NEXT)
  again.session.close()
}
