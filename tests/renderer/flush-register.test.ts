import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppError } from '../../shared/errors.ts'
import type { Result } from '../../shared/result.ts'

const ID = '0198c0de-0000-7000-8000-000000000002'

/** The desktop behind the bridge: each call is answered as the test says, or never. */
const desktop: { answer: (name: string) => Promise<Result<unknown>> } = {
  answer: () => new Promise(() => undefined),
}
vi.stubGlobal('window', {
  respite: { invoke: (name: string) => desktop.answer(name), on: () => undefined },
})
const { createAutosave } = await import('../../renderer/app/autosave.ts')
const { FLUSH_WITHIN_MS, flushOrHandOver, registerFlush } = await import(
  '../../renderer/app/flush-register.ts'
)
const { call } = await import('../../renderer/api/bridge.ts')

const failing = (code: 'storage-full' | 'vault-process-ended') => {
  desktop.answer = async () => ({ ok: false, error: { code } satisfies AppError })
}
const saving = (text: string) => ({ id: ID, kind: 'evening', stepId: null, body: text, revision: 0 }) as const

/** A page of the journal on the screen, with a text in it. */
function typeOnAPage(text: string) {
  const autosave = createAutosave<string>({
    save: async (body) => {
      const result = await call('journal.saveEntry', saving(body))
      return result.ok ? { ok: true } : { ok: false, failure: result.error.code }
    },
    report: () => undefined,
  })
  const unregister = registerFlush(autosave)
  autosave.change(text)
  return { autosave, unregister }
}

describe('flushOrHandOver', () => {
  const unregisters: (() => void)[] = []
  beforeEach(() => {
    for (const unregister of unregisters.splice(0)) unregister()
    desktop.answer = () => new Promise(() => undefined)
  })
  const page = (text: string) => {
    const { autosave, unregister } = typeOnAPage(text)
    unregisters.push(() => {
      unregister()
      autosave.stop()
    })
    return autosave
  }

  it('says that all is saved, and hands nothing over', async () => {
    page('kept')
    desktop.answer = async () => ({ ok: true, value: { revision: 1, savedAtMs: 0 } })
    expect(await flushOrHandOver()).toEqual({ outcome: 'saved', unsaved: [] })
  })

  it('hands over what the vault refuses', async () => {
    page('no room for this')
    failing('storage-full')
    expect(await flushOrHandOver()).toEqual({
      outcome: 'failed',
      unsaved: [{ name: 'journal.saveEntry', payload: saving('no room for this') }],
    })
  })

  it('hands over in time where nobody answers, also what was typed after the save that hangs', async () => {
    const autosave = page('first')
    void autosave.flush()
    autosave.change('first and second')
    const startedAt = performance.now()
    expect(await flushOrHandOver()).toEqual({
      outcome: 'late',
      unsaved: [{ name: 'journal.saveEntry', payload: saving('first and second') }],
    })
    expect(performance.now() - startedAt).toBeLessThan(FLUSH_WITHIN_MS + 250)
  })

  it('keeps the text it handed over, and saves it once that works again', async () => {
    const autosave = page('still here')
    failing('storage-full')
    await flushOrHandOver()
    const asked: string[] = []
    desktop.answer = async (name) => {
      asked.push(name)
      return { ok: true, value: { revision: 1, savedAtMs: 0 } }
    }
    expect(await autosave.flush()).toBe(true)
    expect(asked).toEqual(['journal.saveEntry'])
  })

  it('hands over every place, whatever one of them throws', async () => {
    unregisters.push(
      registerFlush({ flush: async () => false, handOver: () => Promise.reject(new Error('lost')) }),
    )
    page('the other place')
    failing('vault-process-ended')
    expect((await flushOrHandOver()).unsaved.map(({ payload }) => payload.body)).toEqual(['the other place'])
  })
})
