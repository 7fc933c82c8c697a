import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { TORTURE_PASSPHRASE } from './torture-vault.ts'
import { makeUsedVault, openUsedVault, typed } from './used-vault.ts'

/** What thirty days of use and kills left. `tooOld`: no proven backup of this day of use or the one before. */
export type BackupDaysReport = {
  days: number
  kills: number
  opened: number
  unreadable: number
  tooOld: number
  seconds: number
}

const MS_PER_DAY = 86_400_000
const START_MS = Date.UTC(2026, 2, 2, 9)
/** A backup takes about so long; a kill falls anywhere in it. */
const LONGEST_BACKUP_MS = 60

/**
 * Uses a vault day after day in a process of its own, with a clock that jumps, killing it in the middle of its backup
 * and starting it again; after each, every backup of the list has to open, and a new one has to be among them.
 */
export async function runBackupDays(days: number, tell: (line: string) => void): Promise<BackupDaysReport> {
  const startedAt = performance.now()
  const report = { days: 0, kills: 0, opened: 0, unreadable: 0, tooOld: 0, seconds: 0 }
  const parent = mkdtempSync(path.join(tmpdir(), 'respite-backups-'))
  const folder = path.join(parent, 'torture.vault')
  try {
    const recoveryKey = await makeUsedVault(folder, START_MS, TORTURE_PASSPHRASE)
    for (let day = 0; day < days; day += 1) {
      // Now and then the clock is a year ahead, or some days behind.
      const jumpDays = day % 7 === 5 ? 365 : day % 11 === 8 ? -4 : 0
      const nowMs = START_MS + (day + jumpDays) * MS_PER_DAY
      const isKilled = await spendADay(folder, nowMs, day > 0 && randomInt(3) > 0)
      if (isKilled) {
        report.kills += 1
        await look(folder, recoveryKey, nowMs, report)
        await spendADay(folder, nowMs, false)
      }
      report.days += 1
      await look(folder, recoveryKey, nowMs, report)
      tell(JSON.stringify(report))
    }
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
  return { ...report, seconds: Math.round((performance.now() - startedAt) / 100) / 10 }
}

/** True where the process was killed before it said that the backup was made. */
async function spendADay(folder: string, nowMs: number, mayKill: boolean): Promise<boolean> {
  const script = path.join(import.meta.dirname, 'backup-writer.ts')
  const writer = spawn(process.execPath, [script, folder, String(nowMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let isMade = false
  for await (const line of createInterface({ input: writer.stdout })) {
    if (line === 'open' && mayKill) setTimeout(() => writer.kill('SIGKILL'), randomInt(LONGEST_BACKUP_MS))
    if (line.startsWith('made')) isMade = true
  }
  return !isMade
}

/** Opens every backup of the list with the recovery key, and looks how old the newest proven one is. */
async function look(
  folder: string,
  recoveryKey: string,
  nowMs: number,
  report: BackupDaysReport,
): Promise<void> {
  const vault = openUsedVault(folder, nowMs)
  try {
    await vault.ask('vault.unlock', { passphrase: typed(TORTURE_PASSPHRASE) })
    const { backups } = await vault.ask('backup.list', {})
    let newest = -1
    for (const { name, isProven, entryCount } of backups) {
      try {
        const found = await vault.ask('backup.test', { name, secret: typed(recoveryKey) })
        report.opened += 1
        // Each day of use adds a page, so a backup's pages say of which day of use it is, whatever the clock said.
        if (isProven && entryCount === found.entryCount) newest = Math.max(newest, found.entryCount)
      } catch {
        report.unreadable += 1
      }
    }
    const total = vault.countPages()
    // One page came with this use, and one with the use before that may have been killed.
    if (report.days > 0 && newest < total - 2) report.tooOld += 1
  } finally {
    vault.close()
  }
}
