import { statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

/** What a run was asked for. */
export type BenchArguments = {
  readonly jsonFile: string | null
  readonly sizes: readonly number[]
  /** Also a backup of the largest size while pages are saved, and its restoring. */
  readonly withBackup: boolean
  /** Instead of all else: the check after unlocking, in a vault of 300,000 pages and one of very long ones. */
  readonly onlyChecks: boolean
}

/** Fewer entries than this do not fill the first page of the list. */
const SMALLEST = 50
const LARGEST = 1_000_000

/** Reads the command line, or says in a sentence what is wrong with it. */
export function readArguments(given: readonly string[]): BenchArguments | { readonly problem: string } {
  const parsed = parseGiven(given)
  if ('problem' in parsed) return parsed
  const { json, sizes: list, backup, checks } = parsed.values
  const sizes = list.split(',').map((size) => (/^\d{1,7}$/.test(size.trim()) ? Number(size) : 0))
  if (sizes.some((size) => size < SMALLEST || size > LARGEST))
    return {
      problem: `--sizes takes whole numbers from ${SMALLEST} to ${LARGEST}, with commas between them.`,
    }
  if (json !== undefined && !canHold(json))
    return { problem: `--json takes a file in a folder that exists; "${json}" is not one.` }
  return {
    jsonFile: json ?? null,
    sizes: [...new Set(sizes)].sort((one, other) => one - other),
    withBackup: backup,
    onlyChecks: checks,
  }
}

function parseGiven(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      options: {
        json: { type: 'string' },
        sizes: { type: 'string', default: '1000,10000,100000' },
        backup: { type: 'boolean', default: false },
        checks: { type: 'boolean', default: false },
      },
    })
  } catch {
    return {
      problem:
        'The bench takes --json FILE, --sizes 1000,10000,100000, --backup and --checks, and nothing else.',
    }
  }
}

/** Asked before the run, so that a mistyped folder does not cost the minutes of measuring. */
function canHold(file: string): boolean {
  const folder = statSync(path.dirname(path.resolve(file)), { throwIfNoEntry: false })
  const target = statSync(file, { throwIfNoEntry: false })
  return folder?.isDirectory() === true && target?.isDirectory() !== true
}
