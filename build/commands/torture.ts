import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { runKills } from '../torture/run-kills.ts'

/* npm run torture -- --kills N --json FILE: the vault under kill -9. Exits with 1 where anything was lost. */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '1000' }, json: { type: 'string' } },
})
const kills = Number(values.kills)
if (!Number.isInteger(kills) || kills < 1) {
  console.error('--kills takes a whole number of 1 or more.')
  process.exit(1)
}
const report = await runKills(kills, console.log)
console.log(JSON.stringify(report))
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
process.exitCode = report.lost + report.corrupt === 0 ? 0 : 1
