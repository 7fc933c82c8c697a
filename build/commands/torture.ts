import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { runPower } from '../torture/power/run-power.ts'
import { ATTACKS, foundNothing, runAdversary } from '../torture/run-adversary.ts'
import { runBackupDays } from '../torture/run-backup-days.ts'
import { canTraceSystemCalls, everySystemCall, runFaults } from '../torture/run-faults.ts'
import { runFlips } from '../torture/run-flips.ts'
import { runKills } from '../torture/run-kills.ts'
import { runLife } from '../torture/run-life.ts'

/*
 * npm run torture -- --kills N --json FILE: the vault under kill -9.
 * npm run torture -- --flips --json FILE: every byte of a small database flipped, every truncation.
 * npm run torture -- --faults --json FILE: every write of a short day refused, once, from there on, or killed at; needs strace.
 * npm run torture -- --backups --json FILE: thirty days of use, killed in the middle of the backup, with a clock that jumps.
 * npm run torture -- --life 400 --json FILE: so many days with clock faults, lost folders, new sheets and everything
 *   encrypted anew; after each a backup opens with the one sheet that is left, or Today says that there is none.
 * npm run torture -- --adversary N --json FILE: N minutes of attacks: two openers, two changes at once, somebody else's
 *   files, vaults, backups and imports, locks and dead disks in the middle of work.
 * npm run torture -- --adversary 2 --only "a hostile vault folder" --times 200: that one kind, so often, instead. With
 *   --seed S the first of them is seed S; a finding is told with its own, so that --times 1 --seed S repeats it.
 * npm run torture -- --power --json FILE: a life of the vault process recorded under strace, and the power cut in it at
 *   2,000 moments (or --times N), each with another part of what was not forced left over; needs strace. --seed S lives
 *   the same steps and cuts at the same moments.
 * Exits with 1 where anything was lost or changed without a word.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    flips: { type: 'boolean', default: false },
    faults: { type: 'boolean', default: false },
    backups: { type: 'boolean', default: false },
    life: { type: 'string' },
    power: { type: 'boolean', default: false },
    adversary: { type: 'string' },
    only: { type: 'string' },
    times: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'string' },
  },
})
const kills = Number(values.kills)
if (!Number.isInteger(kills) || kills < 1) {
  console.error('--kills takes a whole number of 1 or more.')
  process.exit(1)
}
const minutes = Number(values.adversary ?? 2)
if (!(minutes > 0)) {
  console.error('--adversary takes a number of minutes.')
  process.exit(1)
}
const [times, firstSeed] = [asNumber(values.times), asNumber(values.seed)]
if (values.only !== undefined && !Object.hasOwn(ATTACKS, values.only)) {
  console.error(`--only takes one of: ${Object.keys(ATTACKS).join('; ')}.`)
  process.exit(1)
}
const run =
  values.adversary !== undefined
    ? attack
    : values.life !== undefined
      ? live
      : values.flips
        ? flip
        : values.faults
          ? fault
          : values.backups
            ? backUp
            : values.power
              ? cutPower
              : kill
const { report, isGood } = await run()
console.log(JSON.stringify(report))
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
process.exitCode = isGood ? 0 : 1

async function kill() {
  const report = await runKills(kills, console.log)
  return { report, isGood: report.lost + report.corrupt === 0 }
}

async function flip() {
  const report = await runFlips(1, console.log)
  return { report, isGood: report.silent + report.crashed === 0 }
}

async function fault() {
  if (!canTraceSystemCalls()) {
    console.error('--faults needs strace, which is not installed or may not watch processes here.')
    process.exit(1)
  }
  const report = await runFaults(await everySystemCall(), console.log)
  return { report, isGood: report.lost + report.corrupt + report.untyped === 0 }
}

async function cutPower() {
  if (!canTraceSystemCalls()) {
    console.error('--power needs strace, which is not installed or may not watch processes here.')
    process.exit(1)
  }
  const images = times ?? 2_000
  const plan = { images, controlImages: Math.ceil(images / 10), seed: firstSeed ?? 1, isShort: false }
  const report = await runPower(plan, console.log)
  const seesDamage = report.control.missing + report.control.damaged > 0
  return { report, isGood: report.missing + report.damaged === 0 && seesDamage }
}

async function attack() {
  const plan = { minutes, ...(values.only === undefined ? {} : { only: values.only }) }
  const report = await runAdversary(
    { ...plan, ...(times === undefined ? {} : { times }), ...(firstSeed === undefined ? {} : { firstSeed }) },
    console.log,
  )
  return { report, isGood: foundNothing(report) }
}

function asNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const number = Number(text)
  if (Number.isInteger(number) && number >= 0) return number
  console.error('--times and --seed take a whole number.')
  process.exit(1)
}

async function live() {
  const report = await runLife(asNumber(values.life) ?? 400, firstSeed ?? Date.now() % 1_000_000, console.log)
  return { report, isGood: report.unsaid + report.lostMore === 0 }
}

async function backUp() {
  const report = await runBackupDays(30, console.log)
  return { report, isGood: report.unreadable + report.tooOld === 0 }
}
