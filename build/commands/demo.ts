import { parseArgs } from 'node:util'
import { runDemo } from '../demo/run-demo.ts'
import { BUILD_STEP, runSteps } from '../steps.ts'

/* npm run demo -- --out DIR: a made-up therapist's thirty days through the real app; pictures, vault and PDF in DIR. */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'demo-output' } } })
process.exitCode = await runSteps([BUILD_STEP])
if (process.exitCode === 0) await runDemo(values.out)
