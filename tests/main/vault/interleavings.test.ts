import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runVault, type VaultPort } from '../../../main/vault/message-loop.ts'
import { realFiles } from '../../../main/vault/storage/file-layer.ts'
import type { Result } from '../../../shared/result.ts'
import type { FromVault, ToVault } from '../../../shared/vault-messages.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { deriveKey, passphrase, SET_UP, sessionAt, vaultOver } from '../../support/test-vault.ts'

const RUNS = 500
const MOMENT = { nowMs: Date.UTC(2026, 2, 2, 17), timeZone: 'Europe/Vienna' }
const PAGES = [1, 2, 3].map((number) => `00000000-0000-4000-8000-00000000000${number}`)

type Step =
  | { readonly do: 'save'; readonly page: number; readonly text: string }
  | {
      readonly do: 'search' | 'read' | 'print' | 'check' | 'bin' | 'pause' | 'start-locking' | 'stop-locking'
    }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('save' as const),
      page: fc.integer({ min: 0, max: 2 }),
      text: fc.string({ minLength: 1, maxLength: 30 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('search', 'read', 'print', 'check', 'pause') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('start-locking', 'stop-locking') }) },
)

describe('typing, saving, searching, printing and locking in any order', () => {
  it(`loses no acknowledged save and answers nothing after locked, in ${RUNS} orders`, async () => {
    const folder = path.join(temporaryFolder(), 'races.vault')
    const first = vaultOver(sessionAt(folder), folder)
    await first.call('vault.create', { passphrase: passphrase() })
    await first.call('plan.saveSetUp', { setUp: SET_UP })
    first.session.close()
    const acknowledged = PAGES.map(() => ({ revision: 0, body: '' }))

    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const vault = await openAt(folder)
        // What is there may be newer than what was acknowledged, never older and never something else.
        for (const [index, found] of (await readPages(vault)).entries()) {
          const page = acknowledged[index] ?? found
          expect(found.revision).toBeGreaterThanOrEqual(page.revision)
          if (found.revision === page.revision) expect(found).toEqual(page)
          acknowledged[index] = found
        }
        const wrong: unknown[] = []
        const next = acknowledged.map(({ revision }) => revision)
        let isLocking = false
        for (const one of steps) {
          if (one.do === 'pause') await nextTurn()
          else if (one.do === 'start-locking' || one.do === 'stop-locking') {
            isLocking = one.do === 'start-locking'
            vault.send({ kind: one.do })
          } else if (one.do === 'save') {
            const revision = next[one.page] ?? 0
            next[one.page] = revision + 1
            const input = { id: PAGES[one.page], kind: 'evening', stepId: null, body: one.text, revision }
            void vault.ask('journal.saveEntry', input).then((result) => {
              if (!result.ok) wrong.push(result)
              else acknowledged[one.page] = { revision: revision + 1, body: one.text }
            })
          } else {
            const wasLocking = isLocking
            void askFor(vault, one.do).then((result) => {
              if (wasLocking && result.ok) wrong.push(result)
            })
          }
        }
        vault.send({ kind: 'end' })
        await nextTurn()
        await nextTurn()
        expect(vault.isGone()).toBe(true)
        expect([...wrong, ...vault.dataAfterLocked()]).toEqual([])
      }),
      { numRuns: RUNS },
    )
    expect(acknowledged.every(({ revision }) => revision > 50)).toBe(true)
  }, 240_000)
})

async function readPages(vault: OpenVault): Promise<readonly { revision: number; body: string }[]> {
  const replies = await Promise.all(PAGES.map((id) => vault.ask('journal.readEntry', { id })))
  return replies.map((reply) => {
    if (!reply.ok) return { revision: 0, body: '' }
    const { entry } = reply.value as { readonly entry: { readonly revision: number; readonly body: string } }
    return { revision: entry.revision, body: entry.body }
  })
}

type OpenVault = Awaited<ReturnType<typeof openAt>>

function askFor(vault: OpenVault, what: string): Promise<Result<unknown>> {
  switch (what) {
    case 'search':
      return vault.ask('journal.search', { typed: 'a', after: null, limit: 50 })
    case 'print':
      return vault.ask('summary.readDocument', {})
    case 'check':
      return vault.ask('vault.awaitCheck', {})
    default:
      return vault.ask('journal.listEntries', { after: null, limit: 50 })
  }
}

/** The vault process's own message loop over a port of plain functions, unlocked. */
async function openAt(folder: string) {
  const waiting = new Map<number, (result: Result<unknown>) => void>()
  const dataAfterLocked: unknown[] = []
  let isGone = false
  let lastId = 0
  let listener: (message: ToVault) => void = () => undefined
  const port: VaultPort = {
    onMessage: (heard) => {
      listener = heard
    },
    send: (message: FromVault) => {
      if (message.kind === 'bug') dataAfterLocked.push(message)
      if (message.kind !== 'result') return
      if (isGone && message.result.ok) dataAfterLocked.push(message)
      waiting.get(message.id)?.(message.result)
    },
  }
  const exit = () => {
    isGone = true
  }
  runVault(port, { files: realFiles, deriveKey, makeReference: () => 'test', exit })
  const send = (message: ToVault) => listener(message)
  const ask = (name: string, payload: unknown) =>
    new Promise<Result<unknown>>((resolve) => {
      lastId += 1
      waiting.set(lastId, resolve)
      send({ kind: 'call', id: lastId, name, payload, moment: MOMENT })
    })
  send({ kind: 'begin', folder, keyDerivation: null, secondFolder: null })
  expect(await ask('vault.unlock', { passphrase: passphrase() })).toMatchObject({ ok: true })
  return { send, ask, isGone: () => isGone, dataAfterLocked: () => dataAfterLocked }
}
