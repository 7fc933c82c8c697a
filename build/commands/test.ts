import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { BUILD_STEP, CHECK_STEPS, ROOT, runSteps, toolStep } from '../steps.ts'

/*
 * Everything CI runs: check, build, unit and integration tests, journeys. Needs no display, no root and no system
 * package. The last line counts tests over all runners.
 */
const reports = path.join(ROOT, 'dist/reports')
rmSync(reports, { recursive: true, force: true })

const code = await runSteps([
  ...CHECK_STEPS,
  BUILD_STEP,
  toolStep(
    'Unit, integration and guard tests',
    'vitest',
    'run',
    '--config',
    'build/vitest.config.ts',
    '--reporter=dot',
    '--reporter=json',
    '--outputFile.json=dist/reports/vitest.json',
  ),
  toolStep('Journeys', 'playwright', 'test', '--config', 'build/playwright.config.ts'),
])

const { passed, failed, skipped } = countTests()
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = code === 0 && passed === 0 ? 1 : code

function countTests(): { passed: number; failed: number; skipped: number } {
  const unit = readReport('vitest.json') as null | {
    numPassedTests: number
    numFailedTests: number
    numPendingTests: number
  }
  const journeys = readReport('journeys.json') as null | {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  }
  return {
    passed: (unit?.numPassedTests ?? 0) + (journeys?.stats.expected ?? 0),
    failed: (unit?.numFailedTests ?? 0) + (journeys?.stats.unexpected ?? 0) + (journeys?.stats.flaky ?? 0),
    skipped: (unit?.numPendingTests ?? 0) + (journeys?.stats.skipped ?? 0),
  }
}

function readReport(name: string): unknown {
  const file = path.join(reports, name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}
