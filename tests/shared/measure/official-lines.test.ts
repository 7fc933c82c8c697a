import { describe, expect, it } from 'vitest'
import { lineProblem, withProfession } from '../../../shared/domain/measure/official-lines.ts'

describe('the profession in a sentence', () => {
  it.each([
    ['My umbrella as a [helper] is dry.', 'My umbrella as a nurse is dry.'],
    ['[Helper] with an umbrella.', 'Nurse with an umbrella.'],
    ['One [ helper ] and another [helper].', 'One nurse and another nurse.'],
    [
      'Rain when I [help], [helping] or [helped] at [work].',
      'Rain when I [help], [helping] or [helped] at [work].',
    ],
    ['A helper without brackets.', 'A helper without brackets.'],
  ])('stands for [helper] and for nothing else: %s', (sentence, shown) => {
    expect(withProfession(sentence, 'nurse')).toBe(shown)
  })

  it('is put in as it is, even where it looks like a pattern', () => {
    expect(withProfession('A [helper].', '$& $1')).toBe('A $& $1.')
  })
})

describe('a line that cannot be kept', () => {
  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['x'.repeat(500), null],
    ['x'.repeat(501), 'too-long'],
  ])('is named', (sentence, problem) => {
    expect(lineProblem(sentence)).toBe(problem)
  })
})
