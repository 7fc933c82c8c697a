import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { placeOf } from '../../../main/vault/features/transfer/export-names.ts'
import { runVault } from '../../../main/vault/message-loop.ts'
import { type FileLayer, realFiles } from '../../../main/vault/storage/file-layer.ts'
import type { ToVault } from '../../../shared/vault-messages.ts'
import { closedVault, reopened, unlock } from '../../support/closed-vault.ts'
import { exported, filesBelow, NAME, plantExport, rowsLeft, TOKEN } from '../../support/export-vault.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { createBegunVault, deriveKey, passphrase, type TestVault } from '../../support/test-vault.ts'

const SECRET = 'harbor meadow thistle'
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** Puts a page into the rows as a vault made by somebody else could hold it. */
function plantPage(
  vault: TestVault,
  values: { readonly id: string; readonly kind?: string; readonly date?: string },
) {
  vault.session.store().write((db) =>
    db.run(
      `INSERT INTO journal_entry (id, kind, date, body, first_line, words, revision, created_at_ms, saved_at_ms)
       VALUES (:id, :kind, :date, 'planted', '', 1, 1, 0, 0)`,
      { kind: 'evening', date: '2026-03-02', ...values },
    ),
  )
}

describe('An export of a vault somebody else made', () => {
  it('writes nothing outside its folder, and every page all the same', async () => {
    const parent = temporaryFolder()
    const folder = path.join(parent, 'a', 'b')
    mkdirSync(folder, { recursive: true })
    const vault = await createBegunVault()
    const evil = [
      '../../../outside/planted',
      '/tmp/planted',
      'a\0b',
      '..\\..\\planted',
      'CON',
      'x'.repeat(300),
    ]
    for (const one of evil) plantPage(vault, { id: one })
    plantPage(vault, { id: id(1), date: '../../../outside' })
    plantPage(vault, { id: id(2), kind: '../../../outside' })
    plantPage(vault, { id: id(3) })
    expect((await exported(vault, folder)).ok).toBe(true)
    const files = filesBelow(parent)
    expect(files.filter((file) => !file.startsWith(path.join('a', 'b', NAME, path.sep)))).toEqual([])
    expect(files.filter((file) => file.includes(`${path.sep}pages${path.sep}`)).length).toBe(evil.length + 3)
    expect(files).toContain(path.join('a', 'b', NAME, 'pages', '2026-03', `2026-03-02-evening-${id(3)}.md`))
    expect((await exported(vault, folder, SECRET)).ok).toBe(true)
    expect(vault.bugs).toEqual([])
  }, 30_000)

  it.each([
    '../README.txt',
    'pages/../../README.txt',
    '/README.txt',
    'C:\\README.txt',
    '..\\README.txt',
    'README.txt\0',
    'records/con.jsonl',
    'records/nul.jsonl',
    'records/com1.jsonl',
    'pages/2026-03/../../../x.md',
    'pages/2026-03/2026-03-02-evening-../../../../x.md',
    'other.txt',
    '',
    '.',
  ])('has no place for a file named %j', (name) => {
    expect(() => placeOf('/home/somebody/export', name)).toThrow('would leave its folder')
  })

  it('holds no key of the vault', async () => {
    const folder = temporaryFolder()
    const vault = await createBegunVault()
    vault.session.store().write((db) => {
      db.run("INSERT INTO backup_mac_key (id, recipient, key) VALUES (1, 'age1', 'planted-mac-key')")
      db.run("INSERT INTO inbox_key (id, public_key, private_key) VALUES (1, 'p', 'planted-private-key')")
    })
    expect((await exported(vault, folder)).ok).toBe(true)
    const all = filesBelow(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'))
    expect(all.join('\n')).not.toMatch(/planted-/)
    expect(filesBelow(folder).some((file) => file.includes('under_way'))).toBe(false)
  })
})

/** A file system that does nothing more in a folder once this many things were begun there, as for a process that is killed. */
function killedAfter(count: number, folder: string): FileLayer {
  let left = count
  const refuse = (file: string, isBeginning: boolean) => {
    if (!file.startsWith(folder)) return
    if (isBeginning) left -= 1
    if (left < 0) throw Object.assign(new Error('killed'), { code: 'EIO' })
  }
  const until =
    <Rest extends readonly unknown[], Value>(
      work: (file: string, ...rest: Rest) => Value,
      isBeginning = false,
    ) =>
    (file: string, ...rest: Rest): Value => {
      refuse(file, isBeginning)
      return work(file, ...rest)
    }
  return {
    ...realFiles,
    kindOf: until(realFiles.kindOf),
    list: until(realFiles.list),
    removeFile: until(realFiles.removeFile),
    makeNewFolder: until(realFiles.makeNewFolder, true),
    writeNew: until(realFiles.writeNew, true),
    startNew: until(realFiles.startNew, true),
    rename: until(realFiles.rename, true),
  }
}

/** The vault as the app finds it at its next start, unlocked. */
async function opened(vault: TestVault, files: FileLayer = realFiles): Promise<TestVault> {
  const again = reopened(vault, files)
  expect((await unlock(again)).ok).toBe(true)
  return again
}

const cases = [null, SECRET].flatMap((secret) =>
  (secret === null ? [0, 1, 2, 3, 4, 10, 40] : [0, 1]).map((count) => ({ count, secret })),
)

describe('An export that is cut off', () => {
  it.each(cases)(
    'after $count files ($secret) is taken away at the next unlocking, and said',
    async ({ count, secret }) => {
      const folder = temporaryFolder()
      const closed = await closedVault()
      const dying = await opened(closed, killedAfter(count, folder))
      expect((await exported(dying, folder, secret)).ok).toBe(false)
      expect(rowsLeft(dying).length).toBe(1)
      const wasThere = readdirSync(folder).length > 0
      dying.session.close()
      const next = await opened(closed)
      const { exports } = await next.call('transfer.readCutOff', {})
      const cutOff = { startedAtMs: next.moment.nowMs, folder, outcome: 'taken-away' }
      expect(exports).toEqual(wasThere ? [cutOff] : [])
      expect(readdirSync(folder)).toEqual([])
      expect(rowsLeft(next).length).toBe(wasThere ? 0 : 1)
      expect(await next.call('transfer.readCutOff', {})).toEqual({ exports })
    },
    30_000,
  )

  it('after it got its name is whole, and nothing is said', async () => {
    const folder = temporaryFolder()
    const closed = await closedVault()
    const vault = await opened(closed)
    expect((await exported(vault, folder)).ok).toBe(true)
    const whole = path.join(folder, NAME)
    plantExport(vault, `${whole}.${TOKEN}.partial`)
    writeFileSync(path.join(whole, `.respite-export-${TOKEN}`), TOKEN)
    const before = filesBelow(whole).length
    vault.session.close()
    const next = await opened(closed)
    expect(await next.call('transfer.readCutOff', {})).toEqual({ exports: [] })
    expect([filesBelow(whole).length, rowsLeft(next)]).toEqual([before - 1, []])
  })

  it('on a stick that is away is looked for at a later unlocking', async () => {
    const parent = temporaryFolder()
    const [stick, away] = [path.join(parent, 'stick'), path.join(parent, 'away')]
    mkdirSync(stick)
    const closed = await closedVault()
    const dying = await opened(closed, killedAfter(5, stick))
    await exported(dying, stick)
    dying.session.close()
    renameSync(stick, away)
    const without = await opened(closed)
    expect(await without.call('transfer.readCutOff', {})).toEqual({ exports: [] })
    without.session.close()
    renameSync(away, stick)
    const next = await opened(closed)
    expect((await next.call('transfer.readCutOff', {})).exports.map(({ outcome }) => outcome)).toEqual([
      'taken-away',
    ])
    expect([readdirSync(stick), rowsLeft(next)]).toEqual([[], []])
  })

  it('by a lock is taken away before the process ends', async () => {
    const folder = temporaryFolder()
    const closed = await closedVault()
    const { tell, ask, hasEnded } = vaultProcess(closed.folder)
    await ask('vault.unlock', { passphrase: passphrase() })
    void ask('transfer.writeExport', { folder, passphrase: passphrase(), secret: null })
    while (filesBelow(folder).length < 4) await new Promise((resolve) => setImmediate(resolve))
    const startedAt = performance.now()
    tell({ kind: 'end' })
    expect([hasEnded(), performance.now() - startedAt < 1_000, readdirSync(folder)]).toEqual([true, true, []])
    const next = await opened(closed)
    expect(rowsLeft(next)).toEqual([])
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(readdirSync(folder)).toEqual([])
  })
})

/** The vault process without a process: its own loop, over a port that is two functions. */
function vaultProcess(folder: string) {
  let tell: (message: ToVault) => void = () => undefined
  let ended = false
  const waiting = new Map<number, (result: unknown) => void>()
  runVault(
    {
      onMessage: (listener) => {
        tell = listener
      },
      send: (message) => {
        if (message.kind === 'result') waiting.get(message.id)?.(message.result)
      },
    },
    {
      files: realFiles,
      deriveKey,
      makeReference: () => 'test',
      exit: () => {
        ended = true
      },
    },
  )
  tell({ kind: 'begin', folder, keyDerivation: null, secondFolder: null })
  const moment = { nowMs: Date.UTC(2026, 2, 2, 17), timeZone: 'UTC' }
  const ask = (name: string, payload: unknown) =>
    new Promise<unknown>((resolve) => {
      const id = waiting.size + 1
      waiting.set(id, resolve)
      tell({ kind: 'call', id, name, payload, moment })
    })
  return { tell: (message: ToVault) => tell(message), ask, hasEnded: () => ended }
}
