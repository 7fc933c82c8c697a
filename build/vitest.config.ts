import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** Unit, integration and guard tests: everything that needs no window. The journeys have playwright.config.ts. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    include: ['tests/{shared,main,renderer,build,guards}/**/*.test.ts'],
    pool: 'forks',
    // One more than CI has cores: about a third of the time goes into waiting, for locks and for processes that are stopped.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
