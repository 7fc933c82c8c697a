import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type EntryState, isAsPromised, type WriterLine } from './change.ts'
import { openTortureVault, readEntries } from './torture-vault.ts'

/** What a torture run found. `lost`: acknowledged and not there. `corrupt`: would not open, or failed its own check. */
export type TortureReport = {
  kills: number
  acknowledged: number
  lost: number
  corrupt: number
  seconds: number
}

/** Kills that a vault lives through before a fresh one takes its place, which keeps checking it quick. */
const KILLS_PER_VAULT = 25
const LONGEST_WRITING_MS = 80

/**
 * Lets a writer loose on a real vault, kills it with SIGKILL at a random moment, opens the vault again and compares
 * it with everything the writer was promised; `kills` times over.
 */
export async function runKills(kills: number, tell: (line: string) => void): Promise<TortureReport> {
  const startedAt = performance.now()
  const report = { kills: 0, acknowledged: 0, lost: 0, corrupt: 0, seconds: 0 }
  while (report.kills < kills) {
    const parent = mkdtempSync(path.join(tmpdir(), 'respite-torture-'))
    const expected = new Map<string, EntryState>()
    try {
      for (let round = 0; round < KILLS_PER_VAULT && report.kills < kills; round += 1) {
        const folder = path.join(parent, 'torture.vault')
        const written = await writeUntilKilled(folder)
        report.kills += 1
        report.acknowledged += written.acknowledged.length
        for (const state of written.acknowledged) expected.set(state.id, state)
        const found = await readBack(folder, expected, written.underWay)
        report.lost += found.lost
        report.corrupt += found.corrupt
        if (found.corrupt > 0) break
      }
    } finally {
      rmSync(parent, { recursive: true, force: true })
    }
    tell(
      `${report.kills} of ${kills} kills: ${report.acknowledged} acknowledged, ${report.lost} lost, ${report.corrupt} corrupt`,
    )
  }
  return { ...report, seconds: Math.round((performance.now() - startedAt) / 100) / 10 }
}

type Written = { readonly acknowledged: readonly EntryState[]; readonly underWay: EntryState | null }

/** One writer's life: killed some time after it opened the vault, anywhere in a change. */
function writeUntilKilled(folder: string): Promise<Written> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [path.join(import.meta.dirname, 'writer.ts'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const acknowledged: EntryState[] = []
    let underWay: EntryState | null = null
    let isOpen = false
    const lines = createInterface({ input: writer.stdout })
    lines.on('line', (text) => {
      const line = JSON.parse(text) as WriterLine
      if (line.state.id === 'opened') {
        isOpen = true
        setTimeout(() => writer.kill('SIGKILL'), randomInt(LONGEST_WRITING_MS))
      } else if (line.kind === 'will') underWay = line.state
      else {
        acknowledged.push(line.state)
        underWay = null
      }
    })
    lines.on('close', () => {
      if (isOpen) resolve({ acknowledged, underWay })
      else reject(new Error('The writer ended before it opened the vault'))
    })
  })
}

/** Opens the vault again and counts what is not as promised. The change that was under way may be there or not. */
async function readBack(
  folder: string,
  expected: Map<string, EntryState>,
  underWay: EntryState | null,
): Promise<{ lost: number; corrupt: number }> {
  try {
    const { session } = await openTortureVault(folder)
    const health = await session.awaitCheck()
    const found = readEntries(session)
    session.close()
    if (underWay !== null && isAsPromised(found.get(underWay.id), underWay))
      expected.set(underWay.id, underWay)
    const lost = [...expected.values()].filter((state) => !isAsPromised(found.get(state.id), state)).length
    return { lost, corrupt: health === 'sound' ? 0 : 1 }
  } catch (error) {
    console.error(error)
    return { lost: 0, corrupt: 1 }
  }
}
