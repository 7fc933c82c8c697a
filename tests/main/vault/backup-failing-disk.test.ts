import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { APP_VERSION } from '../../../main/vault/backup/app-version.ts'
import { writeArchive } from '../../../main/vault/backup/write-archive.ts'
import { type FileLayer, realFiles } from '../../../main/vault/storage/file-layer.ts'
import { archiveName } from '../../../shared/domain/backup/archive-name.ts'
import { backupsOf, keptVault } from '../../support/kept-vault.ts'

const WHOLE = archiveName(0, '00000000')

describe('a disk that fails while a backup is written', () => {
  it('leaves no file that looks like a backup, whichever step fails', async () => {
    const folders = new Set<string>()
    let isWritten = false
    for (let step = 0; !isWritten; step += 1) {
      const vault = await keptVault()
      const place = { folder: backupsOf(vault), name: WHOLE }
      const counted = failingAt(step)
      const { recipient, vaultId } = vault.session.backupTarget()
      const outcome = await writeArchive(place, {
        files: counted.files,
        store: vault.session.store(),
        recipient,
        vaultId,
        macKey: null,
        appVersion: APP_VERSION,
        madeAtMs: 0,
      }).then(
        () => 'written',
        (error: Error) => error.message,
      )
      isWritten = outcome === 'written'
      if (!isWritten) expect([step, outcome]).toEqual([step, 'storage-full'])
      const left = realFiles.exists(backupsOf(vault)) ? readdirSync(backupsOf(vault)) : []
      expect([step, left]).toEqual([step, isWritten ? [WHOLE] : []])
      folders.add(vault.folder)
    }
    // Folder, file, pieces, forced to disk, read back, renamed, folder forced to disk.
    expect(folders.size).toBeGreaterThan(7)
  })

  it('refuses a disk that gives back other bytes than it was given', async () => {
    const vault = await keptVault()
    const { recipient, vaultId } = vault.session.backupTarget()
    const flipping: FileLayer = {
      ...realFiles,
      readPieces: (file) => {
        const bytes = readFileSync(file)
        bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1
        return [bytes]
      },
    }
    const writing = writeArchive(
      { folder: backupsOf(vault), name: WHOLE },
      {
        files: flipping,
        store: vault.session.store(),
        recipient,
        vaultId,
        macKey: null,
        appVersion: APP_VERSION,
        madeAtMs: 0,
      },
    )
    await expect(writing).rejects.toThrow('storage-failed')
    expect(readdirSync(backupsOf(vault))).toEqual([])
  })
})

/** The steps a backup takes on disk; the one numbered `step` says that the disk is full. */
function failingAt(step: number): { readonly files: FileLayer } {
  let taken = 0
  const counting =
    <Arguments extends readonly unknown[], T>(work: (...given: Arguments) => T) =>
    (...given: Arguments): T => {
      taken += 1
      if (taken - 1 === step) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      return work(...given)
    }
  const { makeFolder, startNew, readPieces, rename, syncFolder } = realFiles
  return {
    files: {
      ...realFiles,
      makeFolder: counting(makeFolder),
      startNew: counting((file: string) => {
        const started = startNew(file)
        return {
          ...started,
          write: counting(started.write),
          finish: counting(async () => started.finish()),
        }
      }),
      readPieces: counting(readPieces),
      rename: counting(rename),
      syncFolder: counting(syncFolder),
    },
  }
}
