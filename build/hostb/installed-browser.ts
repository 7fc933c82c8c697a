import { existsSync } from 'node:fs'
import path from 'node:path'
import type { ChromiumCommand } from './chromium.ts'

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

/** Where installers put browsers that can show Respite, newest habits first. */
function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => [
        path.join(root, 'Google/Chrome/Application/chrome.exe'),
        path.join(root, 'Chromium/Application/chrome.exe'),
        path.join(root, 'Microsoft/Edge/Application/msedge.exe'),
      ])
  }
  return ['/opt/google/chrome/chrome', '/snap/bin/chromium', '/usr/lib/chromium/chromium']
}

/** A Chrome, Chromium or Edge of this computer's own, for a window a person can see; null where there is none. */
export function findInstalledBrowser(): ChromiumCommand | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const onPath = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
  const executablePath = [...onPath, ...usualPlaces()].find((place) => existsSync(place))
  if (executablePath === undefined) return null
  return { executablePath, args: ['--no-first-run', '--no-default-browser-check', '--no-pings'] }
}
