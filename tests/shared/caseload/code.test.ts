import { describe, expect, it } from 'vitest'
import { nextFreeCode, readCode } from '../../../shared/domain/caseload/code.ts'

describe('a code', () => {
  it.each([
    ['c3', 'C3'],
    [' A1 ', 'A1'],
    ['12', '12'],
    ['Fern', 'fern'],
    ['OAK2', 'oak2'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(readCode(typed)).toBe(kept)
  })

  it.each([
    '',
    'AB',
    'J',
    'JS4',
    'Maria',
    'Rose',
    'Heather',
    'Iris',
    'C 3',
    'C12345',
    '-3',
    '3.5',
    '__proto__',
    'fern tree',
  ])('%j is none', (typed) => {
    expect(readCode(typed)).toBeNull()
  })

  it('is offered by the first free number', () => {
    expect([nextFreeCode([]), nextFreeCode(['C1', 'C3', 'fern'])]).toEqual(['C1', 'C2'])
  })
})
