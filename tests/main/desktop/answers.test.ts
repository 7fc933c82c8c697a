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

describe('erasing a vault', () => {
  const partsWith = (erased: boolean, order: string[]) =>
    ({
      lockTriggers: { check: () => undefined },
      settings: { change: () => undefined },
      rhythm: { forget: () => undefined },
      history: { forget: () => order.push('history') },
      known: { current: () => ({ id: 'first' }), forget: (id: string) => order.push(id) },
      owner: {
        state: () => 'unlocked',
        forward: async () =>
          erased ? { ok: true, value: {} } : { ok: false, error: { code: 'wrong-passphrase' } },
        vaultErased: async () => order.push('ended'),
      },
    }) as unknown as DesktopParts
  const erase = (parts: DesktopParts) =>
    createAnswer(parts)('vault.erase', { passphrase: new Uint8Array([1]), withBackups: false })

  it('takes the copy that was kept of it too, while it is still known which one it is', async () => {
    const order: string[] = []
    expect(await erase(partsWith(true, order))).toMatchObject({ ok: true })
    expect(order).toEqual(['history', 'first', 'ended'])
  })

  it('takes nothing where it was not erased', async () => {
    const order: string[] = []
    expect(await erase(partsWith(false, order))).toMatchObject({ ok: false })
    expect(order).toEqual([])
  })
})
