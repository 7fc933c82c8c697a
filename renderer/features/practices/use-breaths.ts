import { useEffect, useState, useSyncExternalStore } from 'react'

/** Three breaths, each in and then out a little longer; nothing is held. A design choice, not a measured pace. */
export const BREATHS = 3
const IN_MS = 4_000
const OUT_MS = 6_000

/** Where the guide is: not begun, in a breath, or past the third. */
export type BreathState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'over' }
  | { readonly kind: 'breathing'; readonly breath: number; readonly phase: 'in' | 'out' }

const FIRST: BreathState = { kind: 'breathing', breath: 1, phase: 'in' }

/** What comes after a state. */
function nextBreath(state: BreathState): BreathState {
  if (state.kind !== 'breathing') return FIRST
  if (state.phase === 'in') return { ...state, phase: 'out' }
  return state.breath < BREATHS
    ? { kind: 'breathing', breath: state.breath + 1, phase: 'in' }
    : { kind: 'over' }
}

/** The guide's state; with `isTimed` it goes on by itself, without it goes on when asked. */
export function useBreaths(isTimed: boolean) {
  const [state, setState] = useState<BreathState>({ kind: 'ready' })
  useEffect(() => {
    if (!isTimed || state.kind !== 'breathing') return
    const timer = setTimeout(() => setState(nextBreath), state.phase === 'in' ? IN_MS : OUT_MS)
    return () => clearTimeout(timer)
  }, [isTimed, state])
  return {
    state,
    begin: () => setState(FIRST),
    next: () => setState(nextBreath),
    stop: () => setState({ kind: 'over' }),
  }
}

/** Whether the system asks for less movement; heard anew when that changes. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const query = window.matchMedia('(prefers-reduced-motion: reduce)')
      query.addEventListener('change', onChange)
      return () => query.removeEventListener('change', onChange)
    },
    () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  )
}
