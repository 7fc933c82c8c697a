import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { isAbsoluteAnywhere, type KnownVault } from './known-vault.ts'

/** More than a person ever makes; a folder full of other things is not listed for ever. */
const MOST_FOUND = 50
const VAULT = /\.vault$/
const SET_ASIDE = /^(.+\.vault)\.set-aside-\d{4}-\d{2}-\d{2}T[\d-]+$/
/** Where this app itself has made vaults since its first version, below the folder of all vaults. */
const OWN_PLACE = /^(?:first\.vault|(vault-\d{1,6})\/\1\.vault)$/

/** The places of vaults as they are kept, and what lies in Respite's own folder. Never asks another disk. */
export type VaultPlaces = {
  /** As it is kept: below Respite's own folder by its way from there, so that the folder can be moved as a whole. */
  readonly toKept: (folder: string) => string
  readonly toFolder: (kept: string) => string
  /**
   * Where a vault is now whose place an earlier build kept from the root, in a profile that was moved or renamed since, or
   * came from another computer. Null where it is not one of its own places, or no vault lies there.
   */
  readonly afterMove: (kept: string) => string | null
  /** Vaults in Respite's own folder, the first one first. */
  readonly inOwnFolder: () => readonly KnownVault[]
}

/** `vaultsFolder` is where vaults are made, in Respite's own folder. */
export function createVaultPlaces(vaultsFolder: string): VaultPlaces {
  const profile = path.dirname(vaultsFolder)
  const below = (folder: string) => {
    const way = path.relative(profile, folder)
    const isOutside = way === '' || way.startsWith('..') || path.isAbsolute(way)
    return isOutside ? null : way.split(path.sep).join('/')
  }
  return {
    toKept: (folder) => below(folder) ?? folder,
    toFolder: (kept) => (isAbsoluteAnywhere(kept) ? kept : path.join(profile, ...kept.split('/'))),
    afterMove: (kept) => {
      if (!isAbsoluteAnywhere(kept) || below(kept) !== null) return null
      const parts = kept.split(/[\\/]/)
      const own = parts.slice(parts.lastIndexOf(path.basename(vaultsFolder)) + 1).join('/')
      if (!OWN_PLACE.test(own)) return null
      const folder = path.join(vaultsFolder, ...own.split('/'))
      return holdsVault(folder) ? folder : null
    },
    inOwnFolder: () =>
      foldersIn(vaultsFolder)
        .flatMap((name) => {
          const folder = path.join(vaultsFolder, name)
          return isVaultName(vaultsFolder, name)
            ? [folder]
            : foldersIn(folder)
                .filter((inner) => isVaultName(folder, inner))
                .map((inner) => path.join(folder, inner))
        })
        .filter(holdsVault)
        .map((folder) => describe(path.relative(vaultsFolder, folder).split(path.sep).join('/'), folder))
        .toSorted((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }))
        .slice(0, MOST_FOUND),
  }
}

/** Whether a header lies in a folder; whoever has that and its passphrase has the vault. */
export function holdsVault(folder: string): boolean {
  return ['vault.hdr', 'vault.hdr.bak'].some((name) => existsSync(path.join(folder, name)))
}

/** One that was set aside counts only while nothing is in its place: a restore was cut off between its two renames. */
function isVaultName(parent: string, name: string): boolean {
  const original = SET_ASIDE.exec(name)?.[1]
  return original === undefined ? VAULT.test(name) : !existsSync(path.join(parent, original))
}

/** Links are not followed: they may lead to a disk that is gone. */
function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
  } catch {
    return []
  }
}

function describe(way: string, folder: string): KnownVault {
  const own = OWN_PLACE.exec(way)
  const id = own === null ? `found-${hashOf(way)}` : (own[1] ?? 'first')
  const number = own?.[1]?.slice('vault-'.length) ?? '1'
  const name = own === null ? path.basename(folder).replace(VAULT, '') : `Vault ${number}`
  return { id, name, folder, wasMade: true, lastSeen: null }
}

function hashOf(way: string): string {
  return createHash('sha256').update(way).digest('hex').slice(0, 12)
}
