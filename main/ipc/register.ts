import { ipcMain } from 'electron'
import type { CallerPage, CallSpec } from '../../shared/contract/call.ts'
import { contract, isCallName } from '../../shared/contract/index.ts'
import { weighPayload, wipePayload } from '../../shared/contract/payload.ts'
import { fail, type Result } from '../../shared/result.ts'
import { callerOf, type PageRegister } from './sender.ts'

/** The channel every call travels on; the preload script knows the same word. */
const INVOKE_CHANNEL = 'respite:invoke'

/** Answers a call whose sender was found to be ours. */
export type Answer = (name: string, payload: unknown) => Promise<Result<unknown>>

/**
 * Security: the only place that listens to pages. It answers our own pages and nobody else, each only with the calls
 * the contract gives it, and it never lets an exception reach a page.
 */
export function registerCalls(
  pages: PageRegister,
  answer: Answer,
  reportRefusal: (name: string) => void,
): void {
  ipcMain.handle(INVOKE_CHANNEL, async (event, name: unknown, payload: unknown): Promise<Result<unknown>> => {
    const caller = callerOf(event, pages)
    if (caller === null) {
      reportRefusal('sender')
      return fail({ code: 'refused-sender' })
    }
    if (!isCallName(name)) return fail({ code: 'unknown-call' })
    if (!mayCall(contract[name], caller)) {
      reportRefusal(name)
      return fail({ code: 'refused-sender' })
    }
    const weighed = weighPayload(payload)
    try {
      // Before anything is handed on: a call is refused here by its size, so that no process parses or copies it.
      if (!weighed.fits) return fail({ code: 'invalid-input', field: '' })
      const result = await answer(name, payload)
      // Security: a recovery key on its way to the page must not stay in the desktop's memory until it is collected.
      // Electron copies the answer in the turn in which it comes back from here.
      setImmediate(() => wipePayload(weighPayload(result)))
      return result
    } finally {
      wipePayload(weighed)
    }
  })
}

function mayCall(spec: CallSpec, caller: CallerPage): boolean {
  return spec.callers.includes(caller)
}
