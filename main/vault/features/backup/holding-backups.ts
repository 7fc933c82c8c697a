import type { Output } from '../../../../shared/contract/index.ts'
import { archiveAt, type BackupTarget } from '../../backup/backup-target.ts'
import { copiesBeforeMigration } from '../../storage/leftovers.ts'
import type { ReadDb } from '../../storage/store.ts'
import { vaultsSetAside } from '../../vaults-beside.ts'
import { listHolding, listNoted } from './backup-repository.ts'
import { listOthers } from './list-backups.ts'
import { readSecondFolder } from './second-folder.ts'

/** Where a page lies besides the vault, as far as this computer can tell. */
export function findHolding(target: BackupTarget, db: ReadDb, pageRow: number): Output<'backup.findHolding'> {
  const { files, folder, vault } = target
  const noted = listNoted(db)
  const holding = listHolding(db, pageRow)
  return {
    backups: noted
      .filter(({ id, name }) => holding.has(id) && files.kindOf(archiveAt(folder, name)) === 'file')
      .map(({ madeAtMs }) => ({ madeAtMs }))
      .toReversed(),
    others: listOthers(target, noted).length,
    secondFolder: readSecondFolder(db),
    setAside: [...vaultsSetAside(files, vault)],
    copies: copiesBeforeMigration(files, vault).length,
  }
}
