import { describe, expect, it } from 'vitest'
import type { CallSpec } from '../../../shared/contract/call.ts'
import { createDispatcher, type DispatcherOptions } from '../../../shared/contract/dispatcher.ts'
import { contract } from '../../../shared/contract/index.ts'
import { createBegunVault } from '../../support/test-vault.ts'

const calls = Object.entries(contract) as [string, CallSpec][]

describe('the vault dispatcher', () => {
  it.each(['__proto__', 'constructor', 'toString', 'sql.query', '', null, 7, {}])(
    'does not know %j',
    async (name) => {
      const vault = await createBegunVault()
      expect(await vault.send(name, {})).toEqual({ ok: false, error: { code: 'unknown-call' } })
    },
  )

  it('answers no call of the desktop', async () => {
    const vault = await createBegunVault()
    for (const [name, spec] of calls)
      if (spec.answeredBy === 'desktop')
        expect(await vault.send(name, {}), name).toEqual({ ok: false, error: { code: 'unknown-call' } })
  })

  it.each([null, undefined, 7, 'text', [], { sql: 'DROP TABLE journal_entry' }, { __proto__: { id: 1 } }])(
    'refuses the payload %j for every call that wants something',
    async (payload) => {
      const vault = await createBegunVault()
      for (const [name, spec] of calls) {
        if (spec.answeredBy !== 'vault' || spec.input.safeParse(payload).success) continue
        if (!spec.states.includes('unlocked')) continue
        expect(await vault.send(name, payload), name).toMatchObject({
          ok: false,
          error: { code: 'invalid-input' },
        })
      }
      expect(vault.bugs).toEqual([])
    },
  )

  it('refuses every call but the flushes while locking, and all of them once locked', async () => {
    const vault = await createBegunVault()
    vault.session.startLocking()
    for (const [name, spec] of calls) {
      if (spec.answeredBy !== 'vault') continue
      const result = await vault.send(name, {})
      const code = result.ok ? 'answered' : result.error.code
      if (spec.states.includes('locking')) expect(code, name).toBe('invalid-input')
      else expect(['vault-locked', 'not-now'], name).toContain(code)
    }
    vault.session.close()
    for (const [name, spec] of calls)
      if (spec.answeredBy === 'vault' && !['vault.unlock', 'vault.recover'].includes(name))
        expect(await vault.send(name, {}), name).toMatchObject({ ok: false })
  })
})

describe('createDispatcher', () => {
  const options: DispatcherOptions = { currentState: () => 'unlocked', reportBug: () => 'ref-1' }

  it('lets nothing undeclared out: a reply that does not fit is a bug', async () => {
    const leaking = createDispatcher<'plan.readLeftLine', undefined>(
      { 'plan.readLeftLine': () => ({ text: 'line', dataKey: 'secret' }) as { text: string } },
      options,
    )
    expect(await leaking('plan.readLeftLine', {}, undefined)).toEqual({
      ok: false,
      error: { code: 'bug', reference: 'ref-1' },
    })
  })

  it('turns what a handler throws into a reference and nothing else', async () => {
    const failing = createDispatcher<'plan.readLeftLine', undefined>(
      {
        'plan.readLeftLine': () => {
          throw new Error('SELECT secret FROM /home/person/notes')
        },
      },
      options,
    )
    const result = await failing('plan.readLeftLine', {}, undefined)
    expect(JSON.stringify(result)).toBe('{"ok":false,"error":{"code":"bug","reference":"ref-1"}}')
  })
})
