import { expect, it } from 'vitest'
import { placeOfStep } from '../../renderer/features/plan/step-places.ts'
import { PLAN_DAYS } from '../../shared/domain/plan/plan-days.ts'

/**
 * Kinds of step that open a plain page with the step's words on purpose, each with its reason. Empty since every kind
 * has a form; a new kind without one belongs here before it can ship.
 */
const PLAIN_ON_PURPOSE: Readonly<Record<string, string>> = {}

/** Rows that are no step of a day but belong to every one: the guidance itself (S3), and the evening journal (S4). */
const PART_OF_EVERY_DAY = ['S3', 'S4']

const STEPS = PLAN_DAYS.flatMap((day) => day.steps)

it('leads every kind of step to a screen of its own, or says why not', () => {
  const plain = STEPS.filter((step) => {
    const place = placeOfStep(step)
    return place.screen === 'write' && place.kind === 'step-page'
  }).map((step) => step.opens)
  expect([...new Set(plain)].sort()).toEqual(Object.keys(PLAIN_ON_PURPOSE).sort())
})

it('leads no two kinds of step to one place', () => {
  const kinds = new Map(STEPS.map((step) => [step.opens, placeWithoutStep(step)]))
  const places = [...kinds.values()]
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([])
})

it('reaches every row from S1 to S23 from some day', () => {
  const reached = new Set<string>([...PART_OF_EVERY_DAY, ...STEPS.flatMap((step) => step.rows)])
  const rows = Array.from({ length: 23 }, (_, index) => `S${index + 1}`).flatMap((row) =>
    row === 'S14' ? ['S14a', 'S14b'] : [row],
  )
  expect(rows.filter((row) => !reached.has(row))).toEqual([])
  expect(PLAN_DAYS.filter((day) => day.evening !== null)).toHaveLength(29)
})

function placeWithoutStep(step: (typeof STEPS)[number]): string {
  return JSON.stringify({ ...placeOfStep(step), stepId: null })
}
