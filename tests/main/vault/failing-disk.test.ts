import { describe, expect, it } from 'vitest'
import { CLOSED_ENTRY, reopened } from '../../support/closed-vault.ts'
import { holdStatements } from '../../support/failing-statements.ts'
import { createBegunVault, passphrase, type TestVault } from '../../support/test-vault.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

type Step = {
  readonly name: string
  /** What it acts on. */
  readonly prepare: (vault: TestVault, entry: string) => Promise<unknown>
  readonly act: (vault: TestVault, entry: string) => ReturnType<TestVault['send']>
  /** What the page says and where it lies, before and after. */
  readonly before: string | null
  readonly after: string | null
}

const write = (vault: TestVault, entry: string, body: string, revision: number) =>
  vault.send('journal.saveEntry', { ...CLOSED_ENTRY, id: entry, body, revision })

const STEPS: readonly Step[] = [
  {
    name: 'writing a page',
    prepare: async () => null,
    act: (vault, entry) => write(vault, entry, 'written', 0),
    before: null,
    after: 'written',
  },
  {
    name: 'changing a page',
    prepare: (vault, entry) => write(vault, entry, 'written', 0),
    act: (vault, entry) => write(vault, entry, 'changed', 1),
    before: 'written',
    after: 'changed',
  },
  {
    name: 'putting a page in the bin',
    prepare: (vault, entry) => write(vault, entry, 'written', 0),
    act: (vault, entry) => vault.send('journal.binEntry', { id: entry }),
    before: 'written',
    after: 'written, in the bin',
  },
  {
    name: 'deleting a page for good',
    prepare: async (vault, entry) => {
      await write(vault, entry, 'written', 0)
      await vault.call('journal.binEntry', { id: entry })
    },
    act: (vault, entry) => vault.send('journal.deleteForGood', { id: entry }),
    before: 'written, in the bin',
    after: null,
  },
]

function stateOf(vault: TestVault, entry: string): string | null {
  const row = vault.session
    .store()
    .read((db) =>
      db.one<{ body: string; binned: number }>(
        'SELECT body, binned_at_ms IS NOT NULL AS binned FROM journal_entry WHERE id = :entry',
        { entry },
      ),
    )
  if (row === null) return null
  return row.binned === 1 ? `${row.body}, in the bin` : row.body
}

describe('a disk that fails at any statement', () => {
  it.each(STEPS)('of $name: refused in a word and nothing half done, or done', async (step) => {
    const statements = holdStatements()
    const vault = await createBegunVault()
    let number = 0
    for (const when of ['before', 'after'] as const)
      for (let failing = 1, isOver = false; !isOver; failing += 1) {
        number += 1
        const entry = id(number)
        await step.prepare(vault, entry)
        statements.failAt(failing, when)
        const result = await step.act(vault, entry)
        isOver = statements.count() < failing
        statements.mend()
        const now = stateOf(vault, entry)
        if (result.ok) expect(now, `${when} ${failing}`).toBe(step.after)
        else {
          expect(vault.bugs.map(String), `${when} ${failing}`).toEqual([])
          expect(result.error).toEqual({ code: 'storage-failed' })
          // A commit that was done and then failed in the telling may have been done.
          expect(when === 'before' ? [step.before] : [step.before, step.after]).toContain(now)
        }
        if (isOver) expect(result.ok).toBe(true)
        // Whatever failed, the next thing works and is durable.
        expect((await write(vault, id(number + 5_000), 'and on', 0)).ok).toBe(true)
      }
    expect(number).toBeGreaterThan(8)
    expect(await vault.session.awaitCheck()).toBe('sound')
    expect(vault.bugs).toEqual([])
    vault.session.close()
    const again = reopened(vault)
    await again.call('vault.unlock', { passphrase: passphrase() })
    for (let written = 1; written <= number; written += 1)
      expect(stateOf(again, id(written + 5_000))).toBe('and on')
    expect(await again.session.awaitCheck()).toBe('sound')
  })

  it('of locking: the vault is closed all the same, and everything is there at the next opening', async () => {
    const statements = holdStatements()
    const vault = await createBegunVault()
    let current = vault
    for (let failing = 1, isOver = false; !isOver; failing += 1) {
      const entry = id(failing)
      current.session.startLocking()
      expect((await write(current, entry, 'last words', 0)).ok).toBe(true)
      statements.failAt(failing, 'before')
      current.session.close()
      isOver = statements.count() < failing
      statements.mend()
      expect(current.session.state()).toBe('locked')
      current = reopened(current)
      await current.call('vault.unlock', { passphrase: passphrase() })
      for (let written = 1; written <= failing; written += 1)
        expect(stateOf(current, id(written))).toBe('last words')
    }
  })

  it('after a deletion: says that traces are left, and clears them at the next opening', async () => {
    const statements = holdStatements()
    const vault = await createBegunVault()
    await write(vault, id(1), 'Nobody else shall read verbena.', 0)
    await vault.call('journal.binEntry', { id: id(1) })
    const left = () =>
      vault.session.store().read((db) => db.one('SELECT 1 FROM deletion_trace')) === null ? 'none' : 'some'
    let failing = 1
    for (; ; failing += 1) {
      statements.failAt(failing, 'before')
      const result = await vault.send('journal.deleteForGood', { id: id(1) })
      statements.mend()
      if (!result.ok) continue
      expect(result.value).toEqual({ isCleared: false })
      break
    }
    expect(stateOf(vault, id(1))).toBeNull()
    expect(left()).toBe('some')
    vault.session.close()
    const again = reopened(vault)
    await again.call('vault.unlock', { passphrase: passphrase() })
    await again.call('vault.awaitCheck', {})
    expect(again.session.store().read((db) => db.one('SELECT 1 FROM deletion_trace'))).toBeNull()
  })
})
