import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { registerCalls } from '../../../main/ipc/register.ts'
import { createPageRegister } from '../../../main/ipc/sender.ts'
import { fail, type Result, succeed } from '../../../shared/result.ts'
import { processorTime } from '../../support/processor-time.ts'

type Listener = (event: IpcMainInvokeEvent, name: unknown, payload: unknown) => Promise<Result<unknown>>
const listening = vi.hoisted(() => ({ listener: null as unknown }))
vi.mock('electron', () => ({
  ipcMain: {
    handle: (_channel: string, listener: unknown) => {
      listening.listener = listener
    },
  },
}))

/** What a page of ours is answered, where `answer` is what stands behind the door. */
function doorBefore(answer: (name: string, payload: unknown) => Promise<Result<unknown>>) {
  const frame = { url: 'app://bundle/index.html' }
  const sender = { id: 1, mainFrame: frame, once: () => undefined } as unknown as WebContents
  const pages = createPageRegister()
  pages.add(sender, 'window')
  registerCalls(pages, answer, () => undefined)
  const event = { sender, senderFrame: frame } as unknown as IpcMainInvokeEvent
  return (name: string, payload: unknown) => (listening.listener as Listener)(event, name, payload)
}

describe('the door for calls of a page', () => {
  it('refuses by size before anything stands behind it', async () => {
    const behind = vi.fn(async () => succeed({}))
    const send = doorBefore(behind)
    for (const payload of [
      new Uint8Array(64_000_000),
      { body: new Array(500_000).fill('x') },
      { body: 'x'.repeat(100_000_000) },
    ]) {
      const worked = processorTime()
      expect(await send('journal.saveEntry', payload)).toEqual({
        ok: false,
        error: { code: 'invalid-input', field: '' },
      })
      expect(worked()).toBeLessThan(50)
    }
    expect(behind).not.toHaveBeenCalled()
  })

  it('wipes the bytes of every call once it is answered, handed on or refused', async () => {
    const seen: string[] = []
    const send = doorBefore(async (_, payload) => {
      await Promise.resolve()
      seen.push(Buffer.from((payload as { passphrase: Uint8Array }).passphrase).toString())
      return fail({ code: 'not-now' })
    })
    const passphrase = new Uint8Array(Buffer.from('four quiet words'))
    expect(await send('vault.unlock', { passphrase })).toMatchObject({ ok: false })
    expect(seen).toEqual(['four quiet words'])
    expect(passphrase.every((byte) => byte === 0)).toBe(true)
  })

  it('wipes the bytes of an answer once it is on its way, and not before', async () => {
    const recoveryKey = new Uint8Array(Buffer.from('AGE-SECRET-KEY-1'))
    const send = doorBefore(async () => succeed({ pending: { kind: 'first', recoveryKey } }))
    const onTheWay = structuredClone(await send('vault.readPendingSheet', {}))
    await new Promise((resolve) => setImmediate(resolve))
    expect(onTheWay).toEqual(
      succeed({ pending: { kind: 'first', recoveryKey: new Uint8Array(Buffer.from('AGE-SECRET-KEY-1')) } }),
    )
    expect(recoveryKey.every((byte) => byte === 0)).toBe(true)
  })
})
