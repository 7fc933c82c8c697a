import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createPackage } from '@electron/asar'

/** Marks the place of the fuses in Electron's binary (@electron/fuses). */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** Version 1 of the wire with nine fuses, as Electron 45 ships them: "1" on, "0" off. */
const FUSE_WIRE = Buffer.concat([Buffer.from([1, 9]), Buffer.from('101100101'.slice(0, 9), 'latin1')])

/**
 * A folder shaped like an unpacked Electron for Linux, with a program that does nothing and carries the fuses. What goes
 * into a package, and which fuses are set in it, can then be looked at on a machine that cannot have the runtime.
 */
export async function makeStandInRuntime(folder: string, version: string): Promise<void> {
  mkdirSync(path.join(folder, 'resources'), { recursive: true })
  mkdirSync(path.join(folder, 'locales'))
  const program = path.join(folder, 'electron')
  writeFileSync(
    program,
    Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n# '), Buffer.from(FUSE_SENTINEL), FUSE_WIRE]),
  )
  chmodSync(program, 0o755)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'icudtl.dat'])
    writeFileSync(path.join(folder, name), '')
  writeFileSync(path.join(folder, 'version'), version)
  const empty = path.join(folder, 'empty-app')
  mkdirSync(empty)
  writeFileSync(path.join(empty, 'package.json'), '{}')
  await createPackage(empty, path.join(folder, 'resources/default_app.asar'))
}
