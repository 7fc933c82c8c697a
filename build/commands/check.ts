import { CHECK_STEPS, runSteps } from '../steps.ts'

process.exitCode = await runSteps(CHECK_STEPS)
