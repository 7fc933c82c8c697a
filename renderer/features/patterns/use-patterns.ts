import { useCallback } from 'react'
import type { Input } from '../../../shared/contract/index.ts'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'

export type PatternWeeks = Input<'patterns.read'>['weeks']

/** The pictures over so many weeks. */
export function usePatterns(weeks: PatternWeeks) {
  return useLoaded(useCallback(() => call('patterns.read', { weeks }), [weeks]))
}

/** Nights beside exposure over so many weeks. Only called once somebody asked. */
export function useNightsBeside(weeks: PatternWeeks) {
  return useLoaded(useCallback(() => call('patterns.readNights', { weeks }), [weeks]))
}
