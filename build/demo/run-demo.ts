import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { addDays } from '../../shared/domain/civil-date.ts'
import { compareMeasures } from '../../shared/domain/measure/comparison.ts'
import { readAnswers } from '../../shared/domain/measure/scoring.ts'
import { launchApp } from '../host/launch.ts'
import { createMovedClock } from '../person/moved-clock.ts'
import { createCamera } from './camera.ts'
import { liveThroughTheMonth } from './month.ts'
import { printTheSummary } from './summary.ts'
import { FIRST_ANSWERS, SECOND_ANSWERS, THERAPIST } from './therapist.ts'

/** Runs the whole demo into `out` and says how it goes. Throws, with the app closed, where any step fails. */
export async function runDemo(out: string): Promise<void> {
  const startedAt = performance.now()
  const seconds = () => Math.round((performance.now() - startedAt) / 100) / 10
  const folder = path.resolve(out)
  const profile = mkdtempSync(path.join(tmpdir(), 'respite-demo-'))
  for (const name of ['screens', 'vault', 'summary.pdf', 'demo.json'])
    rmSync(path.join(folder, name), { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const clock = createMovedClock(profile, THERAPIST.timeZone)
  clock.set(THERAPIST.startsOn, '07:45')
  const camera = createCamera(path.join(folder, 'screens'))
  const app = await launchApp({
    userData: path.join(profile, 'app'),
    documents: folder,
    env: { RESPITE_CLOCK_FILE: clock.file },
  })
  console.log(`Running in ${app.runtime}: ${app.why}.`)
  try {
    const tell = (line: string) => console.log(`${seconds().toFixed(1).padStart(6)} s  ${line}`)
    await liveThroughTheMonth({ app, clock, camera, tell })
    const pdf = path.join(folder, 'summary.pdf')
    await printTheSummary(app, camera, pdf)
    tell(`${camera.count()} pictures, and the page at ${pdf}`)
  } finally {
    await app.close()
  }
  cpSync(path.join(profile, 'app/vaults/first.vault'), path.join(folder, 'vault'), { recursive: true })
  rmSync(profile, { recursive: true, force: true })
  const figures = describeRun(app.runtime, camera.count(), seconds())
  writeFileSync(path.join(folder, 'demo.json'), `${JSON.stringify(figures, null, 2)}\n`)
  console.log(`Done in ${seconds()} s. Everything is in ${folder}.`)
}

function describeRun(runtime: string, pictures: number, seconds: number) {
  const lastDay = addDays(THERAPIST.startsOn, 29)
  const comparison = compareMeasures(
    {
      submittedOn: THERAPIST.startsOn,
      profession: THERAPIST.profession,
      answers: readAnswers(FIRST_ANSWERS),
    },
    { submittedOn: lastDay, profession: THERAPIST.profession, answers: readAnswers(SECOND_ANSWERS) },
  )
  return {
    runtime,
    passphrase: THERAPIST.passphrase,
    startedOn: THERAPIST.startsOn,
    lastDay,
    timeZone: THERAPIST.timeZone,
    scores: comparison.lines.map((line) =>
      line.kind === 'compared'
        ? { scale: line.subscale, first: line.first, now: line.now, change: line.change, word: line.word }
        : { scale: line.subscale, word: 'not compared' },
    ),
    pictures,
    seconds,
  }
}
