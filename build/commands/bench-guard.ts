import { runGuardBench } from '../bench/guard-bench.ts'
import { BUILD_STEP, runSteps } from '../steps.ts'

/* node build/with-node.mjs build/commands/bench-guard.ts: what the identifier guard costs on a page of 5,000 words. */
process.exitCode = await runSteps([BUILD_STEP])
if (process.exitCode === 0) await runGuardBench()
