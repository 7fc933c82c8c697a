import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ROOT } from '../steps.ts'
import type { Mutation } from './mutation.ts'

/** What a run found. `missed`: no test noticed. `stale`: what was to be switched off does not stand there any more. */
export type MutationReport = { caught: number; missed: string[]; stale: string[] }

const COPIED = ['main', 'renderer', 'shared', 'build', 'tests', 'package.json', 'tsconfig.json', '.npmrc']
const LONGEST_MS = 10 * 60_000

/** Switches off one safeguard after the other in a copy of the sources and runs the tests that should notice. */
export function runMutations(mutations: readonly Mutation[], tell: (line: string) => void): MutationReport {
  const copy = mkdtempSync(path.join(tmpdir(), 'respite-mutation-'))
  const report: MutationReport = { caught: 0, missed: [], stale: [] }
  try {
    for (const name of COPIED) cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true })
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'))
    for (const mutation of mutations) tell(`${tryOne(copy, mutation, report)}: ${mutation.name}`)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
  return report
}

function tryOne(copy: string, mutation: Mutation, report: MutationReport): string {
  const file = path.join(copy, mutation.file)
  const source = readFileSync(file, 'utf8')
  if (!source.includes(mutation.from)) {
    report.stale.push(mutation.name)
    return 'stale '
  }
  writeFileSync(
    file,
    source.replace(mutation.from, () => mutation.to),
  )
  try {
    if (isNoticed(copy, mutation)) {
      report.caught += 1
      return 'caught'
    }
    report.missed.push(mutation.name)
    return 'MISSED'
  } finally {
    writeFileSync(file, source)
  }
}

function isNoticed(copy: string, { tests, journeys }: Mutation): boolean {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'build/vitest.config.ts', ...tests]
  if (!passes(copy, vitest)) return true
  if (journeys === undefined) return false
  passes(copy, [
    'node_modules/electron-vite/bin/electron-vite.js',
    'build',
    '-c',
    'build/electron.vite.config.ts',
  ])
  return !passes(copy, [
    'node_modules/playwright/cli.js',
    'test',
    '--config',
    'build/playwright.config.ts',
    ...journeys,
  ])
}

function passes(cwd: string, args: readonly string[]): boolean {
  return spawnSync(process.execPath, args, { cwd, stdio: 'ignore', timeout: LONGEST_MS }).status === 0
}
