import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright'
import { findIdentifiers } from '../../shared/domain/identifiers/find-identifiers.ts'
import { passagesOf } from '../../shared/domain/identifiers/passages.ts'
import { launchApp } from '../host/launch.ts'
import { goTo } from '../person/at-the-desk.ts'
import { createVault, finishSetUp } from '../person/at-the-gate.ts'
import { createMovedClock } from '../person/moved-clock.ts'

/** Keys typed into the page, after the warm-up. */
const KEYS = 200
const WARM_UP = 20
const PASSPHRASE = 'lantern orchard velvet canyon thistle harbor'

/** A made-up page of at least `words` words in paragraphs of about a hundred, each with a name in it. */
function longPage(words: number): string {
  const sentence =
    'I sat there for a long while and noticed that the day had gone somewhere without me, and that my tea was cold. '
  const paragraph = `${sentence.repeat(4)}With Thandiwe I could not find one word, and on the way home I held my breath.`
  const times = Math.ceil(words / paragraph.split(' ').length)
  return Array.from({ length: times }, () => paragraph).join('\n\n')
}

/** Measures the search in this process and a key typed in the built app; prints both. */
export async function runGuardBench(): Promise<void> {
  const text = longPage(5_000)
  const passages = passagesOf(text).map((passage) => passage.text)
  findIdentifiers(text.slice(0, 2_000))
  const all = timed(() => passages.map(findIdentifiers))
  const each = passages.slice(0, 40).map((passage) => timed(() => findIdentifiers(passage)))
  console.log(
    `Search, ${text.split(/\s+/).length} words, ${passages.length} passages (in the vault process):`,
  )
  console.log(`  the whole page once  ${all.toFixed(0)} ms`)
  console.log(`  one changed passage  ${describe(each)}`)

  const marked = await keysInApp(text)
  console.log(`One key typed at the end of that page, ${KEYS} keys:`)
  for (const [name, keys] of [
    ['without marks', marked.before],
    [`with ${marked.marks} marks`, marked.after],
  ] as const)
    console.log(
      `  ${name}: ${keys.workMs.toFixed(1)} ms of script and layout on average; by the clock ${describe(keys.times)}`,
    )
}

function timed(work: () => unknown): number {
  const startedAt = performance.now()
  work()
  return performance.now() - startedAt
}

function describe(times: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`
}

async function keysInApp(text: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'respite-guard-bench-'))
  const clock = createMovedClock(folder, 'Europe/Vienna')
  clock.set('2026-03-02', '08:00')
  const app = await launchApp({
    userData: path.join(folder, 'app'),
    env: { RESPITE_CLOCK_FILE: clock.file, RESPITE_CHEAP_PASSPHRASES: '1' },
  })
  try {
    const first = await app.page()
    await createVault(first, PASSPHRASE)
    const page = await app.nextPage(first)
    await finishSetUp(page, 'therapist')
    await goTo(page, 'Journal')
    await page.getByRole('button', { name: 'Open the evening page' }).click()
    await page.getByLabel('Your page').fill(text)
    const before = await timeKeys(page)
    await page.locator('[data-mark]').first().waitFor({ timeout: 30_000 })
    const after = await timeKeys(page)
    return { before, after, marks: await page.locator('[data-mark]').count() }
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

type Keys = {
  /** Script, style and layout per key, by the browser's own count, in milliseconds. */
  readonly workMs: number
  /** From before the text changes until the page is laid out again, by the clock: other programs count in. */
  readonly times: readonly number[]
}

/** Types at the end of the page and times every key. */
async function timeKeys(page: Page): Promise<Keys> {
  const paper = page.getByLabel('Your page')
  await paper.press('Control+End')
  const readWorkMs = await countWork(page)
  await page.evaluate(() => {
    const times: number[] = []
    const ended = new AbortController()
    Object.assign(window, { guardBench: { times, end: () => ended.abort() } })
    const { port1, port2 } = new MessageChannel()
    let startedAt = 0
    port1.onmessage = () => {
      document.body.getBoundingClientRect()
      times.push(performance.now() - startedAt)
    }
    window.addEventListener(
      'beforeinput',
      () => {
        startedAt = performance.now()
        port2.postMessage(null)
      },
      { capture: true, signal: ended.signal },
    )
  })
  const workBefore = await readWorkMs()
  await paper.pressSequentially('and then I wrote this line '.repeat(12).slice(0, KEYS + WARM_UP), {
    delay: 12,
  })
  const workMs = ((await readWorkMs()) - workBefore) / (KEYS + WARM_UP)
  const times = await page.evaluate(() => {
    const { guardBench } = window as unknown as {
      guardBench: { readonly times: readonly number[]; readonly end: () => void }
    }
    guardBench.end()
    return guardBench.times
  })
  return { workMs, times: times.slice(WARM_UP) }
}

async function countWork(page: Page): Promise<() => Promise<number>> {
  const browser = await page.context().newCDPSession(page)
  await browser.send('Performance.enable')
  return async () => {
    const { metrics } = await browser.send('Performance.getMetrics')
    const work = metrics.filter(({ name }) => /^(?:Script|Layout|RecalcStyle)Duration$/.test(name))
    return work.reduce((sum, { value }) => sum + value * 1_000, 0)
  }
}
