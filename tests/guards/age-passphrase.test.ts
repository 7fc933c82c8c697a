import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Encrypter } from 'age-encryption'
import { pack } from 'tar-stream'
import { describe, expect, it } from 'vitest'
import { joined } from '../../main/vault/backup/slices.ts'
import { agePassphraseBytes, passphraseBytes } from '../../renderer/api/passphrase-bytes.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { createBegunVault, passphrase } from '../support/test-vault.ts'

/** Passphrases that NFKC changes and NFC does not: full-width signs, a fraction, half-width kana. */
const TYPED = ['春眠暁を覚えず！処処', 'half ½ of my² house', 'ﾊｰﾌ ｶﾅ and more']
/** Typed with loose accents, as macOS gives them for file names and some keyboards. */
const LOOSE = 'zwo\u0308lf a\u0308pfel im garten'

const missing = ['age', 'script'].filter((program) => spawnSync('which', [program]).status !== 0)

/** The stock program, at a terminal of its own, with these keys typed. */
async function decryptWithAge(file: string, typed: string): Promise<string> {
  const out = `${file}.out`
  const command = `age --decrypt -o '${out}' '${file}'`
  const child = spawn('script', ['-qec', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'ignore'] })
  await once(child.stdout, 'data')
  await wait(200)
  child.stdin.write(`${typed}\n`)
  child.stdout.resume()
  await once(child, 'exit')
  child.stdin.destroy()
  return readFileSync(out, 'latin1')
}

describe('The passphrase of an age file', () => {
  it('is what keyboards type, and the vault’s own is what it always was', () => {
    for (const typed of TYPED) {
      expect(Buffer.from(agePassphraseBytes(typed)).toString()).toBe(typed.normalize('NFC'))
      expect(Buffer.from(passphraseBytes(typed)).toString()).toBe(typed.normalize('NFKC'))
    }
    expect(Buffer.from(agePassphraseBytes(LOOSE)).toString()).toBe(LOOSE.normalize('NFC'))
  })

  it.skipIf(missing.length > 0).each(TYPED)(
    `opens the export with the stock program: %s${missing.length > 0 ? ` (skipped: no ${missing.join(', ')} here)` : ''}`,
    async (typed) => {
      const folder = temporaryFolder()
      const vault = await createBegunVault()
      const secret = agePassphraseBytes(typed)
      const { name } = await vault.call('transfer.writeExport', { folder, passphrase: passphrase(), secret })
      expect(await decryptWithAge(path.join(folder, name), typed)).toContain('respite-export/journal.json')
      expect([...secret].every((byte) => byte === 0)).toBe(true)
    },
    60_000,
  )

  it('of an older export, which was NFKC, is still taken', async () => {
    const folder = temporaryFolder()
    const typed = TYPED[0] ?? ''
    const tar = pack()
    const entry = {
      id: '0b8f2f5e-6a34-4a0e-9d0c-1f2e3d4c5b61',
      kind: 'evening',
      stepId: null,
      date: '2026-03-01',
      planDay: null,
      body: 'An older page.',
      isInBin: false,
      fields: {},
    }
    tar.entry(
      { name: 'respite-export/journal.json' },
      JSON.stringify({ format: 'respite-export', version: 1, entries: [entry] }),
    )
    tar.finalize()
    const encrypter = new Encrypter()
    encrypter.setPassphrase(typed.normalize('NFKC'))
    encrypter.setScryptWorkFactor(12)
    const file = path.join(folder, 'older.tar.age')
    writeFileSync(file, await encrypter.encrypt(await joined(tar)))
    const vault = await createBegunVault()
    const look = (words: string) =>
      vault.send('transfer.readImport', { file, what: 'file', secret: agePassphraseBytes(words) })
    expect(await look(typed)).toMatchObject({ ok: true, value: { entryCount: 1 } })
    expect(await look(`${typed}!`)).toMatchObject({ ok: false, error: { why: 'wrong-secret' } })
  }, 30_000)
})
