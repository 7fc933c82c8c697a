import { type AppError, ExpectedFailure } from '../errors.ts'
import { fail, type Result, succeed } from '../result.ts'
import type { CallSpec, SessionState } from './call.ts'
import { type CallName, contract, type Handlers, isCallName } from './index.ts'
import { weighPayload, wipePayload } from './payload.ts'

/** What a dispatcher needs beside its handlers. */
export type DispatcherOptions = {
  readonly currentState: () => SessionState
  /** Writes an unexpected error to the log and gives back a random reference for the screen. */
  readonly reportBug: (error: unknown, name: CallName) => string
  /** What an unexpected error means after all; null where it is a bug. */
  readonly explain?: (error: unknown) => Promise<AppError | null>
}

/** Answers one call: any name and any payload in, a `Result` out. It never throws and never rejects. */
export type Dispatch<Context> = (
  name: unknown,
  payload: unknown,
  context: Context,
) => Promise<Result<unknown>>

/**
 * Security: the one gate every call passes, against a page that was taken over. Unknown names, refused states and
 * payloads that do not fit the contract end here; replies are parsed too, so that nothing undeclared leaves. Whatever
 * comes of a call, the bytes in its payload are wiped: a handler that needs them after its answer keeps a copy.
 */
export function createDispatcher<Names extends CallName, Context>(
  handlers: Handlers<Names, Context>,
  options: DispatcherOptions,
): Dispatch<Context> {
  const answer = async (name: unknown, payload: unknown, fits: boolean, context: Context) => {
    if (!isCallName(name) || !Object.hasOwn(handlers, name)) return fail({ code: 'unknown-call' })
    const spec: CallSpec = contract[name]
    try {
      const refusal = refusalFor(spec, options.currentState())
      if (refusal !== null) return fail(refusal)
      if (!fits) return fail({ code: 'invalid-input', field: '' })
      const input = spec.input.safeParse(payload)
      if (!input.success) return fail({ code: 'invalid-input', field: fieldOf(input.error.issues[0]?.path) })
      const handler = handlers[name as Names] as (input: unknown, context: Context) => unknown
      return succeed(spec.output.parse(await handler(input.data, context)))
    } catch (error) {
      if (error instanceof ExpectedFailure) return fail(error.failure)
      const explained = (await options.explain?.(error)) ?? null
      return fail(explained ?? { code: 'bug', reference: options.reportBug(error, name) })
    }
  }
  return async (name, payload, context) => {
    const weighed = weighPayload(payload)
    try {
      return await answer(name, payload, weighed.fits, context)
    } finally {
      wipePayload(weighed)
    }
  }
}

/** Why a call is refused in a state, or null where it is allowed. */
function refusalFor(spec: CallSpec, state: SessionState): AppError | null {
  if (spec.states.includes(state)) return null
  const isClosed = state === 'locked' || state === 'no-vault' || state === 'locking'
  return { code: isClosed && spec.states.includes('unlocked') ? 'vault-locked' : 'not-now' }
}

/** The name of the first field that did not fit; made of our own schema's keys, never of a value. */
function fieldOf(path: readonly PropertyKey[] | undefined): string {
  return (path ?? []).map(String).join('.').slice(0, 80)
}
