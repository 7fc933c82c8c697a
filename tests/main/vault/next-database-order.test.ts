import path from 'node:path'
import { expect, it } from 'vitest'
import { type FileLayer, realFiles } from '../../../main/vault/storage/file-layer.ts'
import { makeVault, renewEverything } from '../../support/recovery-sheets.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { sessionAt, vaultOver } from '../../support/test-vault.ts'

const NEXT = 'meadow harbor velvet thistle candle drift'

it('the log under the old key is gone for good before the file under the new one takes the name beside it', async () => {
  const folder = path.join(temporaryFolder(), 'kept.vault')
  const done: string[] = []
  const files: FileLayer = {
    ...realFiles,
    removeFile: (file) => {
      done.push(`remove ${path.basename(file)}`)
      realFiles.removeFile(file)
    },
    syncFolder: (forced) => {
      done.push(`force ${path.basename(forced)}`)
      realFiles.syncFolder(forced)
    },
    rename: (from, to) => {
      done.push(`rename ${path.basename(from)} ${path.basename(to)}`)
      realFiles.rename(from, to)
    },
  }
  const vault = vaultOver(sessionAt(folder, files), folder)
  await makeVault(vault)
  await renewEverything(vault, NEXT)
  const swapped = done.indexOf('rename vault.db.next vault.db')
  const removed = done.lastIndexOf('remove vault.db-wal', swapped)
  expect(removed).toBeGreaterThan(0)
  expect(done.slice(removed, swapped)).toContain('force kept.vault')
})
