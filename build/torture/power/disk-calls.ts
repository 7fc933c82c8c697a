import type { LifeNote } from './notes.ts'

/** One thing a process did to the disk, in the order it was done. Paths are absolute. */
export type DiskCall =
  | { readonly kind: 'open'; readonly file: string; readonly creates: boolean; readonly empties: boolean }
  | { readonly kind: 'write'; readonly file: string; readonly at: number | 'next'; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: string; readonly size: number }
  | { readonly kind: 'force'; readonly file: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly file: string }
  | { readonly kind: 'make-folder'; readonly folder: string }
  | { readonly kind: 'note'; readonly note: LifeNote }

/** The calls strace is told to write down. Others that change a file would make the recording say so, not be missed. */
export const RECORDED_CALLS = [
  ...[
    'openat',
    'open',
    'creat',
    'write',
    'pwrite64',
    'writev',
    'pwritev',
    'pwritev2',
    'ftruncate',
    'truncate',
  ],
  ...['fallocate', 'fsync', 'fdatasync', 'rename', 'renameat', 'renameat2', 'unlink', 'unlinkat', 'rmdir'],
  ...['mkdir', 'mkdirat', 'link', 'linkat', 'symlink', 'symlinkat', 'copy_file_range', 'sendfile'],
] as const

const WHOLE = /^(\d+) +(\w+)\((.*)\) += (-?\d+)/s
const BEGUN = /^(\d+) +(\w+\(.*) <unfinished \.\.\.>$/s
const RESUMED = /^(\d+) +<\.\.\. \w+ resumed>(.*)$/s
const AT = /^(?:AT_FDCWD|-?\d+)<((?:\\x[0-9a-f]{2})*)>/

/**
 * Reads what `strace -f -y -xx` wrote: with `-xx` every text and path is in hexadecimal, so that nothing in them is taken
 * for a part of the line. Only what happened below `root` is given, and the notes, which are written to `notesFile`.
 * Throws where a call changed a file there in a way the replay does not know.
 */
export function readDiskCalls(trace: string, root: string, notesFile: string): readonly DiskCall[] {
  const begun = new Map<string, string>()
  const calls: DiskCall[] = []
  for (const line of trace.split('\n')) {
    const unfinished = BEGUN.exec(line)
    if (unfinished !== null) {
      begun.set(unfinished[1] ?? '', `${unfinished[1]} ${unfinished[2]}`)
      continue
    }
    const resumed = RESUMED.exec(line)
    const whole = WHOLE.exec(resumed === null ? line : `${begun.get(resumed[1] ?? '') ?? ''}${resumed[2]}`)
    if (whole === null || Number(whole[4]) < 0) continue
    const call = read(whole[2] ?? '', (whole[3] ?? '').split(', '), Number(whole[4]), notesFile)
    if (call !== null && isBelow(call, root)) calls.push(call)
  }
  return calls
}

function read(name: string, given: readonly string[], answer: number, notesFile: string): DiskCall | null {
  const [first = '', second = '', third = '', fourth = ''] = given
  switch (name) {
    case 'openat': {
      const creates = third.includes('O_CREAT')
      return {
        kind: 'open',
        file: pathAt(first, second),
        creates,
        empties: third.includes('O_TRUNC'),
      }
    }
    case 'write':
    case 'pwrite64': {
      const file = fileOf(first)
      const bytes = unhex(second).subarray(0, answer)
      if (file === notesFile) return { kind: 'note', note: JSON.parse(bytes.toString('utf8')) as LifeNote }
      return { kind: 'write', file, at: name === 'write' ? 'next' : Number(fourth), bytes }
    }
    case 'ftruncate':
      return { kind: 'truncate', file: fileOf(first), size: Number(second) }
    case 'fsync':
    case 'fdatasync':
      return { kind: 'force', file: fileOf(first) }
    case 'rename':
      return { kind: 'rename', from: text(first), to: text(second) }
    case 'renameat':
    case 'renameat2':
      return { kind: 'rename', from: pathAt(first, second), to: pathAt(third, fourth) }
    case 'unlink':
    case 'rmdir':
      return { kind: 'remove', file: text(first) }
    case 'unlinkat':
      return { kind: 'remove', file: pathAt(first, second) }
    case 'mkdir':
      return { kind: 'make-folder', folder: text(first) }
    case 'mkdirat':
      return { kind: 'make-folder', folder: pathAt(first, second) }
    default:
      return { kind: 'remove', file: `${text(first) || fileOf(first)}?${name}` }
  }
}

function isBelow(call: DiskCall, root: string): boolean {
  if (call.kind === 'note') return true
  const paths =
    call.kind === 'rename' ? [call.from, call.to] : [call.kind === 'make-folder' ? call.folder : call.file]
  const isIn = paths.some((file) => file.startsWith(`${root}/`) || (file === root && call.kind === 'force'))
  const strange = paths.find((file) => file.includes('?'))
  if (isIn && strange !== undefined) throw new Error(`The replay does not know this call: ${strange}`)
  return isIn
}

function pathAt(folder: string, name: string): string {
  const named = text(name)
  return named.startsWith('/') ? named : `${fileOf(folder)}/${named}`
}

/** What a descriptor stood for, as `-y` tells it. */
function fileOf(descriptor: string): string {
  return unhex(AT.exec(descriptor)?.[1] ?? '').toString('utf8')
}

function text(quoted: string): string {
  return unhex(quoted).toString('utf8')
}

function unhex(quoted: string): Buffer {
  return Buffer.from(quoted.replaceAll(/\\x|"/g, ''), 'hex')
}
