import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Encrypter } from 'age-encryption'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createImportReader } from '../../../main/vault/features/transfer/import-reader.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const IMPORTER = path.resolve(import.meta.dirname, '../../../build/torture/importer.ts')
/** Nothing here takes a second on an idle machine but the work factor of 20. */
const WATCHDOG_MS = 30_000

type Looked = {
  readonly heldMs: number
  readonly refused?: string
  readonly entryCount?: number
  readonly leftOut?: readonly { readonly what: string; readonly count: number }[]
}

/** An open vault in another process, which is ended where it does not answer in time. */
async function importer() {
  const child = spawn(process.execPath, [IMPORTER, path.join(temporaryFolder(), 'a.vault')], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<unknown> => {
    const watchdog = setTimeout(() => child.kill('SIGKILL'), WATCHDOG_MS)
    const { value, done } = await lines.next()
    clearTimeout(watchdog)
    return done === true ? { kind: 'did not answer' } : JSON.parse(value)
  }
  await next()
  return (file: string, what: 'file' | 'folder' = 'file', secret: string | null = null): Promise<Looked> => {
    child.stdin.write(`${JSON.stringify({ file, what, secret })}\n`)
    return next() as Promise<Looked>
  }
}

const pipe = (file: string) => execFileSync('mkfifo', [file])

describe.skipIf(process.platform === 'win32')('An import that is made to hold the vault', () => {
  it('ends in words where it is no plain file', async () => {
    const folder = temporaryFolder()
    const [fifo, zero] = [path.join(folder, 'fifo.json'), path.join(folder, 'zero.json')]
    pipe(fifo)
    symlinkSync('/dev/zero', zero)
    const look = await importer()
    for (const file of [fifo, zero, '/dev/zero', folder])
      expect((await look(file)).refused, file).toMatch(/storage-failed/)
    const huge = path.join(folder, 'huge.json')
    writeFileSync(huge, '')
    truncateSync(huge, 2e12)
    expect((await look(huge)).refused).toMatch(/too-large/)
  }, 60_000)

  it('leaves out and counts what is no plain file in a folder, and follows no link and no circle', async () => {
    const folder = temporaryFolder()
    pipe(path.join(folder, '2026-01-01.md'))
    symlinkSync('/dev/zero', path.join(folder, '2026-01-02.md'))
    symlinkSync(folder, path.join(folder, 'round'))
    symlinkSync('/', path.join(folder, 'everything'))
    let deep = folder
    for (let depth = 0; depth < 12; depth += 1) {
      deep = path.join(deep, 'deep')
      mkdirSync(deep)
    }
    writeFileSync(path.join(deep, '2026-01-03.md'), 'Too deep.')
    writeFileSync(path.join(folder, '2026-01-04.md'), 'A page.')
    const look = await importer()
    const { entryCount, leftOut } = await look(folder, 'folder')
    expect([entryCount, leftOut]).toEqual([
      1,
      [
        { what: 'other-files', count: 3 },
        { what: 'unread-files', count: 2 },
      ],
    ])
  }, 60_000)

  it('is read at once whatever signs stand in it', async () => {
    const folder = temporaryFolder()
    const dayOne = path.join(folder, 'day-one.json')
    const text = `w${'!['.repeat(100_000)}`
    writeFileSync(
      dayOne,
      JSON.stringify({ metadata: {}, entries: [{ creationDate: '2020-01-01T00:00:00Z', text }] }),
    )
    const markdown = path.join(folder, 'pages')
    mkdirSync(markdown)
    writeFileSync(path.join(markdown, '2026-01-01.md'), `---\ntags:${' '.repeat(200_000)}]]\n---\nA page.`)
    const look = await importer()
    expect(await look(dayOne)).toMatchObject({ entryCount: 1 })
    expect(await look(markdown, 'folder')).toMatchObject({ entryCount: 1 })
  }, 60_000)

  it('of the highest work factor, or of 32 MB, holds no save meanwhile', async () => {
    const folder = temporaryFolder()
    const encrypter = new Encrypter()
    encrypter.setPassphrase('harbor meadow thistle')
    encrypter.setScryptWorkFactor(20)
    const age = path.join(folder, 'twenty.age')
    writeFileSync(age, await encrypter.encrypt('nothing'))
    const large = path.join(folder, 'large.json')
    const entries = Array.from({ length: 1_500 }, (_, number) => ({
      date: '2020-01-01',
      title: `Page ${number}`,
      body: 'heron river '.repeat(1_700),
      tags: [],
    }))
    writeFileSync(large, JSON.stringify({ tags: {}, entries }))
    const look = await importer()
    const [twenty, many] = [await look(age, 'file', 'something else'), await look(large)]
    expect([twenty.refused, many.entryCount]).toEqual([expect.stringMatching(/wrong-secret/), 1_500])
    // Of the processor; it was 3 s and 1.5 s.
    expect([twenty.heldMs, many.heldMs].filter((held) => held > 250)).toEqual([])
  }, 120_000)
})

describe('The worker of an import', () => {
  const working = (source: string, isOver = new AbortController().signal, stillMs = 600) =>
    createImportReader(new URL(`data:text/javascript,${encodeURIComponent(source)}`), isOver, {
      stillMs,
      inAllMs: Math.max(2_000, stillMs),
      growthMiB: 300,
    })({ file: '/nowhere', what: 'file', secret: null }, () => undefined)
  const FOREVER = 'for (;;);'
  const ALWAYS_NEARLY =
    "import { parentPort } from 'node:worker_threads'; setInterval(() => parentPort.postMessage({ kind: 'share', share: 0.5 }), 50)"
  const SWELLING = 'const all = []; for (;;) all.push(Buffer.alloc(20_000_000, 1));'

  it.each([
    ['takes for ever', FOREVER, 'too-slow'],
    ['says for ever that it is nearly there', ALWAYS_NEARLY, 'too-slow'],
    ['ends without a word', 'process.exit(0)', 'unreadable'],
  ])(
    'that %s is ended, in words',
    async (_, source, why) => {
      await expect(working(source)).rejects.toMatchObject({ failure: { code: 'import-refused', why } })
    },
    20_000,
  )

  it('that swells is ended, in words', async () => {
    const swelling = working(SWELLING, new AbortController().signal, 15_000)
    await expect(swelling).rejects.toMatchObject({ failure: { code: 'import-refused', why: 'too-large' } })
  }, 20_000)

  it('is ended by a lock, whatever it is doing', async () => {
    const ending = new AbortController()
    const reading = working(FOREVER, ending.signal)
    setTimeout(() => ending.abort(), 100)
    await expect(reading).rejects.toMatchObject({ failure: { code: 'cancelled' } })
  })

  it('is ended by whoever stops it', async () => {
    let isWanted = true
    setTimeout(() => {
      isWanted = false
    }, 100)
    const worker = new URL(`data:text/javascript,${encodeURIComponent(FOREVER)}`)
    const reading = createImportReader(worker, new AbortController().signal)(
      { file: '/nowhere', what: 'file', secret: null },
      () => {
        if (!isWanted) throw new Error('stopped')
      },
    )
    await expect(reading).rejects.toThrow('stopped')
  })
})
