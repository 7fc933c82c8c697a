import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium } from 'playwright'
import { ARTIFACTS_FOLDER } from './artifacts-folder.ts'
import { findHeadlessChromium } from './chromium.ts'
import { findInstalledBrowser } from './installed-browser.ts'
import { atEnd } from './life.ts'
import type { HostOptions } from './options.ts'

/** Chromium writes its debugging port this long after it first answers, at the latest, in milliseconds. */
const DOOR_WITHIN_MS = 10_000

/** The one Chromium all windows live in. */
export type RunningBrowser = {
  readonly browser: Browser
  readonly isHeaded: boolean
  readonly deviceScale: number
  /** Where a second process attaches to click and look; null for an installed browser, which opens no such door. */
  readonly endpoint: string | null
  /** Its temporary profile, so that whoever kills the host can clear up after it. */
  readonly profileFolder: string | null
}

let running: RunningBrowser | null = null

/** The running Chromium; throws before `startBrowser` is done. */
export function runningBrowser(): RunningBrowser {
  if (running === null) throw new Error('stand-in: no browser is running yet')
  return running
}

/** Starts Chromium with the switches the app asked for. It ends with the host, even with a host that is killed. */
export async function startBrowser(
  options: HostOptions,
  switches: readonly string[],
  onGone: () => void,
): Promise<RunningBrowser> {
  const command = options.headed ? findInstalledBrowser() : await findHeadlessChromium()
  if (command === null) {
    throw new Error('stand-in: no Chrome, Chromium or Edge was found on this computer for a visible window')
  }
  const browser = await chromium.launch({
    executablePath: command.executablePath,
    artifactsDir: ARTIFACTS_FOLDER,
    headless: !options.headed,
    // The host decides itself what a signal means; see run.ts.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...command.args,
      // Nothing resolves: requests are answered before a name would be looked up, and the others have nowhere to go.
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--block-new-web-contents',
      // Only with this one does Chromium tell its own command line, and so its profile folder.
      ...(options.headed ? [] : ['--remote-debugging-port=0', '--enable-automation']),
      ...switches,
    ],
  })
  browser.on('disconnected', onGone)
  const doors = options.headed ? { endpoint: null, profileFolder: null } : await findDoors(browser)
  running = { browser, isHeaded: options.headed, deviceScale: options.deviceScale, ...doors }
  atEnd(() => browser.close())
  return running
}

/** The process ids of Chromium, the main one first. */
export async function browserProcessIds(): Promise<readonly number[]> {
  const session = await runningBrowser().browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.toSorted((a, b) => rank(a.type) - rank(b.type)).map(({ id }) => id)
}

function rank(type: string): number {
  return type === 'browser' ? 0 : 1
}

async function findDoors(
  browser: Browser,
): Promise<{ readonly endpoint: string; readonly profileFolder: string }> {
  const session = await browser.newBrowserCDPSession()
  const { arguments: given } = await session.send('Browser.getBrowserCommandLine')
  await session.detach()
  const mark = '--user-data-dir='
  const profileFolder = given.find((argument) => argument.startsWith(mark))?.slice(mark.length)
  if (profileFolder === undefined) throw new Error('stand-in: Chromium does not tell where its profile is')
  const [port, address] = (await readWhenWritten(path.join(profileFolder, 'DevToolsActivePort'))).split('\n')
  return { endpoint: `ws://127.0.0.1:${port}${address}`, profileFolder }
}

/** On a busy machine Chromium answers a moment before it has written this file. */
async function readWhenWritten(file: string): Promise<string> {
  const giveUpAt = performance.now() + DOOR_WITHIN_MS
  for (;;) {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    if (text.includes('\n')) return text
    if (performance.now() > giveUpAt) throw new Error('stand-in: Chromium did not open its debugging port')
    await pause(20)
  }
}
