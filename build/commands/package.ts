import { BUILD_STEP, runSteps, toolStep } from '../steps.ts'

/** Builds the app and packs it for this platform; more arguments go to electron-builder as they are. */
process.exitCode = await runSteps([
  BUILD_STEP,
  toolStep('Pack', 'electronBuilder', '--config', 'electron-builder.yml', ...process.argv.slice(2)),
])
