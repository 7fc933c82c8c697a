import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  createAutosave,
  RETRY_AFTER_MS,
  SAVE_AFTER_MS,
  SAVE_AT_LEAST_EVERY_MS,
  type SaveOutcome,
  type SaveStatus,
} from '../../renderer/app/autosave.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** An autosave over a pretended vault whose answers the test gives one by one. */
function setUp() {
  const saved: string[] = []
  const statuses: SaveStatus['kind'][] = []
  const answers: ((outcome: SaveOutcome) => void)[] = []
  const autosave = createAutosave<string>({
    save: (value) => {
      saved.push(value)
      return new Promise((resolve) => answers.push(resolve))
    },
    report: (status) => statuses.push(status.kind),
  })
  const answer = async (outcome: SaveOutcome) => {
    answers.shift()?.(outcome)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { autosave, saved, statuses, answer }
}

describe('createAutosave', () => {
  it('saves within a second of the last key', async () => {
    const { autosave, saved } = setUp()
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS - 1)
    autosave.change('ab')
    expect(saved).toEqual([])
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS)
    expect(saved).toEqual(['ab'])
    expect(SAVE_AFTER_MS).toBeLessThan(1_000)
  })

  it('saves in the middle of typing that does not stop', async () => {
    const { autosave, saved } = setUp()
    for (let elapsed = 0; elapsed <= SAVE_AT_LEAST_EVERY_MS; elapsed += 200) {
      autosave.change(`after ${elapsed}`)
      await vi.advanceTimersByTimeAsync(200)
    }
    expect(saved.length).toBeGreaterThan(0)
  })

  it('says saved only after the vault answered', async () => {
    const { autosave, statuses, answer } = setUp()
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS)
    expect(statuses).toEqual(['unsaved', 'saving'])
    await answer({ ok: true })
    expect(statuses).toEqual(['unsaved', 'saving', 'saved'])
  })

  it('keeps one save under way and then saves what came meanwhile', async () => {
    const { autosave, saved, statuses, answer } = setUp()
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS)
    autosave.change('ab')
    autosave.change('abc')
    expect(saved).toEqual(['a'])
    await answer({ ok: true })
    expect(saved).toEqual(['a', 'abc'])
    expect(statuses.at(-1)).toBe('saving')
    await answer({ ok: true })
    expect(statuses.at(-1)).toBe('saved')
  })

  it('flushes at once, and is done only when the newest text is saved', async () => {
    const { autosave, saved, answer } = setUp()
    autosave.change('a')
    const flushed = autosave.flush()
    autosave.change('ab')
    await answer({ ok: true })
    await answer({ ok: true })
    expect(await flushed).toBe(true)
    expect(saved).toEqual(['a', 'ab'])
  })

  it('says that a flush failed, keeps the text, and tries again by itself', async () => {
    const { autosave, saved, statuses, answer } = setUp()
    autosave.change('a')
    const flushed = autosave.flush()
    await answer({ ok: false, failure: 'The disk is full.' })
    expect(await flushed).toBe(false)
    expect(statuses.at(-1)).toBe('failed')
    await vi.advanceTimersByTimeAsync(RETRY_AFTER_MS)
    await answer({ ok: true })
    expect(saved).toEqual(['a', 'a'])
    expect(statuses.at(-1)).toBe('saved')
  })

  it('has nothing to flush before the first change', async () => {
    const { autosave, saved } = setUp()
    expect(await autosave.flush()).toBe(true)
    expect(saved).toEqual([])
  })
})
