import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from 'playwright/test'
import { packForLooking } from '../../build/packaging/pack-for-looking.ts'
import { goTo, openJournalWithTitles, savedSign } from '../../build/person/at-the-desk.ts'
import { createVault, finishSetUp, unlock } from '../../build/person/at-the-gate.ts'
import { launch } from '../support/launch.ts'

/** How a fuse that is on is written in the binary: the digit 1. */
const ENABLED = '1'.charCodeAt(0)
const PASSPHRASE = 'lantern orchard velvet canyon thistle harbor'
const DATABASE = '/node_modules/better-sqlite3-multiple-ciphers'
/** Names of pieces that the build makes up. */
const PIECES = /^\/dist\/(?:main\/chunks|renderer\/assets)\/[\w.-]+\.(?:js|css|woff2)$/

/** Everything in the archive that is not the database package or a piece of a bundle. */
const FILES = [
  '/dist/main/calendar-worker.js',
  '/dist/main/disk.js',
  '/dist/main/form-file-worker.js',
  '/dist/main/import-worker.js',
  '/dist/main/index.js',
  '/dist/main/key-derivation-worker.js',
  '/dist/main/vault.js',
  '/dist/preload/index.cjs',
  '/dist/renderer-files.json',
  '/dist/renderer/index.html',
  '/dist/renderer/print.html',
  '/package.json',
]

test('the package holds what runs and nothing else, has its fuses set, and opens, writes, locks and opens again', async () => {
  test.skip(process.platform !== 'linux' || process.arch !== 'x64', 'packs for 64-bit Linux only')
  const folder = mkdtempSync(path.join(tmpdir(), 'respite-packed-'))
  try {
    const { archive, program, menuEntry, folder: packed } = await packForLooking(folder)
    const names = listPackage(archive, { isPack: false })
    const files = names.filter((name) => /\.\w+$/.test(name) && !name.startsWith('/node_modules'))
    expect(files.filter((name) => !PIECES.test(name)).toSorted()).toEqual(FILES)
    expect(names.filter((name) => /\.(?:map|ts|tsx|md)$|\/(?:tests|host|build)\//.test(name))).toEqual([])
    const packages = names.filter((name) => /^\/node_modules\/[^/]+$/.test(name))
    expect(packages).toEqual([DATABASE])
    expect(names.filter((name) => name.endsWith('.node'))).toEqual([`${DATABASE}/prebuilds/linux-x64.node`])
    const unpacked = path.join(packed, 'resources/app.asar.unpacked', DATABASE, 'prebuilds')
    expect(readdirSync(unpacked)).toEqual(['linux-x64.node'])
    expect(readFileSync(archive).includes('sourceMappingURL=data:')).toBe(false)
    console.log(`app.asar: ${Math.round(statSync(archive).size / 1024)} kB, ${names.length} names`)

    const wire = await getCurrentFuseWire(program)
    const on = (fuse: FuseV1Options) => wire[fuse] === ENABLED
    expect({
      runAsNode: on(FuseV1Options.RunAsNode),
      nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: on(FuseV1Options.EnableNodeCliInspectArguments),
      cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
      asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
      ownSnapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
      fileProtocol: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: false,
      nodeOptions: false,
      inspect: false,
      cookieEncryption: false,
      asarIntegrity: true,
      onlyAsar: true,
      ownSnapshot: false,
      fileProtocol: false,
    })

    // Its launcher must not start it without its sandbox: it would end at once, on every system.
    expect(menuEntry).toMatch(/^Exec=AppRun +%U$/m)
    // Menus show this line to whoever looks at the screen.
    expect(menuEntry).toMatch(/^Comment=A private journal$/m)

    await runFrom(archive, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})

/** Node reads no archives, so what is in it is laid out first: the very files, and nothing of the project around them. */
async function runFrom(archive: string, folder: string): Promise<void> {
  const app = path.join(folder, 'app')
  extractAll(archive, app)
  const options = {
    main: path.join(app, 'dist/main/index.js'),
    userData: path.join(folder, 'profile'),
    documents: folder,
  }
  const opened = launch({ ...options, args: ['--packaged', '--remote-debugging-port=9222'] })
  await expect(opened).rejects.toThrow()
  await expect(launch({ ...options, args: ['--packaged', '--no-sandbox'] })).rejects.toThrow()
  expect(existsSync(path.join(folder, 'profile/settings.json'))).toBe(false)

  const running = await launch({ ...options, args: ['--packaged'] })
  try {
    const first = await running.page()
    await createVault(first, PASSPHRASE)
    let page = await running.nextPage(first)
    await finishSetUp(page, 'therapist')
    await page.getByRole('button', { name: 'Open the evening page' }).click()
    await page.getByLabel('Your page').fill('Written in the packed app.')
    await savedSign(page).waitFor()
    await goTo(page, 'Lock')
    const locked = await running.nextPage(page)
    await unlock(locked, PASSPHRASE)
    page = await running.nextPage(locked)
    await openJournalWithTitles(page)
    await expect(page.getByText('Written in the packed app.')).toBeVisible()
  } finally {
    await running.close()
  }
}
