import type { z } from 'zod'

/**
 * Where the vault stands. `no-vault`: none was ever made here. `locked`: no vault process, no key anywhere.
 * `unlocking`: a vault process is trying a passphrase. `locking`: only flushes of what is being typed are accepted.
 */
export type SessionState = 'no-vault' | 'locked' | 'unlocking' | 'unlocked' | 'locking'

/** Every state there is, in the order a day goes through them. */
export const SESSION_STATES = [
  'no-vault',
  'locked',
  'unlocking',
  'unlocked',
  'locking',
] as const satisfies readonly SessionState[]

/** Which of our pages may make a call: the window a person sees, or the hidden page that is printed. */
export type CallerPage = 'window' | 'print'

/** One line of the contract: who answers, when, to whom, what goes in and what comes back. */
export type CallSpec = {
  readonly answeredBy: 'vault' | 'desktop'
  readonly states: readonly SessionState[]
  readonly callers: readonly CallerPage[]
  readonly input: z.ZodType
  readonly output: z.ZodType
}

type CallOptions<I extends z.ZodType, O extends z.ZodType> = {
  readonly input: I
  readonly output: O
  readonly states?: readonly SessionState[]
  readonly callers?: readonly CallerPage[]
}

/** A call the vault process answers. Unless it says otherwise it is refused in every state but `unlocked`. */
export function vaultCall<I extends z.ZodType, O extends z.ZodType>(options: CallOptions<I, O>) {
  return {
    answeredBy: 'vault',
    states: options.states ?? ['unlocked'],
    callers: options.callers ?? ['window'],
    input: options.input,
    output: options.output,
  } as const satisfies CallSpec
}

/** A call the desktop process answers by itself. Unless it says otherwise it is refused while locked. */
export function desktopCall<I extends z.ZodType, O extends z.ZodType>(options: CallOptions<I, O>) {
  return { ...vaultCall(options), answeredBy: 'desktop' } as const satisfies CallSpec
}
