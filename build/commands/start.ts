import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { runDemo } from '../demo/run-demo.ts'
import { findInstalledBrowser } from '../host/installed-browser.ts'
import { BUILD_STEP, ROOT, runScript, runSteps } from '../steps.ts'

/*
 * npm start: builds the app and opens it in the best way this computer offers, saying which and why. Electron where
 * its runtime can be had; an installed Chrome or Chromium through the stand-in otherwise; and where nothing can show
 * a window, the demo, which needs no display and ends in a PDF.
 */
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

process.exitCode = await runSteps([BUILD_STEP])
if (process.exitCode === 0) process.exitCode = hasDisplay ? await openWindow() : await runWithoutDisplay()

async function openWindow(): Promise<number> {
  if (await hasElectron()) {
    console.log('Opening Respite in Electron.')
    return runScript(path.join(ROOT, 'node_modules/electron/cli.js'), [ROOT])
  }
  if (findInstalledBrowser() === null) {
    console.log("Electron's runtime cannot be fetched here, and no Chrome or Chromium is installed.")
    return runWithoutDisplay()
  }
  const profile = path.join(homedir(), '.config', 'respite-stand-in')
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  console.log(
    `Opening Respite in the installed browser, because Electron's runtime cannot be fetched here.\nThis is the development stand-in: your vault lies in ${profile}, and Electron's own protections are missing.`,
  )
  return runScript(path.join(ROOT, 'build/host/run.ts'), [
    path.join(ROOT, 'dist/main/index.js'),
    `--user-data-dir=${profile}`,
    '--headed',
  ])
}

/** Whether Electron can be run: the one that is named counts as it is; any other is fetched first. */
async function hasElectron(): Promise<boolean> {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (named !== undefined && named !== '') {
    console.log(`\nTaking the Electron in ${named}, which ELECTRON_OVERRIDE_DIST_PATH names.`)
    return true
  }
  console.log("\nFetching Electron's runtime, unless it is here already.")
  return (await runScript(path.join(ROOT, 'node_modules/electron/install.js'), [])) === 0
}

async function runWithoutDisplay(): Promise<number> {
  const out = path.join(ROOT, 'demo-output')
  console.log(
    '\nThere is no window to open here, so the demo runs instead: thirty made-up days, no display needed.',
  )
  await runDemo(out)
  console.log(`The printed page is at ${path.join(out, 'summary.pdf')}`)
  return 0
}
