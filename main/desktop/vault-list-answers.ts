import { type BrowserWindow, dialog } from 'electron'
import type { Handlers } from '../../shared/contract/index.ts'
import type { knownVaultsCalls } from '../../shared/contract/known-vaults.ts'
import { ExpectedFailure } from '../../shared/errors.ts'
import type { KnownVaults } from './known-vaults.ts'
import type { VaultOwner } from './vault-owner.ts'

type Parts = {
  readonly known: KnownVaults
  readonly owner: Pick<VaultOwner, 'reconsider'>
  readonly shownWindow: () => BrowserWindow | null
  /** Puts a fresh window in place of the one that is there: it shows another vault's lock screen. */
  readonly showState: () => void
}

/** Answers which vaults there are and which one is opened; all of it while locked. */
export function vaultListAnswers({
  known,
  owner,
  shownWindow,
  showState,
}: Parts): Handlers<keyof typeof knownVaultsCalls, undefined> {
  const changed = (change: () => void) => {
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
  return {
    'vaults.list': () => ({ vaults: [...known.list()] }),
    'vaults.choose': ({ id }) => changed(() => known.choose(id)),
    'vaults.openFolder': async () => {
      const folder = await chosenFolder('Choose a vault folder')
      return changed(() => known.open(folder))
    },
    'vaults.findAgain': async () => {
      const folder = await chosenFolder('Where is the vault folder now?')
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
