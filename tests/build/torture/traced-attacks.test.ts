import { describe, expect, it } from 'vitest'
import { pathsAstray, traceAttack } from '../../../build/torture/adversary/traced-files.ts'
import { canTraceSystemCalls } from '../../../build/torture/run-faults.ts'

const KINDS = ['a hostile vault folder', 'a hostile archive', 'a hostile import']

describe.skipIf(!canTraceSystemCalls())('the system calls of an attack (skipped without strace)', () => {
  it.each(KINDS)(
    'of the kind "%s" name no file outside the made-up computer',
    { timeout: 240_000 },
    async (kind) => {
      const { printed, changed, astray } = await traceAttack(kind, 3)
      expect(printed).toContain('"attacks":1,"lost":0,"unopenable":0,"outsideTouched":0,"bugs":0,"hung":0')
      expect(astray).toEqual([])
      // The trace holds what such a run is sure to do: making the computer, its vault, and clearing it away.
      expect(changed).toBeGreaterThan(30)
    },
  )
})

describe('the checker of traces', () => {
  it('tells every way of changing a file elsewhere, and no mere look', () => {
    const trace = [
      '12 openat(AT_FDCWD</work>, "/tmp/c/vault.db", O_RDWR|O_CREAT, 0600) = 3</tmp/c/vault.db>',
      '12 openat(AT_FDCWD</work>, "/etc/passwd", O_RDONLY|O_CLOEXEC) = 4</etc/passwd>',
      '12 openat(AT_FDCWD</home/me>, "notes.txt", O_WRONLY|O_TRUNC) = 5</home/me/notes.txt>',
      '12 unlink("/home/me/a") = -1 ENOENT (No such file or directory)',
      '13 rename("/tmp/c/x", "/home/me/b") = 0',
      '13 unlinkat(7</home/me/deep>, "c", AT_REMOVEDIR) = 0',
      '13 symlink("/etc/shadow", "/tmp/c/link") = 0',
      '13 mkdir("/tmp/c/../elsewhere", 0700 <unfinished ...>',
      '13 stat("/home/me/only-looked", {st_mode=S_IFREG}) = 0',
      '14 openat(AT_FDCWD</work>, "/dev/null", O_RDWR) = 6</dev/null>',
    ].join('\n')
    expect(pathsAstray(trace, '/tmp/c')).toEqual([
      '/home/me/notes.txt',
      '/home/me/a',
      '/home/me/b',
      '/home/me/deep/c',
      '/tmp/elsewhere',
    ])
  })
})
