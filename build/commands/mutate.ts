import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { MUTATIONS } from '../mutation/mutations.ts'
import { runMutations } from '../mutation/run-mutations.ts'

/*
 * npm run mutate -- --json FILE: switches off every safeguard of a written list, one at a time and in a copy, and
 * says whether a test noticed. --only TEXT takes those whose name holds the text. Exits with 1 where one was missed.
 */
const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } })
const { only } = values
const chosen = MUTATIONS.filter(({ name }) => only === undefined || name.includes(only))
const report = runMutations(chosen, console.log)
console.log(JSON.stringify(report))
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
process.exitCode = report.missed.length + report.stale.length === 0 ? 0 : 1
