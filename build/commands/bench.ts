import { writeFileSync } from 'node:fs'
import { readArguments } from '../bench/arguments.ts'
import { runBench } from '../bench/run-bench.ts'
import { describeAsTable } from '../bench/table.ts'

/* npm run bench -- --json FILE --sizes 1000,10000,100000 --backup: the vault beside plain SQLite, in the same run. */
const asked = readArguments(process.argv.slice(2))
if ('problem' in asked) {
  console.error(asked.problem)
  process.exit(1)
}
// Leaving through `exit` lets the temporary folder be removed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
const report = await runBench(asked, console.log)
console.log(`\n${describeAsTable(report)}`)
if (asked.jsonFile !== null) writeFileSync(asked.jsonFile, `${JSON.stringify(report, null, 2)}\n`)
