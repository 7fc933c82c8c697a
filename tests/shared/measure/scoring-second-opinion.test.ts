import { describe, expect, it } from 'vitest'
import { bandOf, readAnswers, scoreProQol } from '../../../shared/domain/measure/scoring.ts'

const ROUNDS = 100_000

/** The scoring table of the manual, typed out again and not taken from the code under test; a minus sign reverses. */
const TABLE = {
  'compassion-satisfaction': [3, 6, 12, 16, 18, 20, 22, 24, 27, 30],
  burnout: [-1, -4, 8, 10, -15, -17, 19, 21, 26, -29],
  'secondary-traumatic-stress': [2, 5, 7, 9, 11, 13, 14, 23, 25, 28],
}

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
function steadyRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function secondOpinion(record: Readonly<Record<string, number>>, rows: readonly number[]): unknown {
  const given = rows.flatMap((row) => {
    const answer = record[String(Math.abs(row))]
    if (answer === undefined || ![1, 2, 3, 4, 5].includes(answer)) return []
    return [row < 0 ? [5, 4, 3, 2, 1][answer - 1] : answer]
  })
  if (given.length !== rows.length) return { kind: 'not-scored', answered: given.length }
  const score = given.reduce<number>((sum, points) => sum + (points ?? Number.NaN), 0)
  const band = score > 41 ? 'high' : score > 22 ? 'moderate' : 'low'
  return { kind: 'scored', score, band }
}

/** Mostly whole sheets, some with gaps, some with numbers that are no answers. */
function randomSheet(random: () => number): Record<string, number> {
  const gaps = random() < 0.3 ? random() * 0.2 : 0
  const lean = random() * 5
  const sheet: Record<string, number> = {}
  for (let item = 1; item <= 30; item += 1) {
    if (random() < gaps) continue
    const odd = random() < 0.001
    sheet[item] = odd ? random() * 12 - 3 : Math.min(5, 1 + Math.floor((random() * 5 + lean) / 2))
  }
  return sheet
}

describe('scoreProQol', () => {
  it('agrees with a second implementation on a hundred thousand random answer sheets', () => {
    const random = steadyRandom(20_091_105)
    const disagreements: unknown[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const sheet = randomSheet(random)
      const expected = Object.fromEntries(
        Object.entries(TABLE).map(([scale, rows]) => [scale, secondOpinion(sheet, rows)]),
      )
      const actual = scoreProQol(readAnswers(sheet))
      if (JSON.stringify(sorted(actual)) !== JSON.stringify(sorted(expected)))
        disagreements.push({ sheet, actual, expected })
    }
    expect(disagreements.slice(0, 3)).toEqual([])
  }, 60_000)
})

function sorted(scores: object): unknown {
  return Object.entries(scores).sort(([one], [other]) => (one < other ? -1 : 1))
}

describe('bandOf', () => {
  it('changes between 22 and 23 and between 41 and 42, and nowhere else', () => {
    const changes = Array.from({ length: 40 }, (_, index) => index + 11).filter(
      (score) => bandOf(score) !== bandOf(score - 1),
    )
    expect(changes).toEqual([23, 42])
    expect([bandOf(10), bandOf(22), bandOf(23), bandOf(41), bandOf(42), bandOf(50)]).toEqual([
      'low',
      'low',
      'moderate',
      'moderate',
      'high',
      'high',
    ])
  })
})
