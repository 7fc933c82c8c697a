import { existsSync } from 'node:fs'
import path from 'node:path'
import type { ListedVault } from '../../shared/contract/known-vaults.ts'
import { ExpectedFailure } from '../../shared/errors.ts'
import type { KnownVault, SettingsStore } from './settings.ts'

/** The first vault's id and, inside the folder of all vaults, its place since the first version. */
const FIRST: KnownVault = {
  id: 'first',
  name: 'Vault 1',
  folder: 'first.vault',
  wasMade: false,
  lastSeen: null,
}

/** The vaults this computer knows, and which of them is opened. */
export type KnownVaults = {
  readonly current: () => KnownVault
  /** Every vault that was made, there or not. */
  readonly list: () => readonly ListedVault[]
  /** Changes what is kept of the chosen one. */
  readonly note: (changes: Partial<Pick<KnownVault, 'wasMade' | 'lastSeen' | 'folder'>>) => void
  readonly choose: (id: string) => void
  /** Chooses a vault folder, known or not; throws `not-found` where there is no vault in it. */
  readonly open: (folder: string) => void
  /** The chosen one was moved there; throws `not-found` where there is no vault in it. */
  readonly findAgain: (folder: string) => void
  /** Chooses a free place for a vault to be made in. */
  readonly addNew: () => void
  readonly rename: (id: string, name: string) => void
  readonly forget: (id: string) => void
}

/** `vaultsFolder` is where vaults are made; one opened from elsewhere stays where it is. */
export function createKnownVaults(settings: SettingsStore, vaultsFolder: string): KnownVaults {
  const read = (): readonly KnownVault[] => {
    const { vaults } = settings.read()
    return vaults.length > 0 ? vaults : [{ ...FIRST, folder: path.join(vaultsFolder, FIRST.folder) }]
  }
  const current = (): KnownVault => {
    const vaults = read()
    const [first] = vaults
    const chosen = vaults.find(({ id }) => id === settings.read().currentVault) ?? first
    if (chosen === undefined) throw new Error('There is always one vault')
    return chosen
  }
  const keep = (vaults: readonly KnownVault[], currentVault: string) =>
    settings.change({ vaults: [...vaults], currentVault })
  const requireKnown = (id: string) => {
    if (!read().some((vault) => vault.id === id)) throw new ExpectedFailure({ code: 'not-found' })
  }
  const change = (id: string, changes: Partial<KnownVault>) =>
    keep(
      read().map((vault) => (vault.id === id ? { ...vault, ...changes } : vault)),
      current().id,
    )
  /** A place that was chosen for a new vault and in which none was made is not worth a line in the list. */
  const withoutEmpty = (except?: string) =>
    read().filter((vault) => vault.id === except || !isEmptyPlace(vault))
  const add = (folder: string, wasMade: boolean) => {
    const number = freeNumber(read())
    const added = { id: `vault-${number}`, name: `Vault ${number}`, folder, wasMade, lastSeen: null }
    keep([...withoutEmpty(added.id), added], added.id)
  }
  return {
    current,
    list: () =>
      withoutEmpty().map(({ id, name, folder }) => ({
        id,
        name,
        folder,
        isThere: existsSync(folder),
        isCurrent: id === current().id,
      })),
    note: (changes) => change(current().id, changes),
    choose: (id) => {
      requireKnown(id)
      keep(withoutEmpty(id), id)
    },
    open: (folder) => {
      requireVault(folder)
      const known = read().find((vault) => path.resolve(vault.folder) === path.resolve(folder))
      if (known === undefined) add(folder, true)
      else keep(withoutEmpty(known.id), known.id)
    },
    findAgain: (folder) => {
      requireVault(folder)
      change(current().id, { folder })
    },
    addNew: () => {
      const number = freeNumber(read())
      let folder = path.join(vaultsFolder, `vault-${number}`, `vault-${number}.vault`)
      // A vault that was taken off the list lies there still.
      for (let next = number + 1; existsSync(folder); next += 1)
        folder = path.join(vaultsFolder, `vault-${next}`, `vault-${next}.vault`)
      add(folder, false)
    },
    rename: (id, name) => {
      requireKnown(id)
      change(id, { name })
    },
    forget: (id) => {
      requireKnown(id)
      const left = read().filter((vault) => vault.id !== id)
      const [first] = left
      const next = current().id === id ? first?.id : current().id
      keep(left, next ?? FIRST.id)
    },
  }
}

/** A place in which a vault was to be made and was not: nothing is missing there. */
function isEmptyPlace({ wasMade, folder }: KnownVault): boolean {
  return !wasMade && !existsSync(folder)
}

function freeNumber(vaults: readonly KnownVault[]): number {
  let number = 2
  while (vaults.some(({ id }) => id === `vault-${number}`)) number += 1
  return number
}

function requireVault(folder: string): void {
  const isVault = ['vault.hdr', 'vault.hdr.bak'].some((name) => existsSync(path.join(folder, name)))
  if (!isVault) throw new ExpectedFailure({ code: 'not-found' })
}
