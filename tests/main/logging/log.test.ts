import { readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createLog, redact } from '../../../main/logging/log.ts'
import { describeError } from '../../../shared/describe-error.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('createLog', () => {
  it('writes one line an event, readable by this account only, without paths or messages of errors', () => {
    const folder = path.join(temporaryFolder(), 'logs')
    const log = createLog(folder)
    const error = new TypeError("can't read 'my worst day' of /home/ines/x.db")
    log.write('bug', { name: 'journal.saveEntry', error: describeError(error) })
    const file = path.join(folder, 'respite.log')
    const text = readFileSync(file, 'utf8')
    expect(text).toMatch(/^\S+Z bug name=journal\.saveEntry error=TypeError/)
    expect(text).not.toMatch(/ines|worst day/)
    expect(text.trimEnd().split('\n')).toHaveLength(1)
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it('starts afresh once it is large', () => {
    const folder = path.join(temporaryFolder(), 'logs')
    const log = createLog(folder)
    for (let count = 0; count < 1_500; count += 1) log.write('event', { words: 'w'.repeat(280) })
    expect(statSync(path.join(folder, 'respite.log')).size).toBeLessThan(300 * 1024)
  })

  it('does not throw where it cannot be written', () => {
    const file = path.join(temporaryFolder(), 'a file')
    writeFileSync(file, '')
    expect(() => createLog(path.join(file, 'logs')).write('event')).not.toThrow()
  })
})

describe('redact', () => {
  it.each([
    ['/home/ines/.config/respite/vault.db', '[folder]/vault.db'],
    ['C:\\Users\\Ines\\vault.db', '[folder]/vault.db'],
    ['ines@example.org', '[address]'],
  ])('turns %j into %j', (text, safe) => {
    expect(redact(text)).toBe(safe)
  })
})
