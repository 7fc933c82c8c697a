import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../steps.ts'
import { renderIcons } from './render-icons.ts'
import { makeStandInRuntime } from './stand-in-runtime.ts'

/** Version of the runtime the package is made of, as package.json names it. */
const ELECTRON_VERSION = '45.4.1'

/** A package for Linux as a folder, with what lies where in it. */
export type LookedAtPackage = { readonly folder: string; readonly archive: string; readonly program: string }

/** Packs what stands in dist/ with the project's own settings around a stand-in for the runtime, into `folder`. */
export async function packForLooking(folder: string): Promise<LookedAtPackage> {
  const runtime = path.join(folder, 'runtime')
  await makeStandInRuntime(runtime, ELECTRON_VERSION)
  await renderIcons(path.join(ROOT, 'build/icons/respite.svg'), path.join(ROOT, 'dist/package'))
  await promisify(execFile)(
    process.execPath,
    [
      'node_modules/electron-builder/cli.js',
      '--config=electron-builder.yml',
      '--publish=never',
      '--linux',
      'dir',
      '--x64',
      `-c.electronDist=${runtime}`,
      `-c.directories.output=${path.join(folder, 'out')}`,
    ],
    { cwd: ROOT },
  )
  const packed = path.join(folder, 'out/linux-unpacked')
  return {
    folder: packed,
    archive: path.join(packed, 'resources/app.asar'),
    program: path.join(packed, 'respite'),
  }
}
