import { describe, expect, it } from 'vitest'
import { readOfficialForm } from '../../../shared/domain/measure/official-form.ts'

const SENTENCES = Array.from(
  { length: 30 },
  (_, index) => `Made-up sentence ${'x'.repeat(index + 1)} about [weather].`,
)
const NUMBERED = SENTENCES.map((sentence, index) => `___ ${index + 1}. ${sentence}`)
const HEAD = ['An invented form', 'Version 5 (2009)', '1=Never 2=Rarely 3=Sometimes 4=Often 5=Very Often']
const FOOT = ['© Somebody, 2009. Invented form.', 'www.example.org']

describe('readOfficialForm', () => {
  it.each([
    ['one line per item', [...HEAD, ...NUMBERED, ...FOOT]],
    ['the footer first', [...FOOT, ...HEAD, ...NUMBERED]],
    [
      'all numbers and then all sentences',
      [...HEAD, ...SENTENCES.map((_, index) => `${index + 1}.`), ...SENTENCES, ...FOOT],
    ],
    [
      'a scoring page that repeats the numbers',
      [...HEAD, ...NUMBERED, ...FOOT, 'Scoring', '1. ___ = ___', '4. ___ = ___'],
    ],
    ['a wrapped item', [...HEAD, ...NUMBERED.map((line) => line.replace(' about', '\n   about')), ...FOOT]],
  ])('reads thirty lines exactly from %s', (_shape, lines) => {
    expect(readOfficialForm(lines.join('\n'))).toEqual({ kind: 'read', lines: SENTENCES })
  })

  it('says which lines are missing and keeps nothing of the rest', () => {
    const text = NUMBERED.filter((_, index) => index !== 6 && index !== 29).join('\n')
    expect(readOfficialForm(text)).toEqual({ kind: 'incomplete', missing: [7, 30], outOfPlace: [] })
  })

  it('is not misled by an instruction that begins with a number', () => {
    const text = ['30 days are meant here', ...NUMBERED].join('\n')
    expect(readOfficialForm(text)).toEqual({ kind: 'read', lines: SENTENCES })
  })

  it('refuses lines that stand twice or in another order', () => {
    const twice = NUMBERED.flatMap((line, index) => (index === 6 ? [line, line] : [line]))
    expect(readOfficialForm(twice.join('\n'))).toEqual({ kind: 'incomplete', missing: [], outOfPlace: [7] })
    expect(readOfficialForm([...NUMBERED].reverse().join('\n')).kind).toBe('incomplete')
  })

  it('refuses a form with six anchors', () => {
    const anchors = '1=a 2=b 3=c 4=d 5=e 6=f'
    expect(readOfficialForm([anchors, ...NUMBERED].join('\n'))).toEqual({ kind: 'other-version' })
  })

  it('refuses version R-IV, by its title or by its anchor for nought', () => {
    expect(readOfficialForm(['ProQOL R-IV', ...NUMBERED].join('\n'))).toEqual({ kind: 'other-version' })
    expect(readOfficialForm(['0=Never 1=Rarely', ...NUMBERED].join('\n'))).toEqual({ kind: 'other-version' })
  })

  it('finds no lines in a text that is no form', () => {
    expect(readOfficialForm('A letter.\n\nWith nothing in it.')).toEqual({ kind: 'no-lines' })
  })
})
