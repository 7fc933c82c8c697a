import { describe, expect, it } from 'vitest'
import { holdsWords } from '../../renderer/components/section-search.ts'

describe('looking for a setting', () => {
  const text = 'Quiet hours begin at 21:30. From here on no reminder comes.'

  it('finds parts of words in any order and any case', () => {
    expect(holdsWords(text, 'REMIND quiet')).toBe(true)
    expect(holdsWords(text, '  hours  ')).toBe(true)
  })

  it('wants every word, and shows everything while nothing is typed', () => {
    expect(holdsWords(text, 'quiet backup')).toBe(false)
    expect(holdsWords(text, '')).toBe(true)
    expect(holdsWords(text, '   ')).toBe(true)
  })
})
