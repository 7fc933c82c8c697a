import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { backupFolderOf } from '../../main/vault/backup/backup-target.ts'
import { vaultFolderAt } from '../../main/vault/storage/vault-folder.ts'
import { bodyOf } from './entries.ts'
import { fillSides } from './measure-size.ts'
import { createRespiteSide } from './respite-side.ts'
import { quantile } from './rounds.ts'

/** What a backup of a large vault costs the person who goes on writing, and how long restoring it takes. */
export type BackupReport = {
  readonly entries: number
  readonly megabytes: number
  readonly backupSeconds: number
  /** Saves that were made while the backup was, from the key to the acknowledgement. */
  readonly saves: number
  readonly saveP95Ms: number
  readonly longestSaveMs: number
  readonly restoreSeconds: number
}

/** Pause between two saves: somebody who types without stopping is saved about so often. */
const BETWEEN_SAVES_MS = 40

/** Makes a backup of `entries` pages while pages are saved all the time, and restores it into a new vault. */
export async function measureBackup(entries: number, tell: (line: string) => void): Promise<BackupReport> {
  const parent = mkdtempSync(path.join(tmpdir(), 'respite-bench-'))
  const removeFolder = () => rmSync(parent, { recursive: true, force: true })
  process.once('exit', removeFolder)
  try {
    const side = createRespiteSide(parent)
    await fillSides([side], entries)
    tell(`  filled with ${entries}; a backup while pages are saved`)
    let isDone = false
    const startedAt = performance.now()
    const making = side.call('backup.makeNow', {}, momentNow()).finally(() => {
      isDone = true
    })
    const saves: number[] = []
    while (!isDone) {
      // From the moment the key was pressed, whatever the vault was busy with then.
      const pressedAt = performance.now() + BETWEEN_SAVES_MS
      await pause(BETWEEN_SAVES_MS)
      await side.save({ id: randomUUID(), body: bodyOf(saves.length) }, momentNow())
      saves.push(performance.now() - pressedAt)
    }
    const { name } = await making
    const backupSeconds = seconds(startedAt)
    const file = path.join(backupFolderOf(vaultFolderAt(path.join(parent, 'bench.vault'))), name)
    tell(`  ${backupSeconds} s; restoring it`)
    const restoringAt = performance.now()
    await side.call(
      'vault.restore',
      { file, secret: side.recoveryKey(), next: new TextEncoder().encode('another bench in the park') },
      momentNow(),
    )
    const restoreSeconds = seconds(restoringAt)
    side.close()
    return {
      entries,
      megabytes: Math.round(statSync(file).size / 1e5) / 10,
      backupSeconds,
      saves: saves.length,
      saveP95Ms: Math.round(quantile(saves, 0.95) * 10) / 10,
      longestSaveMs: Math.round(Math.max(...saves) * 10) / 10,
      restoreSeconds,
    }
  } finally {
    removeFolder()
    process.removeListener('exit', removeFolder)
  }
}

function seconds(sinceMs: number): number {
  return Math.round((performance.now() - sinceMs) / 100) / 10
}

function momentNow() {
  return { nowMs: Date.now(), timeZone: 'UTC' }
}
