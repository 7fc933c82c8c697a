import { describe, expect, it } from 'vitest'
import { findIdentifiers } from '../../../shared/domain/identifiers/find-identifiers.ts'
import { IDENTIFIER_KINDS } from '../../../shared/domain/identifiers/identifier.ts'
import { readMarked } from './marked-sentence.ts'
import { measureFinder } from './measure-finder.ts'
import { SENTENCES_FOR_TUNING } from './sentences-for-tuning.ts'
import { SENTENCES_HELD_OUT } from './sentences-held-out.ts'

/* The figures are in shared/README.md. A floor here is raised when the finder gets better, and never lowered quietly. */
describe('findIdentifiers', () => {
  it('finds all and nothing else in the sentences it was made with', () => {
    const { tooMany, missed } = measureFinder(SENTENCES_FOR_TUNING)
    expect({ tooMany, missed }).toEqual({ tooMany: [], missed: [] })
  })

  it('keeps its precision and recall on sentences written after its rules', () => {
    const tally = measureFinder(SENTENCES_HELD_OUT)
    console.log(
      `held out: ${tally.sentences} sentences, precision ${tally.precision.toFixed(3)}, recall ${tally.recall.toFixed(3)}`,
      { tooMany: tally.tooMany, missed: tally.missed },
    )
    expect(tally.precision).toBeGreaterThanOrEqual(0.94)
    expect(tally.recall).toBeGreaterThanOrEqual(0.94)
  })

  it('is measured on at least 200 different sentences, about half of them clean, with every kind among them', () => {
    const all = [...SENTENCES_FOR_TUNING, ...SENTENCES_HELD_OUT].map(readMarked)
    const clean = all.filter(({ expected }) => expected.length === 0).length
    expect(new Set(all.map(({ text }) => text)).size).toBeGreaterThanOrEqual(200)
    expect(clean / all.length).toBeGreaterThan(0.4)
    expect(clean / all.length).toBeLessThan(0.6)
    expect(new Set(all.flatMap(({ expected }) => expected.map(({ kind }) => kind)))).toEqual(
      new Set(IDENTIFIER_KINDS),
    )
  })

  it('gives places that hold in a text with emoji, right-to-left words and control characters', () => {
    const text = '😔😔 שלום\u0000 — I sat with Thandiwe.\r\n\tCall ann@example.org 🙏'
    expect(findIdentifiers(text).map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([
      ['name', 'Thandiwe'],
      ['email', 'ann@example.org'],
    ])
  })

  it.each([
    ['nothing', ''],
    ['blank lines', ' \n\n'],
    ['open brackets', '()()()((('],
    ['plus signs', '+'.repeat(500)],
    ['one long number', '1'.repeat(5_000)],
    ['dots', 'a.'.repeat(2_000)],
    ['at signs', '@'.repeat(500)],
    ['capital letters and hyphens', 'A-'.repeat(2_000)],
    ['streets without a number', 'Via Aa '.repeat(600)],
    ['a page of Hebrew', 'שלום לכולם היום '.repeat(200)],
    ['a German sentence', 'Am Abend war die Wohnung still und der Tee kalt.'],
  ])('finds nothing in %s, and soon', (_, text) => {
    const startedAt = performance.now()
    expect(findIdentifiers(text)).toEqual([])
    expect(performance.now() - startedAt).toBeLessThan(2_000)
  })
})
