import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { MUTATIONS } from '../../build/mutation/mutations.ts'

describe('the list of safeguards', () => {
  it.each(MUTATIONS)('still finds $name where it says it is', ({ file, from }) => {
    const source = readFileSync(path.resolve(import.meta.dirname, '../..', file), 'utf8')
    expect(source.split(from).length).toBeGreaterThanOrEqual(2)
  })
})
