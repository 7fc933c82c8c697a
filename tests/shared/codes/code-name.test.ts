import { describe, expect, it } from 'vitest'
import { problemWithCodeName } from '../../../shared/domain/codes/code-name.ts'
import { freshPlant, PLANTS } from '../../../shared/domain/codes/plants.ts'
import { findIdentifiers } from '../../../shared/domain/identifiers/find-identifiers.ts'
import { isKnownName } from '../../../shared/domain/identifiers/known-names.ts'

describe('problemWithCodeName', () => {
  it.each([
    'Juniper',
    'juniper ',
    'Sea lavender',
    'Ladyfern',
    '7',
    '412',
    'Flügelnuss',
    'C3',
    'c14',
    'elm',
    'oak2',
  ])('takes %j', (name) => {
    expect(problemWithCodeName(name)).toBe(null)
  })

  it.each([
    ['JK', 'initials'],
    ['J.K.', 'initials'],
    ['j k', 'initials'],
    ['Mo', 'initials'],
    ['ABC', 'initials'],
    ['McFern', 'initials'],
    ['JK4', 'initials'],
    ['Maria', 'name'],
    ['thandiwe', 'name'],
    ['Rose', 'name'],
    ['Sea maria', 'name'],
    ['', 'shape'],
    ['  ', 'shape'],
    ['4821', 'shape'],
    ['1987', 'shape'],
    ['C1987', 'shape'],
    ['fern 3 may 1987', 'shape'],
    ['the woman with the red coat', 'shape'],
    ['fern@example.org', 'shape'],
    ['🌿', 'shape'],
    ['f'.repeat(25), 'shape'],
  ])('refuses %j as %s', (name, problem) => {
    expect(problemWithCodeName(name)).toBe(problem)
  })
})

describe('the plants', () => {
  it('are fifty different single words that nobody is called', () => {
    expect(new Set(PLANTS).size).toBe(50)
    expect(PLANTS.filter((plant) => !/^[A-Z][a-z]{3,11}$/.test(plant) || isKnownName(plant))).toEqual([])
  })

  it('are not taken for names when they stand in a sentence as codes do', () => {
    const marked = PLANTS.filter((plant) => findIdentifiers(`${plant} was quiet today.`).length > 0)
    expect(marked).toEqual([])
  })
})

describe('freshPlant', () => {
  it('gives a plant that is not taken, however it was spelled, and null once all are', () => {
    const taken = PLANTS.slice(1).map((plant) => plant.toUpperCase())
    expect(freshPlant(taken, () => 0.99)).toBe(PLANTS[0])
    expect(freshPlant(PLANTS, () => 0)).toBe(null)
  })
})
