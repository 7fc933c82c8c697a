import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Decrypter } from 'age-encryption'
import { extract } from 'tar-stream'
import { describe, expect, it } from 'vitest'
import { ARCHIVE_README } from '../../../main/vault/backup/archive-format.ts'
import { renewSheet } from '../../support/recovery-sheets.ts'
import { createBegunVault } from '../../support/test-vault.ts'

const BODIES = ['First page', 'Second page\nwith a line', 'Third – “quoted” and ümlauts']

const missing = ['age', 'tar', 'jq', 'sha256sum'].filter(
  (program) => spawnSync('which', [program]).status !== 0,
)

/** A backup with three pages, and the key that opens it. */
async function backedUp() {
  const vault = await createBegunVault()
  const secret = await renewSheet(vault)
  for (const [index, body] of BODIES.entries()) {
    const id = `0b9f2c11-6a55-4f0e-9d0a-3f6a0c9f1a0${index}`
    await vault.call('journal.saveEntry', {
      id,
      kind: 'evening',
      stepId: null,
      fields: {},
      body,
      revision: 0,
    })
  }
  const { name } = await vault.call('backup.makeNow', {})
  const folder = path.join(path.dirname(vault.folder), 'backups')
  return { folder, name, secret }
}

function bodiesIn(lines: string): readonly string[] {
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { readonly body: string }).body)
}

/** The commands of the README, the indented lines, as they stand there. */
function commands(): readonly string[] {
  return ARCHIVE_README.split('\n')
    .filter((line) => line.startsWith('     '))
    .map((line) => line.trim())
}

describe('the drill of the README inside a backup', () => {
  it.skipIf(missing.length > 0)(
    `gives every page back with stock programs${missing.length > 0 ? ` (skipped: no ${missing.join(', ')} here)` : ''}`,
    async () => {
      const { folder, name, secret } = await backedUp()
      writeFileSync(path.join(folder, 'key.txt'), `${secret}\n`)
      const script = commands().join('\n').replace('BACKUP.tar.age', name)
      const shown = execFileSync('sh', ['-e', '-c', script], { cwd: folder, encoding: 'utf8' })
      expect(shown).not.toContain('FAILED')
      for (const body of BODIES) expect(shown).toContain(body)
    },
  )

  it.skipIf(missing.some((program) => program !== 'age'))(
    'is right from its third line on, once the file is decrypted by the library',
    async () => {
      const { folder, name, secret } = await backedUp()
      mkdirSync(path.join(folder, 'opened'))
      const decrypter = new Decrypter()
      decrypter.addIdentity(secret)
      const tar = await decrypter.decrypt(readFileSync(path.join(folder, name)))
      execFileSync('tar', ['-x', '-C', 'opened'], { cwd: folder, input: tar })
      const script = commands()
        .filter((line) => !line.startsWith('mkdir') && !line.startsWith('age'))
        .join('\n')
      const shown = execFileSync('sh', ['-e', '-c', script], { cwd: folder, encoding: 'utf8' })
      const checked = shown.split('\n').filter((line) => line.endsWith(': OK'))
      const manifest = JSON.parse(readFileSync(path.join(folder, 'opened/manifest.json'), 'utf8')) as {
        readonly sha256: object
      }
      expect(checked.length).toBe(Object.keys(manifest.sha256).length)
      for (const body of BODIES) expect(shown).toContain(body)
    },
  )

  it('gives every page and every hash through age-encryption and tar-stream alone', async () => {
    const { folder, name, secret } = await backedUp()
    const decrypter = new Decrypter()
    decrypter.addIdentity(secret)
    const reader = extract()
    reader.end(Buffer.from(await decrypter.decrypt(readFileSync(path.join(folder, name)))))
    const content = new Map<string, Buffer>()
    for await (const entry of reader) {
      const pieces: Buffer[] = []
      for await (const piece of entry) pieces.push(piece as Buffer)
      content.set(entry.header.name, Buffer.concat(pieces))
    }
    const { sha256 } = JSON.parse(String(content.get('manifest.json'))) as {
      readonly sha256: Readonly<Record<string, string>>
    }
    const hashes = [...content]
      .filter(([file]) => file !== 'manifest.json')
      .map(([file, bytes]) => [file, createHash('sha256').update(bytes).digest('hex')])
    expect(Object.fromEntries(hashes)).toEqual(sha256)
    expect(bodiesIn(String(content.get('journal_entry.jsonl')))).toEqual(BODIES)
    expect(String(content.get('README.txt'))).toBe(ARCHIVE_README)
  })
})
