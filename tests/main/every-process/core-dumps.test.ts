import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { FromVault, ToVault } from '../../../shared/vault-messages.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const BOOTSTRAP = path.join(ROOT, 'build/host/utility-bootstrap.ts')
const RULES = path.join(ROOT, 'main/every-process/core-dumps.ts')
const MARKER = 'a page nobody else may read'
/** Some systems hand cores to a program, or put them elsewhere; then only the limits can be looked at. */
const leavesPlainFiles =
  process.platform === 'linux' &&
  /^core\S*$/.test(readFileSync('/proc/sys/kernel/core_pattern', 'utf8').trim())

/** Starts Node from a parent whose core files may be of any size, in a folder of its own. */
function startUnlimited(args: readonly string[]): { readonly child: ChildProcess; readonly folder: string } {
  const folder = temporaryFolder()
  const shell = 'ulimit -S -c unlimited || exit 97; exec "$0" "$@"'
  const child = spawn('/bin/sh', ['-c', shell, process.execPath, ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, folder }
}

/** A program that holds the marker, after what `first` does; it says so once it is ready. */
function program(first: string): string {
  const file = path.join(temporaryFolder(), 'program.mjs')
  writeFileSync(
    file,
    `${first}
     globalThis.held = Buffer.from(${JSON.stringify(MARKER)}.split('').reverse().reverse().join('')).toString() + ' '
     globalThis.copies = Array.from({ length: 200 }, () => Buffer.from(globalThis.held))
     setInterval(() => {}, 1000)
     process.send(globalThis.said ?? 'ready')`,
  )
  return file
}

/** Ends it as a fault in native code does, and gives the cores that lie there afterwards. */
async function crash({ child, folder }: ReturnType<typeof startUnlimited>): Promise<readonly string[]> {
  child.kill('SIGSEGV')
  await once(child, 'exit')
  return readdirSync(folder)
    .filter((name) => name.startsWith('core'))
    .map((name) => path.join(folder, name))
}

const limitsOf = (pid: number | undefined) =>
  /^Max core file size +(\S+) +(\S+)/m.exec(readFileSync(`/proc/${pid}/limits`, 'utf8'))?.slice(1)
const filterOf = (pid: number | undefined) => readFileSync(`/proc/${pid}/coredump_filter`, 'utf8').trim()

describe.skipIf(process.platform !== 'linux')('a crash', { timeout: 60_000 }, () => {
  it('leaves a core with everything in it where nothing was done about it', async ({ skip }) => {
    if (!leavesPlainFiles) skip('cores go elsewhere on this system')
    const started = startUnlimited([program('')])
    await once(started.child, 'message')
    const [core = ''] = await crash(started)
    expect(readFileSync(core).includes(MARKER)).toBe(true)
  })

  it('of the vault process leaves none, whatever its parent may', async () => {
    const vault = startUnlimited(['--import', BOOTSTRAP, path.join(ROOT, 'main/vault/index.ts')])
    const send = (message: ToVault) => vault.child.send(message)
    send({
      kind: 'begin',
      folder: path.join(vault.folder, 'v.vault'),
      keyDerivation: { passes: 3, memoryKiB: 65_536 },
      secondFolder: null,
    })
    const moment = { nowMs: Date.UTC(2026, 2, 2), timeZone: 'UTC' }
    const passphrase = new Uint8Array(Buffer.from('orchid tunnel canyon velvet'))
    send({ kind: 'call', id: 1, name: 'vault.unlock', payload: { passphrase }, moment })
    const [answer] = (await once(vault.child, 'message')) as [FromVault]
    // There is no vault to open; the passphrase has been in its memory all the same.
    expect(answer).toMatchObject({ kind: 'result', id: 1 })
    expect(limitsOf(vault.child.pid)).toEqual(['0', '0'])
    expect(filterOf(vault.child.pid)).toMatch(/^0+$/)
    expect(await crash(vault)).toEqual([])
  })

  it('leaves a core without anything of the memory in it where the limit cannot be had', async ({ skip }) => {
    if (!leavesPlainFiles) skip('cores go elsewhere on this system')
    const rules = `import { forbidCoreDumps } from ${JSON.stringify(RULES)}
      globalThis.said = forbidCoreDumps(process.pid, [])`
    const started = startUnlimited([program(rules)])
    expect((await once(started.child, 'message'))[0]).toEqual({ limit: false, content: true })
    const [core = ''] = await crash(started)
    expect(readFileSync(core).includes(MARKER)).toBe(false)
  })

  it('of what a process started before it was told is covered too, and of what that starts', async () => {
    const starter = `import { spawn } from 'node:child_process'
      import { forbidCoreDumps, forbidCoreDumpsOfChildren } from ${JSON.stringify(RULES)}
      const before = spawn('/bin/sh', ['-c', 'sleep 60 & wait'])
      await new Promise((resolve) => setTimeout(resolve, 300))
      const rules = forbidCoreDumps()
      forbidCoreDumpsOfChildren()
      const after = spawn('/bin/sleep', ['60'])
      globalThis.said = { rules, pids: [process.pid, before.pid, after.pid] }
      process.on('exit', () => { before.kill(); after.kill() })`
    const started = startUnlimited([program(starter)])
    const [said] = (await once(started.child, 'message')) as [{ rules: unknown; pids: number[] }]
    expect(said.rules).toEqual({ limit: true, content: true })
    for (const pid of said.pids) expect([limitsOf(pid), filterOf(pid)]).toEqual([['0', '0'], '00000000'])
    const grandchild = Number(readFileSync(`/proc/${said.pids[1]}/task/${said.pids[1]}/children`, 'utf8'))
    expect(limitsOf(grandchild)).toEqual(['0', '0'])
    for (const pid of [grandchild, ...said.pids.slice(1)]) process.kill(pid, 'SIGKILL')
  })
})
