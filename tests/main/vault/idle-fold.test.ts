import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createBegunVault, type TestVault } from '../../support/test-vault.ts'

/** Bytes of the write-ahead log. */
const logOf = (vault: TestVault) =>
  statSync(path.join(vault.folder, 'vault.db-wal'), { throwIfNoEntry: false })?.size ?? 0

async function save(vault: TestVault): Promise<void> {
  await vault.call('journal.saveEntry', {
    id: randomUUID(),
    kind: 'evening',
    stepId: null,
    body: 'A page of some length. '.repeat(60),
    revision: 0,
  })
}

describe('the write-ahead log', () => {
  it('is not folded in by a save, and is empty two seconds after the last one', async () => {
    const vault = await createBegunVault()
    let before = logOf(vault)
    // A fold inside a save would start the log anew or leave it as long as it was.
    for (let number = 0; number < 60; number += 1) {
      await save(vault)
      expect(logOf(vault)).toBeGreaterThan(before)
      before = logOf(vault)
    }
    await pause(1_000)
    expect(logOf(vault)).toBe(before)
    for (let waited = 0; waited < 40 && logOf(vault) > 0; waited += 1) await pause(250)
    expect(logOf(vault)).toBe(0)
  }, 30_000)

  it('cannot grow without end while somebody writes without a pause', async () => {
    const vault = await createBegunVault()
    for (let number = 0; number < 500; number += 1) await save(vault)
    // 2,000 pages and what one more save adds.
    expect(logOf(vault)).toBeLessThan(2_300 * 2_072)
  }, 60_000)

  it('is folded in at lock, before the two seconds are over, and nothing folds after that', async () => {
    const vault = await createBegunVault()
    await save(vault)
    vault.session.close()
    expect(logOf(vault)).toBe(0)
    await pause(2_500)
    expect(vault.bugs).toEqual([])
  }, 30_000)
})
