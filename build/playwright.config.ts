import path from 'node:path'
import { defineConfig } from 'playwright/test'

/** The journeys: a person at the built app, from end to end. `tests/support/launch.ts` opens it. */
export default defineConfig({
  testDir: path.resolve(import.meta.dirname, '../tests/journeys'),
  testMatch: '**/*.journey.ts',
  outputDir: path.resolve(import.meta.dirname, '../test-results'),
  timeout: 120_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [
    ['list'],
    ['json', { outputFile: path.resolve(import.meta.dirname, '../dist/reports/journeys.json') }],
  ],
})
