import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

/** Where util-linux lies; Security: by its full path, so that no folder of the person's own is asked for it. */
const PRLIMIT = ['/usr/bin/prlimit', '/bin/prlimit', '/run/current-system/sw/bin/prlimit']
const WITHIN_MS = 2_000

/** What could be had for one process. `limit`: no core is written. `content`: one would hold none of its memory. */
export type CoreDumpRules = { readonly limit: boolean; readonly content: boolean }

/**
 * Security: a process that crashes may be written to disk whole by the system, page text and keys among it, and such
 * files stay. On Linux two things are done, each by itself enough where it can be had: the limit for core files becomes
 * zero, soft and hard, which nothing without rights of its own can raise again; and no part of the memory is marked to be
 * written into one, for crash reporters that read cores through a pipe and ask for no limit. Both are inherited by
 * everything the process starts. Other systems write no cores of programs like this one unless they were told to.
 */
export function forbidCoreDumps(
  pid: number = process.pid,
  tools: readonly string[] = PRLIMIT,
): CoreDumpRules {
  if (process.platform !== 'linux') return { limit: false, content: false }
  return { content: forbidContent(pid), limit: forbidCore(pid, tools) }
}

/** The same for what this process has started already: on Linux that is where Chromium's pages will be forked from. */
export function forbidCoreDumpsOfChildren(pid: number = process.pid): void {
  for (const child of childrenOf(pid)) {
    forbidCoreDumps(child)
    forbidCoreDumpsOfChildren(child)
  }
}

/** One bit for each kind of memory that goes into a core; the kernel's own switch (core(5)). */
function forbidContent(pid: number): boolean {
  const file = `/proc/${pid}/coredump_filter`
  try {
    writeFileSync(file, '0')
    return Number.parseInt(readFileSync(file, 'utf8'), 16) === 0
  } catch {
    return false
  }
}

/** Node has no setrlimit; the system's own tool changes a process that runs. */
function forbidCore(pid: number, tools: readonly string[]): boolean {
  if (isForbidden(pid)) return true
  const tool = tools.find((file) => existsSync(file))
  if (tool === undefined) return false
  spawnSync(tool, ['--core=0:0', `--pid=${pid}`], { stdio: 'ignore', timeout: WITHIN_MS, env: {} })
  return isForbidden(pid)
}

function isForbidden(pid: number): boolean {
  try {
    return /^Max core file size +0 +0 /m.test(readFileSync(`/proc/${pid}/limits`, 'utf8'))
  } catch {
    return false
  }
}

function childrenOf(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
      const line = readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
      return line.split(' ').filter(Boolean).map(Number)
    })
  } catch {
    return []
  }
}
