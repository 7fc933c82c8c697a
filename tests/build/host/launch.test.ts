import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { fromPageAddress, toPageAddress } from '../../../build/host/address.ts'
import { chooseRuntime } from '../../../build/host/launch.ts'
import { readOptions } from '../../../build/host/options.ts'
import { launch } from '../../support/launch.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { BENCH } from './open-bench.ts'

describe('chooseRuntime', () => {
  it('does as RESPITE_RUNTIME says', () => {
    vi.stubEnv('RESPITE_RUNTIME', 'electron')
    expect(chooseRuntime()).toEqual({ runtime: 'electron', why: 'RESPITE_RUNTIME asks for it' })
    vi.stubEnv('RESPITE_RUNTIME', 'stand-in')
    expect(chooseRuntime()).toEqual({ runtime: 'stand-in', why: 'RESPITE_RUNTIME asks for it' })
    vi.unstubAllEnvs()
  })

  it('never takes Electron where there is no display', () => {
    vi.stubEnv('RESPITE_RUNTIME', '')
    vi.stubEnv('DISPLAY', '')
    vi.stubEnv('WAYLAND_DISPLAY', '')
    vi.spyOn(process, 'platform', 'get').mockReturnValue('linux')
    expect(chooseRuntime().runtime).toBe('stand-in')
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
  })

  it('takes the Electron that ELECTRON_OVERRIDE_DIST_PATH names, where there is one', () => {
    const folder = temporaryFolder()
    vi.stubEnv('RESPITE_RUNTIME', '')
    vi.stubEnv('DISPLAY', ':99')
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
    expect(chooseRuntime().runtime).toBe('stand-in')
    writeFileSync(path.join(folder, 'electron'), '')
    expect(chooseRuntime().runtime).toBe('electron')
    vi.unstubAllEnvs()
  })
})

describe('launch', () => {
  it('opens the app with a folder, a size, colours and a time zone of its own, and clears up', async () => {
    vi.stubEnv('RESPITE_RUNTIME', 'stand-in')
    const size = { width: 640, height: 480 }
    const app = await launch({ main: BENCH, size, colorScheme: 'dark', timeZone: 'Pacific/Auckland' })
    vi.unstubAllEnvs()
    onTestFinished(() => app.kill())
    const page = await app.page()
    const seen = await page.evaluate(() => [
      innerWidth,
      matchMedia('(prefers-color-scheme: dark)').matches,
      Intl.DateTimeFormat().resolvedOptions().timeZone,
    ])
    expect(seen).toEqual([640, true, 'Pacific/Auckland'])
    expect([app.runtime, existsSync(app.userData)]).toEqual(['stand-in', true])
    await app.close()
    expect(existsSync(app.userData)).toBe(false)
  })
})

describe('readOptions', () => {
  it('keeps its own switches and hands the others on', () => {
    expect(
      readOptions(['/a/main.js', '--user-data-dir=/d', '--headed', '--color-scheme=dark', 'word']),
    ).toEqual({
      main: '/a/main.js',
      userData: '/d',
      documents: null,
      headed: true,
      isPackaged: false,
      colorScheme: 'dark',
      deviceScale: 1,
      appArguments: ['--user-data-dir=/d', 'word'],
    })
  })
})

describe('addresses', () => {
  it.each([
    ['app://bundle/index.html', 'https://bundle.app.respite.test/index.html'],
    ['app://bundle/a/b.js?c=d#e', 'https://bundle.app.respite.test/a/b.js?c=d#e'],
  ])('of %s go there and back', (address, pageAddress) => {
    expect([toPageAddress(address, ['app']), fromPageAddress(pageAddress)]).toEqual([pageAddress, address])
  })

  it('from elsewhere stay as they are', () => {
    expect(toPageAddress('https://elsewhere.example/', ['app'])).toBeNull()
    expect(fromPageAddress('https://respite.test.elsewhere.example/')).toBe(
      'https://respite.test.elsewhere.example/',
    )
  })
})
