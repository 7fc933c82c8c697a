import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import sparticuz from '@sparticuz/chromium'
import manifest from '../../package.json' with { type: 'json' }

const version = manifest.devDependencies['@sparticuz/chromium']
const cache = path.resolve(import.meta.dirname, '../../node_modules/.cache/respite')

/** How to start a Chromium: where it is, and with which switches. */
export type ChromiumCommand = { readonly executablePath: string; readonly args: readonly string[] }

/**
 * The headless Chromium that comes inside the npm package `@sparticuz/chromium`, unpacked once per version into
 * `node_modules/.cache` (about 1.5 s the first time). It needs no system package.
 *
 * The package would unpack to a fixed name in the shared temp folder, where another version or another person's
 * file may already lie; so it is pointed at a private folder, and the finished folder is renamed into place,
 * which keeps two starts at the same moment from seeing half a file.
 */
export async function findHeadlessChromium(): Promise<ChromiumCommand> {
  const home = path.join(cache, `chromium-${version}`)
  if (!existsSync(path.join(home, 'chromium'))) await unpackInto(home)
  return {
    executablePath: path.join(home, 'chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-first-run',
      '--no-default-browser-check',
      '--no-pings',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
    ],
  }
}

async function unpackInto(home: string): Promise<void> {
  const partial = `${home}.${process.pid}`
  mkdirSync(partial, { recursive: true })
  const temp = process.env.TMPDIR
  process.env.TMPDIR = partial
  try {
    await sparticuz.executablePath()
  } finally {
    if (temp === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = temp
  }
  try {
    renameSync(partial, home)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(path.join(home, 'chromium'))) throw error
  }
}
