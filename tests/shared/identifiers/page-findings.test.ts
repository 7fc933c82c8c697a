import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIdentifiers } from '../../../shared/domain/identifiers/find-identifiers.ts'
import {
  differentFindings,
  findingsOnPage,
  foldWord,
  passagesToCheck,
  withoutDismissed,
} from '../../../shared/domain/identifiers/page-findings.ts'
import { passagesOf } from '../../../shared/domain/identifiers/passages.ts'
import { placeholderFor, replaceEverywhere } from '../../../shared/domain/identifiers/replace-word.ts'

const check = (text: string) =>
  new Map(passagesToCheck(text, new Map()).map((passage) => [passage, findIdentifiers(passage)]))

describe('passagesOf', () => {
  it('cuts any text into pieces that lie where they say, leave out no letter, and are never long', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 9_000 }),
        fc.integer({ min: 1, max: 40 }),
        (seed, times) => {
          const text = seed.repeat(times).slice(0, 40_000)
          const passages = passagesOf(text)
          for (const { start, text: piece } of passages)
            expect(text.slice(start, start + piece.length)).toBe(piece)
          expect(
            passages
              .map((piece) => piece.text)
              .join('')
              .replaceAll(/\s/g, ''),
          ).toBe(text.replaceAll(/\s/g, ''))
          expect(Math.max(0, ...passages.map((piece) => piece.text.length))).toBeLessThanOrEqual(4_000)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('leaves every other paragraph as it was when one changes', () => {
    const before = 'One day.\nI sat with Amir.\nThen home.'
    const known = check(before)
    expect(passagesToCheck(`${before} Then bed.`, known)).toEqual(['Then home. Then bed.'])
  })
})

describe('findingsOnPage', () => {
  it('gives places of the page, not of the paragraph', () => {
    const text = 'A long day.\n\nI sat with Thandiwe.'
    expect(findingsOnPage(text, check(text))).toEqual([{ start: 24, end: 32, kind: 'name' }])
  })

  it('gives nothing for paragraphs that were not looked at yet', () => {
    expect(findingsOnPage('I sat with Thandiwe.', new Map())).toEqual([])
  })
})

describe('dismissed words', () => {
  const text = 'José came. Jose again, and ann@example.org.'
  const found = findIdentifiers(text)

  it('are skipped however they are spelled', () => {
    expect(differentFindings(text, withoutDismissed(text, found, new Set([foldWord('JOSÉ ')])))).toEqual([
      { text: 'ann@example.org', kind: 'email' },
    ])
  })

  it('show once in the list however often they stand on the page', () => {
    expect(differentFindings('Amir. Amir.', findIdentifiers('Amir. Amir.'))).toEqual([
      { text: 'Amir', kind: 'name' },
    ])
  })
})

describe('replaceEverywhere', () => {
  it.each([
    [
      "Ann left. Ann's coat; Anna, Hannah, ANN.",
      'Ann',
      'Juniper',
      "Juniper left. Juniper's coat; Anna, Hannah, ANN.",
    ],
    ['Call +1 (202) 555-0173 now', '+1 (202) 555-0173', '[a phone number]', 'Call [a phone number] now'],
    ['$1 for Zoë, Zoë & co', 'Zoë', '$&', '$1 for $&, $& & co'],
    ['nothing here', 'Amir', 'Juniper', 'nothing here'],
    ['kept', '', 'Juniper', 'kept'],
  ])('turns %j, %j into %j as %j', (text, word, replacement, expected) => {
    expect(replaceEverywhere(text, word, replacement)).toBe(expected)
  })

  it('has words for everything that is no person', () => {
    expect([placeholderFor('name'), placeholderFor('phone'), placeholderFor('birth-date')]).toEqual([
      null,
      '[a phone number]',
      '[a date]',
    ])
  })
})
