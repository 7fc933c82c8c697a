import { existsSync } from 'node:fs'
import path from 'node:path'
import { type ListedVault, LONGEST_VAULT_NAME } from '../../shared/contract/known-vaults.ts'
import { ExpectedFailure } from '../../shared/errors.ts'
import { freeNumber, type KnownVault } from './known-vault.ts'
import type { SettingsStore } from './settings.ts'
import { createVaultPlaces, holdsVault } from './vault-places.ts'

/** The first vault's id and, inside the folder of all vaults, its place since the first version. */
const FIRST: KnownVault = {
  id: 'first',
  name: 'Vault 1',
  folder: 'first.vault',
  wasMade: false,
  lastSeen: null,
}

/** What stands behind the name of a history that was kept beside another. */
const KEPT = ', kept here'

/** The vaults this computer knows, and which of them is opened. */
export type KnownVaults = {
  readonly current: () => KnownVault
  /**
   * Every vault that was made, there or not, and those that lie in Respite's own folder without being on the list;
   * `isThere` is asked of each folder.
   */
  readonly list: (isThere?: (folder: string) => boolean) => readonly ListedVault[]
  /** Changes what is kept of the chosen one. */
  readonly note: (changes: Partial<Pick<KnownVault, 'wasMade' | 'folder'>>) => void
  /** The chosen one lies in its place: it stays on the list from here on, and is missed where it is moved away. */
  readonly noteMade: () => void
  readonly choose: (id: string) => void
  /** Chooses a vault folder, known or not; throws `not-found` where there is no vault in it. */
  readonly open: (folder: string) => void
  /** The chosen one was moved there; throws `not-found` where there is no vault in it. */
  readonly findAgain: (folder: string) => void
  /** Chooses a free place for a vault to be made in. */
  readonly addNew: () => void
  /** A place where no vault lies. */
  readonly freePlace: () => string
  /** Puts a vault on the list under the name of the chosen one, which stays chosen. */
  readonly addBeside: (folder: string) => void
  readonly rename: (id: string, name: string) => void
  readonly forget: (id: string) => void
}

/** `vaultsFolder` is where vaults are made; one opened from elsewhere stays where it is. */
export function createKnownVaults(settings: SettingsStore, vaultsFolder: string): KnownVaults {
  const places = createVaultPlaces(vaultsFolder)
  const listed = (): readonly KnownVault[] => {
    const { vaults, vaultsAreRelative } = settings.read()
    const folders = new Set(vaults.map(({ folder }) => places.toFolder(folder)))
    return vaults.map((vault) => {
      const moved = vaultsAreRelative ? null : places.afterMove(vault.folder)
      const folder = moved === null || folders.has(moved) ? places.toFolder(vault.folder) : moved
      folders.add(folder)
      return { ...vault, folder }
    })
  }
  /** What lies in Respite's own folder and is not on the list: the settings were lost, or it was taken off. */
  const found = (): readonly KnownVault[] => {
    const known = listed()
    return places
      .inOwnFolder()
      .filter(({ folder }) => !known.some((vault) => path.relative(vault.folder, folder) === ''))
      .map((vault) =>
        known.some(({ id }) => id === vault.id) ? { ...vault, id: `${vault.id}-found` } : vault,
      )
  }
  /** Never empty. The page for a first vault comes only where none lies here. */
  const read = (): readonly KnownVault[] => {
    const known = listed()
    if (known.length > 0) return known
    return [found()[0] ?? { ...FIRST, folder: path.join(vaultsFolder, FIRST.folder) }]
  }
  const current = (): KnownVault => {
    const vaults = read()
    const [first] = vaults
    const chosen = vaults.find(({ id }) => id === settings.read().currentVault) ?? first
    if (chosen === undefined) throw new Error('There is always one vault')
    return chosen
  }
  const keep = (vaults: readonly KnownVault[], currentVault: string) =>
    settings.change({ vaults: asKept(vaults), vaultsAreRelative: true, currentVault })
  const asKept = (vaults: readonly KnownVault[]) =>
    vaults.map((vault) => ({ ...vault, folder: places.toKept(vault.folder) }))
  const { vaults: keptVaults, vaultsAreRelative } = settings.read()
  if (!vaultsAreRelative && keptVaults.length > 0)
    settings.note({ vaults: asKept(listed()), vaultsAreRelative: true })
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
    read().filter((vault) => vault.id === except || isWorthALine(vault))
  const add = (folder: string, wasMade: boolean) => {
    const number = freeNumber(read().map(({ id }) => id))
    const added = { id: `vault-${number}`, name: `Vault ${number}`, folder, wasMade, lastSeen: null }
    keep([...withoutEmpty(added.id), added], added.id)
  }
  const freePlace = () => {
    const placeOf = (number: number) => path.join(vaultsFolder, `vault-${number}`, `vault-${number}.vault`)
    let number = freeNumber(read().map(({ id }) => id))
    // A vault that was taken off the list lies there still.
    while (existsSync(placeOf(number))) number += 1
    return placeOf(number)
  }
  return {
    current,
    list: (isThere = existsSync) => {
      const beside = found()
      const onList = withoutEmpty().filter(({ id }) => !beside.some((vault) => vault.id === id))
      return [...onList, ...beside].map((vault) => ({
        id: vault.id,
        name: vault.name,
        folder: vault.folder,
        isThere: isThere(vault.folder),
        isCurrent: vault.id === current().id,
        isFound: beside.includes(vault),
      }))
    },
    note: (changes) => change(current().id, changes),
    noteMade: () => {
      const { id } = current()
      // One that was only found is shown as made, and is on no list yet.
      if (!listed().some((vault) => vault.id === id && vault.wasMade)) change(id, { wasMade: true })
    },
    choose: (id) => {
      const beside = found().find((vault) => vault.id === id)
      if (beside !== undefined) return keep([...listed().filter(isWorthALine), beside], id)
      requireKnown(id)
      keep(withoutEmpty(id), id)
    },
    open: (folder) => {
      requireVault(folder)
      const isIt = (vault: KnownVault) => path.resolve(vault.folder) === path.resolve(folder)
      const beside = found().find(isIt)
      if (beside !== undefined) return keep([...listed().filter(isWorthALine), beside], beside.id)
      const known = read().find(isIt)
      if (known === undefined) add(folder, true)
      else keep(withoutEmpty(known.id), known.id)
    },
    findAgain: (folder) => {
      requireVault(folder)
      change(current().id, { folder, wasMade: true })
    },
    addNew: () => add(freePlace(), false),
    freePlace,
    addBeside: (folder) => {
      const { id, name } = current()
      const beside = {
        id: `vault-${freeNumber(read().map(({ id }) => id))}`,
        folder,
        wasMade: true,
        lastSeen: null,
      }
      keep([...read(), { ...beside, name: `${name.slice(0, LONGEST_VAULT_NAME - KEPT.length)}${KEPT}` }], id)
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

/**
 * Not so a place in which a vault was to be made and was not: nothing is missing there. It lies in the folder of all vaults, so
 * that this never asks a disk that may be gone.
 */
function isWorthALine({ wasMade, folder }: KnownVault): boolean {
  return wasMade || existsSync(folder)
}

function requireVault(folder: string): void {
  if (!holdsVault(folder)) throw new ExpectedFailure({ code: 'not-found' })
}
