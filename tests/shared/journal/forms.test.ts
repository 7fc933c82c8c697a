import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitsField } from '../../../shared/domain/journal/field.ts'
import { describeFields } from '../../../shared/domain/journal/field-words.ts'
import { isEnoughForToday } from '../../../shared/domain/journal/forms/exposure.ts'
import { formOf, isDeepWork, JOURNAL_KINDS, startsFresh } from '../../../shared/domain/journal/kinds.ts'

describe('the forms of the journal', () => {
  it.each(JOURNAL_KINDS)('%s has fields with ids of their own and options that differ', (kind) => {
    const { fields } = formOf(kind)
    expect(new Set(fields.map((field) => field.id)).size).toBe(fields.length)
    for (const field of fields)
      if ('options' in field)
        expect(new Set(field.options.map((option) => option.value)).size, field.id).toBe(field.options.length)
  })

  it.each(JOURNAL_KINDS)('%s asks no why and cheers nobody', (kind) => {
    const { title, lede, fields, note, bodyLabel } = formOf(kind)
    const words = [title, lede ?? '', note ?? '', bodyLabel, ...fields.map((field) => field.label)].join(' ')
    expect(words).not.toMatch(/\bwhy\b|!|\bshould\b|\bmust\b|well done|%|\bfailed\b|\bjourney\b/i)
  })

  it('fold what must not meet anybody by accident', () => {
    expect(JOURNAL_KINDS.filter((kind) => formOf(kind).isFolded).toSorted()).toEqual([
      'caretaking-beliefs',
      'countertransference',
      'exposure',
      'own-history',
      'secondary-responses',
    ])
    for (const kind of JOURNAL_KINDS) if (isDeepWork(kind)) expect(formOf(kind).isFolded, kind).toBe(true)
    expect(startsFresh('between-clients')).toBe(true)
    expect(startsFresh('evening')).toBe(false)
  })
})

describe('fitsField', () => {
  const scale = { type: 'scale', id: 'load', label: 'Load', ends: ['light', 'heavy'] } as const
  const minutes = { type: 'minutes', id: 'm', label: 'Minutes' } as const
  const headline = { type: 'line', id: 'h', label: 'Headline', mostWords: 5 } as const
  const words = { type: 'choices', id: 'c', label: 'Words', options: [{ value: 'a', label: 'a' }] } as const

  it.each([
    [scale, 0, true],
    [scale, 10, true],
    [scale, 11, false],
    [scale, -1, false],
    [scale, 3.5, false],
    [scale, '3', false],
    [minutes, 1440, true],
    [minutes, 1441, false],
    [headline, 'one two three four five', true],
    [headline, 'one two three four five six', false],
    [headline, 'x'.repeat(301), false],
    [words, ['a'], true],
    [words, ['a', 'a'], false],
    [words, ['b'], false],
    [words, 'a', false],
  ])('of %j and %j is %s', (field, value, fits) => {
    expect(fitsField(field, value)).toBe(fits)
  })

  it('never takes anything odd', () => {
    fc.assert(
      fc.property(fc.constantFrom(...JOURNAL_KINDS), fc.anything(), (kind, value) => {
        for (const field of formOf(kind).fields) expect(typeof fitsField(field, value)).toBe('boolean')
      }),
    )
  })
})

describe('describeFields', () => {
  it('says what stands in a form in one line', () => {
    expect(
      describeFields(formOf('between-clients'), { load: 7, body: ['jaw', 'chest'], pull: ['go-numb'] }),
    ).toBe('Load 7 of 10 · jaw, chest · go numb')
    expect(describeFields(formOf('between-clients'), {})).toBe('')
  })
})

describe('isEnoughForToday', () => {
  it.each([
    [7, 7, true],
    [8, 9, true],
    [8, 7, false],
    [5, 6, false],
    [undefined, 9, false],
  ])('before %s and after %s is %s', (before, after, isEnough) => {
    expect(isEnoughForToday(before, after)).toBe(isEnough)
  })
})
