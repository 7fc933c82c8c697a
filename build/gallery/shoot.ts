import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { type Browser, chromium } from 'playwright'
import { build, type InlineConfig, preview } from 'vite'
import { findHeadlessChromium } from '../host/chromium.ts'
import { SHEETS } from './sheets.ts'

/*
 * Builds the gallery, opens every sheet in several windows and both themes, and writes the pictures to a folder:
 * `npm run gallery -- FOLDER [SHEET ...]`. Never part of the app.
 */

type Setting = {
  readonly name: string
  readonly width: number
  readonly height: number
  /** 2 stands for a window at 200% zoom: half the room, drawn twice as large. */
  readonly scale?: number
  readonly theme: 'light' | 'dark'
  readonly forcedColors?: boolean
  readonly wholePage?: boolean
  /** How often Tab is pressed first, to see where the focus ring lies. */
  readonly tabs?: number
}

const SETTINGS: readonly Setting[] = [
  { name: '1280-light', width: 1280, height: 800, theme: 'light' },
  { name: '1280-dark', width: 1280, height: 800, theme: 'dark' },
  { name: '900-light', width: 900, height: 600, theme: 'light' },
  { name: '900-dark', width: 900, height: 600, theme: 'dark' },
  { name: '760-light', width: 760, height: 560, theme: 'light' },
  { name: 'zoomed-light', width: 640, height: 400, scale: 2, theme: 'light' },
  // The smallest window there is, at 200%.
  { name: 'smallest-zoomed', width: 380, height: 280, scale: 2, theme: 'light', wholePage: true },
  { name: 'whole-light', width: 1100, height: 760, theme: 'light', wholePage: true },
  { name: 'whole-dark', width: 1100, height: 760, theme: 'dark', wholePage: true },
  { name: 'focus-light', width: 1100, height: 760, theme: 'light', tabs: 11 },
  { name: 'forced', width: 1100, height: 760, theme: 'dark', forcedColors: true, wholePage: true },
]

/** The page's policy of security.md, so that a style which the app would refuse is missing here too. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'"

const [folder, ...asked] = process.argv.slice(2)
if (folder === undefined) throw new Error('Say where the pictures go: npm run gallery -- FOLDER [SHEET ...]')
mkdirSync(folder, { recursive: true })

const root = import.meta.dirname
const outDir = mkdtempSync(path.join(tmpdir(), 'respite-gallery-'))
const common: InlineConfig = { configFile: false, root, logLevel: 'warn', plugins: [react()] }
await build({
  ...common,
  build: {
    outDir,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    target: 'chrome140',
  },
})
const server = await preview({
  ...common,
  build: { outDir },
  preview: { host: '127.0.0.1', port: 0, headers: { 'Content-Security-Policy': POLICY } },
})
const { executablePath, args } = await findHeadlessChromium()
const browser = await chromium.launch({ executablePath, args: [...args] })
try {
  const address = server.resolvedUrls?.local[0] ?? ''
  for (const setting of SETTINGS) {
    await shootAll(browser, address, setting, asked.length === 0 ? SHEETS : asked, folder)
  }
} finally {
  await browser.close()
  await server.close()
  rmSync(outDir, { recursive: true, force: true })
}

/** Pictures of some sheets in one kind of window; says on the terminal what the page complained about. */
async function shootAll(
  browser: Browser,
  address: string,
  setting: Setting,
  sheets: readonly string[],
  folder: string,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: setting.width, height: setting.height },
    deviceScaleFactor: setting.scale ?? 1,
    colorScheme: setting.theme,
    reducedMotion: 'reduce',
    forcedColors: setting.forcedColors === true ? 'active' : 'none',
  })
  for (const sheet of sheets) {
    const page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() !== 'log') console.log(`${sheet} ${setting.name}: ${message.text()}`)
    })
    page.on('pageerror', (error) => console.log(`${sheet} ${setting.name}: ${error.message}`))
    await page.goto(`${address}#${sheet}`)
    await page.evaluate('document.fonts.ready')
    await page.waitForTimeout(150)
    if (await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')) {
      console.log(`${sheet} ${setting.name}: wider than the window`)
    }
    for (let pressed = 0; pressed < (setting.tabs ?? 0); pressed += 1) await page.keyboard.press('Tab')
    await page.screenshot({
      path: path.join(folder, `${sheet}-${setting.name}.png`),
      fullPage: setting.wholePage === true,
    })
    await page.close()
  }
  await context.close()
}
