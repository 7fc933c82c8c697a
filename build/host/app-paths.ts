import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import type { HostOptions } from './options.ts'

/** The folders `app.getPath` knows here. */
type FolderName = 'home' | 'appData' | 'userData' | 'temp' | 'documents' | 'downloads'

/** Who the app is and where it keeps things, as Electron works them out from the nearest package.json. */
export type AppPaths = {
  readonly appPath: string
  readonly version: string
  readonly name: string
  readonly folder: (name: string) => string
  readonly setFolder: (name: string, folder: string) => void
}

/** Reads the package.json above the main bundle. The userData folder is made, as Electron makes it. */
export function readAppPaths(options: Pick<HostOptions, 'main' | 'userData' | 'documents'>): AppPaths {
  const appPath = findAppPath(path.dirname(options.main))
  const { name, version } = readManifest(path.join(appPath, 'package.json'))
  const folders = new Map<string, string>(Object.entries(usualFolders()))
  const userData = options.userData ?? path.join(appDataFolder(), name)
  folders.set('userData', userData)
  if (options.documents !== null) folders.set('documents', options.documents)
  mkdirSync(userData, { recursive: true, mode: 0o700 })
  return {
    appPath,
    version,
    name,
    folder: (asked) => {
      const folder = folders.get(asked)
      if (folder === undefined) throw new Error(`Failed to get '${asked}' path`)
      return folder
    },
    setFolder: (changed, folder) => {
      if (!path.isAbsolute(folder)) throw new Error('Path must be absolute')
      folders.set(changed, folder)
    },
  }
}

function usualFolders(): Readonly<Record<Exclude<FolderName, 'userData'>, string>> {
  const home = homedir()
  return {
    home,
    appData: appDataFolder(),
    temp: tmpdir(),
    documents: path.join(home, 'Documents'),
    downloads: path.join(home, 'Downloads'),
  }
}

function appDataFolder(): string {
  const home = homedir()
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support')
  if (process.platform === 'win32') return process.env.APPDATA ?? path.join(home, 'AppData', 'Roaming')
  return process.env.XDG_CONFIG_HOME ?? path.join(home, '.config')
}

function findAppPath(folder: string): string {
  if (existsSync(path.join(folder, 'package.json')) || path.dirname(folder) === folder) return folder
  return findAppPath(path.dirname(folder))
}

function readManifest(file: string): { readonly name: string; readonly version: string } {
  if (!existsSync(file)) return { name: 'Electron', version: '0.0.0' }
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>
  const word = (...keys: readonly string[]) =>
    keys.map((key) => manifest[key]).find((value): value is string => typeof value === 'string')
  return { name: word('productName', 'name') ?? 'Electron', version: word('version') ?? '0.0.0' }
}
