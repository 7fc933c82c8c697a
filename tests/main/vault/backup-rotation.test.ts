import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { archivesToClear, type RotatedArchive } from '../../../main/vault/backup/rotation.ts'
import { addDays } from '../../../shared/domain/civil-date.ts'

const FREE = { isUnderLegalHold: false }
const FIRST = '2026-01-01'

/** A backup a day, each rotated after it was made. */
function rotatedOver(days: number): readonly RotatedArchive[] {
  let kept: readonly RotatedArchive[] = []
  for (let day = 0; day < days; day += 1)
    kept = rotated([
      ...kept,
      { id: day + 1, madeOn: addDays(FIRST, day), rowCount: 100 + day, recipient: null },
    ])
  return kept
}

function rotated(archives: readonly RotatedArchive[]): readonly RotatedArchive[] {
  const cleared = new Set(archivesToClear(archives, FREE))
  return archives.filter(({ id }) => !cleared.has(id))
}

/** What happens on one simulated day. */
const dayArbitrary = fc.record({
  clockJump: fc.constantFrom(0, 0, 0, -400, -3, 2, 900),
  isKilled: fc.boolean(),
  backups: fc.integer({ min: 0, max: 3 }),
  rowCount: fc.integer({ min: 0, max: 1_000 }),
})

describe('rotation', () => {
  it('keeps after two years the last 7 days, 4 weeks and 12 months', () => {
    const kept = rotatedOver(730).map(({ madeOn }) => madeOn)
    expect(kept).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
      '2027-06-30',
      '2027-07-31',
      '2027-08-31',
      '2027-09-30',
      '2027-10-31',
      '2027-11-30',
      '2027-12-12',
      '2027-12-19',
      '2027-12-25',
      '2027-12-26',
      '2027-12-27',
      '2027-12-28',
      '2027-12-29',
      '2027-12-30',
      '2027-12-31',
    ])
  })

  it('clears nothing under a legal hold', () => {
    const archives = Array.from({ length: 100 }, (_, day) => ({
      id: day,
      madeOn: addDays(FIRST, day),
      rowCount: 10,
      recipient: null,
    }))
    expect(archivesToClear(archives, { isUnderLegalHold: true })).toEqual([])
  })

  it('keeps the last of each sheet on a day on which a new one was made', () => {
    const of = (id: number, recipient: string) => ({ id, madeOn: FIRST, rowCount: 10, recipient })
    const archives = [of(1, 'old'), of(2, 'old'), ...[3, 4, 5, 6, 7, 8, 9, 10].map((id) => of(id, 'new'))]
    expect(archivesToClear(archives, FREE)).toEqual([1, 3])
  })

  it('keeps the newest seven of a day that does not end: made by hand, or by a clock that stands', () => {
    let kept: readonly RotatedArchive[] = []
    for (let id = 1; id <= 30; id += 1)
      kept = rotated([...kept, { id, madeOn: FIRST, rowCount: 100 + id, recipient: null }])
    expect(kept.map(({ id }) => id)).toEqual([24, 25, 26, 27, 28, 29, 30])
  })

  it('never lets backups that shrank sharply push out the fuller ones', () => {
    const full = rotatedOver(30)
    let kept = full
    for (let day = 30; day < 400; day += 1)
      kept = rotated([...kept, { id: day + 1, madeOn: addDays(FIRST, day), rowCount: 3, recipient: null }])
    expect(kept.filter(({ rowCount }) => rowCount > 3)).toEqual(full)
    expect(kept.length).toBeLessThanOrEqual(46)
  })

  it('keeps over 30 days of kills and clock jumps the newest backup and the fullest, and never more than 60', () => {
    fc.assert(
      fc.property(fc.array(dayArbitrary, { minLength: 30, maxLength: 30 }), (days) => {
        let kept: readonly RotatedArchive[] = []
        let date = FIRST
        let id = 0
        for (const { clockJump, isKilled, backups, rowCount } of days) {
          date = addDays(date, 1 + clockJump)
          for (let made = 0; made < backups; made += 1) {
            id += 1
            const all = [...kept, { id, madeOn: date, rowCount, recipient: null }]
            const fullest = Math.max(...all.map((archive) => archive.rowCount))
            // A kill in the middle of rotation has cleared some of what was to be cleared.
            const cleared = archivesToClear(all, FREE)
            const done = new Set(isKilled ? cleared.slice(0, 1) : cleared)
            kept = all.filter((archive) => !done.has(archive.id))
            expect(kept.at(-1)?.id).toBe(id)
            expect(kept.some((archive) => archive.rowCount >= fullest / 2)).toBe(true)
          }
        }
        expect(rotated(kept).length).toBeLessThanOrEqual(60)
      }),
      { numRuns: 300 },
    )
  })
})
