import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import type { LaunchedApp } from '../../../build/host/launch.ts'
import { launchStandIn } from '../../../build/host/launch-stand-in.ts'

/** The small app these tests run. */
export const BENCH = fileURLToPath(new URL('./fixtures/bench-app.ts', import.meta.url))

/** What the preload script of the small app puts on its page. */
type Bench = {
  readonly invoke: (channel: string, ...given: unknown[]) => Promise<unknown>
  readonly send: (channel: string, ...given: unknown[]) => void
  readonly on: (channel: string, listener: (...given: unknown[]) => void) => void
  readonly double: (number: number) => number
  readonly callBack: (listener: (word: string) => string) => string
  readonly refuse: () => void
  readonly describe: (value: unknown) => string
  readonly tryToRequire: (name: string) => string
  readonly words: readonly string[]
}

declare global {
  interface Window {
    readonly bench: Bench
  }
}

export type OpenBench = {
  readonly app: LaunchedApp
  readonly page: Page
  /** For `beforeAll` to return: ends the app and takes its folder away. */
  readonly end: () => Promise<void>
}

/** Opens the small app in the stand-in, with a folder of its own. */
export async function openBench(args: readonly string[] = []): Promise<OpenBench> {
  const userData = mkdtempSync(path.join(tmpdir(), 'respite-bench-'))
  const app = await launchStandIn({ main: BENCH, userData, args, why: 'the stand-in is what is tested' })
  const end = async () => {
    await app.kill()
    rmSync(userData, { recursive: true, force: true })
  }
  return { app, page: await app.page(), end }
}

/** Asks the main side of the small app something, through its page. */
export function ask(page: Page, channel: string, ...given: readonly unknown[]): Promise<unknown> {
  return page.evaluate(([name, values]) => window.bench.invoke(name, ...values), [channel, given] as const)
}

/** What the main side has noted since it was last asked. */
export async function readLog(page: Page): Promise<readonly string[]> {
  return (await ask(page, 'log')) as readonly string[]
}
