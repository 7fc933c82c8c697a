import { describe, expect, it } from 'vitest'
import { CLOSED_ENTRY, reopened } from '../../support/closed-vault.ts'
import { createBegunVault, passphrase, type TestVault } from '../../support/test-vault.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const save = (vault: TestVault, number: number, body: string) =>
  vault.send('journal.saveEntry', { ...CLOSED_ENTRY, id: id(number), body })

/** From here on the database may not grow: what SQLite says then is what it says on a full disk. */
function fillTheDisk(vault: TestVault): () => void {
  const limit = (pages: number) =>
    vault.session.store().read((db) => db.one(`PRAGMA max_page_count=${pages}`))
  const used = vault.session.store().read((db) => db.one<{ page_count: number }>('PRAGMA page_count'))
  limit(used?.page_count ?? 1)
  return () => limit(1_000_000)
}

describe('a full disk', () => {
  it('refuses the save in a word, keeps everything acknowledged, and goes on once there is room', async () => {
    const vault = await createBegunVault()
    const acknowledged: number[] = []
    for (let number = 1; number <= 20; number += 1)
      if ((await save(vault, number, `Evening ${number}. `.repeat(80))).ok) acknowledged.push(number)
    const makeRoom = fillTheDisk(vault)
    const refused: number[] = []
    for (let number = 21; number <= 60; number += 1) {
      const result = await save(vault, number, `Evening ${number}. `.repeat(200))
      if (result.ok) acknowledged.push(number)
      else {
        expect(result.error).toEqual({ code: 'storage-full' })
        refused.push(number)
      }
    }
    expect(refused.length).toBeGreaterThan(0)
    for (const number of acknowledged)
      expect((await vault.call('journal.readEntry', { id: id(number) })).entry.body).toContain(
        `Evening ${number}.`,
      )
    expect(await vault.session.awaitCheck()).toBe('sound')
    makeRoom()
    for (const number of refused) expect((await save(vault, number, 'Now there is room.')).ok).toBe(true)
    vault.session.close()

    const again = reopened(vault)
    await again.call('vault.unlock', { passphrase: passphrase() })
    for (const number of [...acknowledged, ...refused])
      expect((await again.send('journal.readEntry', { id: id(number) })).ok, `entry ${number}`).toBe(true)
    expect(await again.session.awaitCheck()).toBe('sound')
  })

  it('keeps everything acknowledged when it is locked while full', async () => {
    const vault = await createBegunVault()
    await save(vault, 1, 'Before. '.repeat(300))
    fillTheDisk(vault)
    let last = 2
    while ((await save(vault, last, 'Filling. '.repeat(400))).ok) last += 1
    vault.session.close()
    const again = reopened(vault)
    await again.call('vault.unlock', { passphrase: passphrase() })
    for (let number = 1; number < last; number += 1)
      expect((await again.send('journal.readEntry', { id: id(number) })).ok, `entry ${number}`).toBe(true)
    expect(await again.session.awaitCheck()).toBe('sound')
  })
})
