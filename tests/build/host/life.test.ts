import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { LaunchedApp } from '../../../build/host/launch.ts'
import { launchStandIn } from '../../../build/host/launch-stand-in.ts'
import { startHost } from '../../../build/host/start-host.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { ask, BENCH, readLog } from './open-bench.ts'

const RUN = fileURLToPath(new URL('../../../build/host/run.ts', import.meta.url))

async function open(userData = temporaryFolder()): Promise<LaunchedApp> {
  const app = await launchStandIn({ main: BENCH, userData, why: 'the stand-in is what is tested' })
  onTestFinished(() => app.kill())
  return app
}

/** The processes of an app that has a utility process running. */
async function processesOf(app: LaunchedApp): Promise<readonly number[]> {
  const page = await app.page()
  void ask(page, 'utility', []).catch(() => {})
  await expect.poll(async () => (await app.control.processes()).utilities.length).toBeGreaterThan(0)
  const { main, browser, utilities } = await app.control.processes()
  return [main, ...browser, ...utilities]
}

function alive(pids: readonly number[]): readonly number[] {
  return pids.filter((pid) => {
    try {
      return process.kill(pid, 0) && !isWaitingToBeReaped(pid)
    } catch {
      return false
    }
  })
}

/** A process that has ended stays in the table until its parent asks; that is not alive. */
function isWaitingToBeReaped(pid: number): boolean {
  const stat = `/proc/${pid}/stat`
  return existsSync(stat) && /^\d+ \(.*\) Z/s.test(readFileSync(stat, 'utf8'))
}

describe('the end of the app', () => {
  it('takes Chromium and every utility process with it', async () => {
    const app = await open()
    const pids = await processesOf(app)
    await app.close()
    expect(await app.ended).toBe(0)
    await expect.poll(() => alive(pids), { timeout: 5_000 }).toEqual([])
    expect(existsSync(path.join(app.userData, 'SingletonLock'))).toBe(false)
  })

  it('leaves nothing alive after a kill, and the next start is not kept out', async () => {
    const app = await open()
    const pids = await processesOf(app)
    await app.kill()
    await expect.poll(() => alive(pids), { timeout: 5_000 }).toEqual([])
    const next = await open(app.userData)
    expect(await (await next.page()).title()).toBe('Bench')
  })

  it('comes when the last window is closed', async () => {
    const app = await open()
    await app.page()
    await app.control.closeWindow(1)
    expect(await app.ended).toBe(0)
  })

  it('comes, though late, for an app that refuses it', async () => {
    const app = await open()
    await ask(await app.page(), 'allow', { closing: false })
    const startedAt = performance.now()
    await app.close()
    expect(performance.now() - startedAt).toBeGreaterThan(3_500)
  })

  it('comes when the process that started it is gone', async () => {
    const folder = temporaryFolder()
    const starter = path.join(folder, 'starter.mjs')
    writeFileSync(
      starter,
      `import { fork } from 'node:child_process'
       const host = fork(${JSON.stringify(RUN)}, [${JSON.stringify(BENCH)}, '--user-data-dir=${folder}/data'],
         { serialization: 'advanced' })
       host.on('message', () => process.send(host.pid))`,
    )
    const child: ChildProcess = fork(starter, { execArgv: [] })
    const pid = await new Promise<number>((resolve) => child.once('message', (id) => resolve(Number(id))))
    expect(alive([pid])).toEqual([pid])
    child.kill('SIGKILL')
    await expect.poll(() => alive([pid]), { timeout: 5_000 }).toEqual([])
  })
})

describe('a second start over the same data', () => {
  it('ends by itself and tells the first', async () => {
    const app = await open()
    const page = await app.page()
    const second = startHost({ main: BENCH, args: [`--user-data-dir=${app.userData}`, '--from-the-desktop'] })
    await expect(second).rejects.toThrow('ended before the app was ready (code 0)')
    expect(await readLog(page)).toEqual(['second-instance --from-the-desktop {"greeting":"hello"}'])
  })

  it('is let in once the first is gone', async () => {
    const first = await open()
    await first.close()
    const second = await open(first.userData)
    expect(await (await second.page()).title()).toBe('Bench')
  })
})

describe('what the stand-in does not have', () => {
  it('is an error at import, by name', async () => {
    const main = path.join(temporaryFolder(), 'main.mjs')
    writeFileSync(main, "import { shell } from 'electron'\nshell.beep()\n")
    const { stderr, code } = await runToEnd(main)
    expect(code).toBe(1)
    expect(stderr).toContain("does not provide an export named 'shell'")
  })

  it('is missing from the whole module too, for libraries that look first', async () => {
    const main = path.join(temporaryFolder(), 'main.mjs')
    writeFileSync(
      main,
      `import electron from 'electron'
       console.error(typeof electron.app, typeof electron.shell)
       electron.app.exit(3)`,
    )
    expect(await runToEnd(main)).toEqual({ stderr: 'object undefined\n', code: 3 })
  })
})

async function runToEnd(main: string): Promise<{ readonly stderr: string; readonly code: number | null }> {
  const child = fork(RUN, [main, `--user-data-dir=${temporaryFolder()}`], { execArgv: [], silent: true })
  let stderr = ''
  child.stderr?.on('data', (part: Buffer) => {
    stderr += part.toString()
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', (ended) => resolve(ended)))
  return { stderr, code }
}
