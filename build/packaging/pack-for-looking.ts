import path from 'node:path'
import { Arch, build, Platform } from 'electron-builder'
import { ROOT } from '../steps.ts'
import { renderIcons } from './render-icons.ts'
import { makeStandInRuntime } from './stand-in-runtime.ts'

/** Version of the runtime the package is made of, as package.json names it. */
const ELECTRON_VERSION = '45.4.1'

/** A package for Linux as a folder, with what lies where in it, and how the portable one would be started from a menu. */
export type LookedAtPackage = {
  readonly folder: string
  readonly archive: string
  readonly program: string
  readonly menuEntry: string
}

/**
 * Packs what stands in dist/ with the project's own settings around a stand-in for the runtime, into `folder`. The
 * AppImage goes as far as its menu entry: the tool that would close it cannot be had on every machine.
 */
export async function packForLooking(folder: string): Promise<LookedAtPackage> {
  const runtime = path.join(folder, 'runtime')
  const out = path.join(folder, 'out')
  let menuEntry = ''
  await makeStandInRuntime(runtime, ELECTRON_VERSION)
  await renderIcons(path.join(ROOT, 'build/icons/respite.svg'), path.join(ROOT, 'dist/package'))
  await build({
    projectDir: ROOT,
    targets: Platform.LINUX.createTarget(['AppImage'], Arch.x64),
    publish: 'never',
    config: { extends: 'electron-builder.yml', electronDist: runtime, directories: { output: out } },
    effectiveOptionComputed: async (computed: { readonly desktop: string }) => {
      menuEntry = computed.desktop
      return true
    },
  })
  const packed = path.join(out, 'linux-unpacked')
  return {
    folder: packed,
    archive: path.join(packed, 'resources/app.asar'),
    program: path.join(packed, 'respite'),
    menuEntry,
  }
}
