import { statfsSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import type { BenchArguments } from './arguments.ts'
import { measureBackup } from './measure-backup.ts'
import { measureChecks } from './measure-checks.ts'
import { measureSize } from './measure-size.ts'
import { type BenchReport, describeGrowth, type SizeReport } from './report.ts'

/** What Linux calls a folder that lives in memory: there, forcing to disk costs nothing and saves look too fast. */
const MEMORY_FILE_SYSTEM = 0x01021994

/** Measures the vault against plain SQLite at every size and says how it goes. */
export async function runBench(
  { sizes, withBackup, onlyChecks }: BenchArguments,
  tell: (line: string) => void,
): Promise<BenchReport> {
  if (statfsSync(tmpdir()).type === MEMORY_FILE_SYSTEM)
    tell(`${tmpdir()} is in memory: saves will look faster than on a disk. Set TMPDIR to a folder on a disk.`)
  if (onlyChecks)
    return {
      machine: describeMachine(),
      sizes: {},
      growth10kTo100k: null,
      checks: await measureChecks(tell),
    }
  const found: Record<string, SizeReport> = {}
  for (const size of sizes) {
    tell(`${size} entries`)
    found[String(size)] = await measureSize(size, tell)
  }
  const largest = sizes.at(-1)
  const backup = withBackup && largest !== undefined ? await measureBackup(largest, tell) : null
  return {
    machine: describeMachine(),
    sizes: found,
    growth10kTo100k: describeGrowth(found),
    ...(backup === null ? {} : { backup }),
  }
}

function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  return `${model}, ${availableParallelism()} cores, Node ${process.versions.node}, ${process.platform} ${process.arch}`
}
