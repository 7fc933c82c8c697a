import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { CallSpec } from '../../../shared/contract/call.ts'
import { contract } from '../../../shared/contract/index.ts'
import { createBegunVault } from '../../support/test-vault.ts'

/** Cases for each call; a longer run sets RESPITE_FUZZ_CASES. */
const CASES = Number(process.env.RESPITE_FUZZ_CASES ?? 200)

const calls = (Object.entries(contract) as [string, CallSpec][]).filter(
  // A passphrase of the right form costs a key derivation each; the session's own tests cover those.
  ([name, spec]) => spec.answeredBy === 'vault' && !name.startsWith('vault.'),
)

const awkward = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withTypedArray: true,
  }),
  fc.constantFrom<unknown>(
    Number.NaN,
    -0,
    Number.POSITIVE_INFINITY,
    '__proto__',
    '\u0000',
    '1890-01-01',
    '2026-02-30',
  ),
  fc.uuid({ version: 4 }),
  fc.integer({ min: -5, max: 40 }),
  fc.string({ maxLength: 500, unit: 'binary' }),
  fc.constantFrom('evening', 'own-words', 'depleted', 'pdf', 'A4', true, false, null),
)

/** Payloads for a call: anything at all, and objects with its own field names and wrong or odd values in them. */
function payloadsFor(spec: CallSpec): fc.Arbitrary<unknown> {
  const names = spec.input instanceof z.ZodObject ? Object.keys(spec.input.shape) : []
  const shaped = fc.record(Object.fromEntries(names.map((name) => [name, awkward])), { requiredKeys: [] })
  const crowded = fc
    .tuple(shaped, fc.dictionary(fc.string(), awkward, { maxKeys: 3 }))
    .map(([own, more]) => ({ ...own, ...more }))
  return fc.oneof(
    { weight: 3, arbitrary: shaped },
    { weight: 1, arbitrary: crowded },
    { weight: 1, arbitrary: awkward },
  )
}

describe('any payload at all', () => {
  it.each(calls)(`to %s ends in a value or a typed error, ${CASES} times`, async (name, spec) => {
    const vault = await createBegunVault()
    await fc.assert(
      fc.asyncProperty(payloadsFor(spec), async (payload) => {
        const result = await vault.send(name, payload)
        if (result.ok) expect(spec.output.safeParse(result.value).success).toBe(true)
        else
          expect(['invalid-input', 'not-found', 'not-now', 'changed-elsewhere']).toContain(result.error.code)
      }),
      { numRuns: CASES },
    )
    expect(vault.bugs).toEqual([])
    expect(vault.session.state()).toBe('unlocked')
    expect((await vault.call('plan.readSetUp', {})).setUp).not.toBeNull()
  })
})
