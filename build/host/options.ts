import path from 'node:path'

/** How the stand-in was asked to start. */
export type HostOptions = {
  /** The built main bundle. */
  readonly main: string
  /** Null: the usual folder for the app's name. */
  readonly userData: string | null
  /** Null: the folder of that name in the home folder. */
  readonly documents: string | null
  /** With an installed browser's own window instead of a headless page. */
  readonly headed: boolean
  /** What the app is told of itself: packed rules instead of those for development. */
  readonly isPackaged: boolean
  /** What the made-up desktop prefers; nativeTheme follows it. */
  readonly colorScheme: 'light' | 'dark'
  /** Pixels per CSS pixel. */
  readonly deviceScale: number
  /** What the app finds in `process.argv` after its main script. */
  readonly appArguments: readonly string[]
}

/**
 * Reads the command line: the main bundle, then switches. `--headed`, `--packaged`, `--documents-dir=DIR`, `--color-scheme=dark`
 * and `--device-scale=2` are the stand-in's own; everything else, `--user-data-dir=DIR` included, reaches the app as it would with Electron.
 */
export function readOptions(given: readonly string[]): HostOptions {
  const [main, ...rest] = given
  if (main === undefined || main.startsWith('--')) {
    throw new Error('Usage: node build/host/run.ts <main bundle> [--user-data-dir=DIR] [--headed] [more]')
  }
  const readSwitch = (name: string) =>
    rest.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)
  const userData = readSwitch('user-data-dir')
  const documents = readSwitch('documents-dir')
  const own = /^--(headed$|packaged$|documents-dir=|color-scheme=|device-scale=)/
  return {
    main: path.resolve(main),
    userData: userData === undefined ? null : path.resolve(userData),
    documents: documents === undefined ? null : path.resolve(documents),
    headed: rest.includes('--headed'),
    isPackaged: rest.includes('--packaged'),
    colorScheme: readSwitch('color-scheme') === 'dark' ? 'dark' : 'light',
    deviceScale: Number(readSwitch('device-scale') ?? 1) || 1,
    appArguments: rest.filter((argument) => !own.test(argument)),
  }
}
