import { describe, expect, it } from 'vitest'
import { createBegunVault, passDays, type TestVault } from '../../support/test-vault.ts'

const ID = '00000000-0000-4000-8000-000000000001'
const FIELDS = { before: 7, after: 3, 'reached-by': ['news'] }

const save = (
  vault: TestVault,
  revision: number,
  fields: Record<string, number | string[]>,
  body = 'Cold hands.',
) => vault.call('journal.saveEntry', { id: ID, kind: 'exposure', stepId: null, body, fields, revision })
const list = (vault: TestVault, before: number | null = null, limit = 100) =>
  vault.call('journal.listVersions', { id: ID, before, limit })

async function fieldsKept(vault: TestVault): Promise<readonly unknown[]> {
  const kept: unknown[] = []
  for (const { id } of (await list(vault)).versions)
    kept.push((await vault.call('journal.readVersion', { id: ID, version: id })).fields)
  return kept
}

describe('versions of a page with a form', () => {
  it('hold fields that were emptied with the text unchanged, days later or at once', async () => {
    const vault = await createBegunVault()
    await save(vault, 0, FIELDS)
    passDays(vault, 3)
    await save(vault, 1, {})
    await save(vault, 2, { before: 6 })
    vault.moment.nowMs += 600
    await save(vault, 3, {})
    expect(await fieldsKept(vault)).toEqual([{ before: 6 }, FIELDS])
  })

  it('hold what a form was before a later sitting, and not each move of a slider', async () => {
    const vault = await createBegunVault()
    await save(vault, 0, { before: 7 })
    for (let revision = 1; revision < 10; revision += 1) {
      vault.moment.nowMs += 600
      await save(vault, revision, { before: revision })
    }
    expect(await fieldsKept(vault)).toEqual([])
    vault.moment.nowMs += 6 * 60_000
    await save(vault, 10, { before: 2 })
    expect(await fieldsKept(vault)).toEqual([{ before: 9 }])
    // The same page saved once more is no version.
    passDays(vault, 1)
    await save(vault, 11, { before: 2 })
    expect(await fieldsKept(vault)).toEqual([{ before: 9 }])
  })

  it('hold the form of a page without any text', async () => {
    const vault = await createBegunVault()
    await save(vault, 0, FIELDS, '')
    await save(vault, 1, {}, '')
    expect(await fieldsKept(vault)).toEqual([FIELDS])
  })

  it('are all to be found, however many there are', async () => {
    const vault = await createBegunVault()
    await save(vault, 0, {})
    vault.session.store().write((db) => {
      for (let number = 0; number < 1_234; number += 1)
        db.run(
          'INSERT INTO journal_version (entry_id, body, words, saved_at_ms) VALUES (:id, :body, 1, :number)',
          { id: ID, body: `Text ${number}`, number },
        )
    })
    const seen: number[] = []
    for (let before: number | null = null; ; ) {
      const { versions, next }: Awaited<ReturnType<typeof list>> = await list(vault, before, 500)
      seen.push(...versions.map(({ savedAtMs }) => savedAtMs))
      if (next === null) break
      before = next
    }
    expect(seen).toEqual(Array.from({ length: 1_234 }, (_, at) => 1_233 - at))
  })
})
