import { type BrowserWindow, dialog } from 'electron'
import type { Handlers } from '../../shared/contract/index.ts'
import type { knownVaultsCalls } from '../../shared/contract/known-vaults.ts'
import { ExpectedFailure } from '../../shared/errors.ts'
import type { KnownVaults } from './known-vaults.ts'
import type { VaultDisk } from './vault-disk.ts'
import type { VaultOwner } from './vault-owner.ts'
import { within } from './within.ts'

/** A disk that is slow to wake up still answers in this; one that is gone never does. */
const LOOK_WITHIN_MS = 4_000

type Parts = {
  readonly known: KnownVaults
  readonly disk: Pick<VaultDisk, 'isThere' | 'isVaultAt'>
  readonly owner: Pick<VaultOwner, 'reconsider' | 'state'>
  readonly shownWindow: () => BrowserWindow | null
  /** Puts a fresh window in place of the one that is there: it shows another vault's lock screen. */
  readonly showState: () => void
}

/** Answers which vaults there are and which one is opened; all of it while locked. */
export function vaultListAnswers({
  known,
  disk,
  owner,
  shownWindow,
  showState,
}: Parts): Handlers<keyof typeof knownVaultsCalls, undefined> {
  /** Looked at again here: a dialog may be answered after the vault was unlocked behind it. */
  const changed = (change: () => void) => {
    if (owner.state() !== 'locked' && owner.state() !== 'no-vault')
      throw new ExpectedFailure({ code: 'not-now' })
    change()
    owner.reconsider()
    showState()
    return {}
  }
  const chosenFolder = async (title: string): Promise<string> => {
    const window = shownWindow()
    if (window === null) throw new ExpectedFailure({ code: 'not-now' })
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title,
      defaultPath: known.current().folder,
      properties: ['openDirectory'],
    })
    const [folder] = filePaths
    if (canceled || folder === undefined) throw new ExpectedFailure({ code: 'cancelled' })
    return folder
  }
  /** Before anything here looks at it itself. */
  const requireVault = async (folder: string) => {
    if (!(await within(disk.isVaultAt(folder), LOOK_WITHIN_MS, false)))
      throw new ExpectedFailure({ code: 'not-found' })
  }
  return {
    'vaults.list': async () => {
      const there = new Map<string, boolean>()
      const look = async (folder: string) =>
        there.set(folder, await within(disk.isThere(folder), LOOK_WITHIN_MS, false))
      // First without a look: which disks are asked.
      const folders = known.list(() => true).map(({ folder }) => folder)
      await Promise.all(folders.map(look))
      return { vaults: [...known.list((folder) => there.get(folder) ?? false)] }
    },
    'vaults.choose': ({ id }) => changed(() => known.choose(id)),
    'vaults.openFolder': async () => {
      const folder = await chosenFolder('Choose a vault folder')
      await requireVault(folder)
      return changed(() => known.open(folder))
    },
    'vaults.findAgain': async () => {
      const folder = await chosenFolder('Where is the vault folder now?')
      await requireVault(folder)
      return changed(() => known.findAgain(folder))
    },
    'vaults.addNew': () => changed(known.addNew),
    'vaults.rename': ({ id, name }) => {
      known.rename(id, name)
      return {}
    },
    'vaults.forget': ({ id }) => {
      const isCurrent = known.current().id === id
      if (isCurrent) return changed(() => known.forget(id))
      known.forget(id)
      return {}
    },
  }
}
