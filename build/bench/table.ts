import type { CheckReport } from './measure-checks.ts'
import type { BenchReport, Compared, SizeReport } from './report.ts'

const HEADINGS = [
  'entries',
  'what',
  'plain ms',
  'Respite ms',
  'ratio',
  'p95 plain',
  'p95 Respite',
  'p95 ratio',
]

/** The report as a table for a terminal. */
export function describeAsTable(report: BenchReport): string {
  if (report.checks !== undefined) return [report.machine, '', ...report.checks.map(describeCheck)].join('\n')
  const rows = Object.entries(report.sizes).flatMap(([size, found]) => rowsOf(size, found))
  const all = [HEADINGS, ...rows]
  const widths = HEADINGS.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const lines = all.map((row) =>
    row
      .map((cell, column) =>
        column === 1 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
  return [report.machine, '', ...lines, '', ...notesOf(report)].join('\n')
}

function rowsOf(
  size: string,
  { save, list, narrow, search, unlock }: SizeReport,
): readonly (readonly string[])[] {
  return [
    [size, 'save', ...cellsOf(save), ...cellsOf(save.p95)],
    [size, 'search', ...cellsOf(search), ...cellsOf(search.p95)],
    [size, 'list', ...cellsOf(list), ...cellsOf(list.p95)],
    [size, 'narrow', ...cellsOf(narrow), ...cellsOf(narrow.p95)],
    [size, 'unlock', ...cellsOf(unlock)],
  ]
}

function cellsOf({ plainMs, respiteMs, ratio }: Compared): readonly string[] {
  return [plainMs.toFixed(3), respiteMs.toFixed(3), ratio.toFixed(2)]
}

function notesOf({ sizes, growth10kTo100k: growth }: BenchReport): readonly string[] {
  const derivations = Object.values(sizes).map(({ unlock }) => Math.round(unlock.keyDerivationMs))
  return [
    `Unlock is without the derivation of the key, which took ${derivations.join(', ')} ms (median at each size).`,
    growth === null
      ? 'Growth from 10,000 to 100,000 entries: not measured in this run.'
      : `From 10,000 to 100,000 entries the vault takes ${growth.save} times as long to save and ${growth.list} times as long to list.`,
  ]
}

function describeCheck(check: CheckReport): string {
  return (
    `${check.what} (${check.megabytes} MB): checked in ${check.checkSeconds} s, of it ${check.processorSeconds} s of work; ` +
    `nothing else had its turn for at most ${check.longestHoldMs} ms, of it ${check.longestHoldProcessorMs} ms of work.`
  )
}
