import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { createRespiteSide } from '../../build/bench/respite-side.ts'

/*
 * A process of its own that makes a backup and both kinds of export of a vault of large pages while somebody saves, and
 * writes a line for each: how far its memory grew beyond what it was before any of them, and how long a save took.
 */

const [parent = '', pages = '60'] = process.argv.slice(2)
const moment = () => ({ nowMs: Date.now(), timeZone: 'UTC' })
const bytes = (text: string) => new TextEncoder().encode(text)
const WORDS = 'The session ran long and the walk home was slow, ünd so on. '
const BODY = WORDS.repeat(Math.floor(1_900_000 / WORDS.length))

const side = createRespiteSide(parent)
await side.create(
  {
    ...{ professionWord: 'therapist', counting: 'calendar-days', workdays: [1, 2, 3, 4, 5] },
    ...{ workdayStartMinutes: 540, workdayEndMinutes: 1080, dayEndsAtMinutes: 240, localHelpLine: null },
    startsOn: '2026-03-02',
  },
  moment(),
)
for (let number = 0; number < Number(pages); number += 1)
  await side.save({ id: randomUUID(), body: `${number} ${BODY}` }, moment())
await pause(500)
globalThis.gc?.()

const before = process.memoryUsage.rss()
const folder = path.join(parent, 'out')
mkdirSync(folder)
const secret = () => bytes('harbor meadow thistle')
const exported = (encrypted: boolean) =>
  side.call(
    'transfer.writeExport',
    { folder, passphrase: bytes('a bench in a quiet park'), secret: encrypted ? secret() : null },
    moment(),
  )
const works = {
  backup: () => side.call('backup.makeNow', {}, moment()),
  encrypted: () => exported(true),
  readable: () => exported(false),
}

for (const [what, begin] of Object.entries(works)) {
  globalThis.gc?.()
  let peak = 0
  let isDone = false
  const saves: number[] = []
  const startedAt = performance.now()
  const working = begin().finally(() => {
    isDone = true
  })
  for (let round = 0; !isDone; round += 1) {
    // Deriving a key takes memory of its own, before the first page is read, and always the same.
    const { share } = await side.call('vault.readProgress', {}, moment())
    if ((share ?? 0) > 0) peak = Math.max(peak, process.memoryUsage.rss())
    if (round % 20 === 0) {
      const pressedAt = performance.now()
      await nextTurn()
      await side.save({ id: randomUUID(), body: 'Typed meanwhile.' }, moment())
      saves.push(performance.now() - pressedAt)
    }
    await pause(2)
  }
  await working
  const grownMb = Math.round((peak - before) / 1e6)
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10
  console.log(JSON.stringify({ what, grownMb, seconds, longestSaveMs: Math.round(Math.max(...saves)) }))
}
side.close()
