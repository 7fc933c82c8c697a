import { describe, expect, it } from 'vitest'
import { afterDone, continuingDue, withChosen } from '../../../shared/domain/worksheets/continuing.ts'
import { withValue } from '../../../shared/domain/worksheets/field.ts'
import {
  movedUp,
  WORKSHEETS,
  worksheetFields,
  worksheetForm,
  worksheetProblem,
} from '../../../shared/domain/worksheets/worksheets.ts'

describe('the declared worksheets', () => {
  it.each(WORKSHEETS)('%s has fields with ids of their own', (name) => {
    const ids = worksheetFields(name).map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(0)
    expect([...new Set(ids)]).toEqual(ids)
  })

  it.each(WORKSHEETS)('%s speaks in the voice', (name) => {
    const banned =
      /\b(should|must|still|just|simply|finally|failed|strong|hero|journey|self-care|will help|well done)\b|[!%]/i
    expect(JSON.stringify(worksheetForm(name))).not.toMatch(banned)
  })

  it('asks four questions about the next stretch, and for three signs with a step each', () => {
    expect(worksheetForm('next-phase').parts[0]?.fields).toHaveLength(4)
    expect(worksheetFields('warning-signs').map(({ id }) => id)).toEqual([
      'sign-2-sign',
      'sign-2-step',
      'sign-3-sign',
      'sign-3-step',
      'sign-1-sign',
      'sign-1-step',
    ])
  })
})

describe('what a worksheet keeps', () => {
  it('refuses what does not fit, in words', () => {
    const words = (name: (typeof WORKSHEETS)[number], id: string, value: string) =>
      worksheetProblem(name, { [id]: value })
    expect(words('purpose', 'why-now', 'to be of use')).toBe(null)
    expect(words('purpose', 'why-now', 'x'.repeat(1_000_000))).toEqual({
      field: 'why-now',
      words: 'There is room for 6000 characters here. A longer text has its place in the journal.',
    })
    expect(words('warning-signs', 'sign-1-sign', 'x'.repeat(301))?.words).toBe(
      'A line here has at most 300 characters.',
    )
    expect(words('what-continues', 'ritual-next', '2026-02-30')?.words).toBe('There is no such date.')
    expect(words('what-continues', 'ritual-next', '0202-03-01')?.words).toBe('That year looks unfinished.')
    expect(words('what-continues', 'ritual-rhythm', 'hourly')?.words).toBe('That is not one of the choices.')
    expect(words('readiness', 'score', '3')?.words).toBe('There is no such field.')
  })

  it('keeps no trace of a field that was emptied', () => {
    expect(withValue({ body: 'tired', work: 'much' }, 'body', '')).toEqual({ work: 'much' })
    expect(withValue({}, 'body', 'tired')).toEqual({ body: 'tired' })
  })

  it('lets a moment change places with the one before it, with all that belongs to it', () => {
    const form = worksheetForm('draining-moments')
    const values = { 'moment-1-what': 'silence', 'moment-2-what': 'crisis call', 'moment-2-when': 'third' }
    const moved = { 'moment-2-what': 'silence', 'moment-1-what': 'crisis call', 'moment-1-when': 'third' }
    expect(movedUp(form, values, 1)).toEqual(moved)
    expect(movedUp(form, moved, 1)).toEqual(values)
    expect(movedUp(form, values, 0)).toEqual(values)
  })
})

describe('what continues', () => {
  const values = {
    'ritual-chosen': 'yes',
    'ritual-next': '2026-04-02',
    'measure-chosen': 'yes',
    'measure-next': '2026-03-31',
    'movement-next': '2026-03-01',
    'caseload-chosen': 'yes',
  }

  it('is due from its date on, where it was chosen and has one', () => {
    expect(continuingDue(values, '2026-03-30')).toEqual([])
    expect(continuingDue(values, '2026-04-02')).toEqual([
      { id: 'measure', on: '2026-03-31' },
      { id: 'ritual', on: '2026-04-02' },
    ])
  })

  it('is offered with its rhythm and a date, and keeps both where it is let go of', () => {
    const chosen = withChosen({}, 'caseload', true, '2026-11-30')
    expect(chosen).toEqual({
      'caseload-chosen': 'yes',
      'caseload-rhythm': 'quarterly',
      'caseload-next': '2027-02-28',
    })
    const changed = { ...chosen, 'caseload-next': '2027-03-05' }
    const dropped = withChosen(changed, 'caseload', false, '2026-12-01')
    expect(dropped).toEqual({ 'caseload-rhythm': 'quarterly', 'caseload-next': '2027-03-05' })
    expect(withChosen(dropped, 'caseload', true, '2026-12-02')).toEqual(changed)
  })

  it('comes back at its rhythm after today, however late it was done', () => {
    expect(afterDone(values, 'measure', '2026-04-02')['measure-next']).toBe('2026-04-30')
    expect(afterDone(values, 'measure', '2026-09-30')['measure-next']).toBe('2026-10-31')
    expect(afterDone(values, 'ritual', '2026-04-20')['ritual-next']).toBe('2026-04-21')
    expect(afterDone({ ...values, 'ritual-rhythm': 'yearly' }, 'ritual', '2026-04-20')['ritual-next']).toBe(
      '2027-04-02',
    )
    expect(afterDone(values, 'leave', '2026-04-20')).toEqual(values)
  })
})
