import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const PYTHON = '/usr/bin/python3'
const PROGRAM = path.join(import.meta.dirname, 'silent-disk.py')

/** A folder on a disk that can stop answering, as a share that is gone does. */
export type SilentDisk = {
  /** Where it is seen. */
  readonly folder: string
  readonly stopAnswering: () => void
  readonly answerAgain: () => void
  readonly unmount: () => Promise<void>
}

/** Why there can be no such disk here; null where there can: it takes Linux, the right to mount, FUSE, and its Python. */
export function whyNoSilentDisk(): string | null {
  if (process.platform !== 'linux') return 'FUSE is of Linux'
  if (!existsSync('/dev/fuse') || process.getuid?.() !== 0) return 'mounting is not allowed here'
  const has = (program: string) =>
    spawnSync(PYTHON, ['-c', `import ${program}`], { stdio: 'ignore' }).status === 0
  return has('fusepy') || has('fuse') ? null : 'python3-fusepy is not installed'
}

/** Mounts one below a folder, which has to be empty. */
export async function mountSilentDisk(below: string): Promise<SilentDisk> {
  const [under, folder, flag] = ['under', 'mounted', 'silent'].map((name) => path.join(below, name)) as [
    string,
    string,
    string,
  ]
  for (const made of [under, folder]) mkdirSync(made, { recursive: true })
  const daemon = spawn(PYTHON, [PROGRAM, under, folder, flag], { stdio: 'ignore' })
  for (let turn = 0; !isMounted(folder); turn += 1) {
    if (turn > 100 || daemon.exitCode !== null) throw new Error('The disk could not be mounted')
    await pause(50)
  }
  return {
    folder,
    stopAnswering: () => writeFileSync(flag, ''),
    answerAgain: () => rmSync(flag, { force: true }),
    unmount: () => unmount(daemon, folder, flag),
  }
}

function isMounted(folder: string): boolean {
  return readFileSync('/proc/self/mounts', 'utf8').includes(` ${folder} fuse`)
}

/** Ending the program that answers ends every wait for it as well. */
async function unmount(daemon: ChildProcess, folder: string, flag: string): Promise<void> {
  rmSync(flag, { force: true })
  for (const program of ['fusermount', 'fusermount3'])
    if (isMounted(folder)) spawnSync(program, ['-u', '-z', folder], { stdio: 'ignore' })
  if (isMounted(folder)) spawnSync('umount', ['-l', folder], { stdio: 'ignore' })
  daemon.kill('SIGKILL')
  if (daemon.exitCode === null && daemon.signalCode === null)
    await new Promise((resolve) => daemon.once('exit', resolve))
}
