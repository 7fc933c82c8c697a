import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const COMMAND = path.resolve(import.meta.dirname, '../../commands/torture.ts')
const ROOT = path.resolve(import.meta.dirname, '../../..')

/** Calls that make, change or take away what lies under a name; what `open` does, its flags say. */
const CHANGING =
  /^(?:creat|mkdir|mkdirat|mknod|mknodat|rmdir|unlink|unlinkat|rename|renameat|renameat2|link|linkat|symlink|symlinkat|truncate|chmod|fchmodat|fchmodat2|chown|lchown|fchownat|utimensat|utime|utimes|setxattr|lsetxattr|removexattr|lremovexattr|mount|umount2)$/
const OPENING = /^(?:open|openat|openat2)$/
const FOR_WRITING = /\bO_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)\b/
/** With -y the folder that a path starts from is told: `AT_FDCWD</home>`, `7</tmp>`. */
const PART = /(?:(?:AT_FDCWD|\d+)<((?:[^<>\\]|\\.)*)>(?:\(deleted\))?,\s*)?"((?:[^"\\]|\\.)*)"/g

/** Every path that a traced program opened for writing, made, renamed, or took away; tried or done. */
function pathsChanged(trace: string): readonly string[] {
  const found = new Set<string>()
  for (const line of trace.split('\n')) {
    const call = /^(?:\[pid +\d+\] |\d+ +)?(\w+)\((.*)$/.exec(line)
    if (call === null) continue
    const [, name = '', rest = ''] = call
    const given = rest.replace(/\) += .*$/, '')
    if (!(CHANGING.test(name) || (OPENING.test(name) && FOR_WRITING.test(given)))) continue
    const parts = [...given.matchAll(PART)]
    // The first of a link's two says where it leads, and is not touched.
    for (const [, from = '', to = ''] of name.startsWith('symlink') ? parts.slice(1) : parts)
      found.add(path.resolve(from === '' ? ROOT : from, to))
  }
  return [...found]
}

/** What a run of attacks may write beside its made-up computer. */
const SYSTEMS_OWN = /^\/(?:dev|proc)\//

/** Those of them that lie outside the folder of made-up computers and of the system's own. */
export function pathsAstray(trace: string, computers: string): readonly string[] {
  const compiled = path.join(ROOT, 'node_modules/.cache')
  return pathsChanged(trace).filter(
    (file) =>
      ![computers, compiled].some((folder) => file === folder || file.startsWith(`${folder}/`)) &&
      !SYSTEMS_OWN.test(file),
  )
}

/** One attack of a kind under strace: what it printed, how many paths it changed, and which of them lie astray. */
export async function traceAttack(
  name: string,
  seed: number,
): Promise<{ readonly printed: string; readonly changed: number; readonly astray: readonly string[] }> {
  const computers = mkdtempSync(path.join(tmpdir(), 'respite-traced-'))
  const log = `${computers}.trace`
  try {
    const attack = ['--adversary', '1', '--only', name, '--times', '1', '--seed', String(seed)]
    const strace = [
      '-f',
      '-y',
      '-s',
      '4096',
      '-e',
      'trace=%file',
      '-o',
      log,
      process.execPath,
      COMMAND,
      ...attack,
    ]
    const printed = await outputOf(strace, { ...process.env, TMPDIR: computers })
    const trace = readFileSync(log, 'utf8')
    return { printed, changed: pathsChanged(trace).length, astray: pathsAstray(trace, computers) }
  } finally {
    rmSync(computers, { recursive: true, force: true })
    rmSync(log, { force: true })
  }
}

function outputOf(given: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn('strace', given, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] })
    let printed = ''
    child.stdout.on('data', (piece) => {
      printed += String(piece)
    })
    child.once('close', () => resolve(printed))
  })
}
