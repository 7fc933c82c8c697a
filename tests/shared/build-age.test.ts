import { describe, expect, it } from 'vitest'
import { buildAge, buildAgeWords } from '../../shared/domain/build-age.ts'

describe('the age of a build', () => {
  it.each([
    ['2026-01-15', '2026-01-15', 0, false],
    ['2026-01-15', '2026-02-14', 0, false],
    ['2026-01-15', '2026-02-15', 1, false],
    ['2026-01-31', '2026-02-27', 0, false],
    ['2026-01-31', '2026-02-28', 1, false],
    ['2026-01-15', '2027-01-14', 11, false],
    ['2026-01-15', '2027-01-15', 12, true],
    ['2024-02-29', '2025-02-28', 12, true],
    ['2026-01-15', '2031-06-20', 65, true],
    // A clock that is set back says nothing.
    ['2026-01-15', '2020-01-01', 0, false],
  ])('made on %s and looked at on %s, is %i months', (builtOn, today, months, isOld) => {
    expect(buildAge(builtOn, today)).toEqual({ months, isOld })
  })

  it('is said plainly, and asks for nothing before a year', () => {
    expect(buildAgeWords({ months: 0, isOld: false })).toBe('This build of Respite is less than a month old.')
    expect(buildAgeWords({ months: 1, isOld: false })).toBe('This build of Respite is 1 month old.')
    expect(buildAgeWords({ months: 14, isOld: true })).toBe(
      'This build of Respite is 14 months old. Look for a newer one.',
    )
  })
})
