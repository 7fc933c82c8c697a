import { describe, expect, it } from 'vitest'
import { DEFAULT_CHOICES } from '../../../shared/domain/summary/choices.ts'
import { codesIn, ownTextsOf } from '../../../shared/domain/summary/own-texts.ts'

const choices = { ...DEFAULT_CHOICES, includeOwnWords: true }

describe('ownTextsOf', () => {
  it('gives what the person wrote and will be printed, line by line', () => {
    const document = {
      choices: { ...choices, lines: ['one', ' ', 'three'] as [string, string, string], nextPhase: 'next' },
      ownWords: 'better\nand worse',
    }
    expect(ownTextsOf(document)).toBe('better\nand worse\none\nthree\nnext')
  })

  it('leaves out own words that stay off the page', () => {
    const document = { choices: { ...choices, includeOwnWords: false }, ownWords: 'private' }
    expect(ownTextsOf(document)).toBe('')
  })
})

describe('codesIn', () => {
  it('finds plants as whole words, and numbers only where they stand for a person', () => {
    const text = 'With juniper I go numb. Alderwood is a town. Client 12 came, and 7 others.'
    expect(codesIn(text, ['Juniper', 'Alder', '12', '7'])).toEqual(['Juniper', '12'])
  })
})
