import { describe, expect, it, vi } from 'vitest'
import { createAnswer, type DesktopParts } from '../../../main/desktop/answers.ts'

// What the answers hand on to Electron is not asked for here, and its runtime may not be installed.
vi.mock('electron', () => ({ dialog: {}, app: {} }))

/** The desktop, of which only the owner and the lock triggers are asked anything here. */
function answerWith(parts: Pick<DesktopParts, 'owner' | 'lockTriggers' | 'rhythm'>) {
  return createAnswer(parts as DesktopParts)
}

describe('createAnswer', () => {
  it('looks whether it is time to lock before it answers anything', async () => {
    const order: string[] = []
    let state: 'unlocked' | 'locked' = 'unlocked'
    const answer = answerWith({
      rhythm: { called: () => undefined } as unknown as DesktopParts['rhythm'],
      lockTriggers: {
        check: () => {
          order.push('check')
          state = 'locked'
        },
        seesScreenLock: () => true,
        seesIdleTime: () => true,
        showingSheet: () => undefined,
      },
      owner: {
        state: () => state,
        forward: async (name: string) => {
          order.push(name)
          return state === 'locked' ? { ok: false, error: { code: 'vault-locked' } } : { ok: true, value: {} }
        },
      } as unknown as DesktopParts['owner'],
    })
    expect(await answer('journal.listEntries', {})).toEqual({ ok: false, error: { code: 'vault-locked' } })
    expect(await answer('vault.readLocking', {})).toEqual({ ok: false, error: { code: 'vault-locked' } })
    expect(order).toEqual(['check', 'journal.listEntries', 'check'])
  })
})
