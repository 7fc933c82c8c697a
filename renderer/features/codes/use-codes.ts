import { useCallback, useMemo, useState } from 'react'
import type { PersonCode } from '../../../shared/contract/codes.ts'
import type { Output } from '../../../shared/contract/index.ts'
import { CODE_COLOURS, type CodeColour } from '../../../shared/domain/codes/code-colours.ts'
import { freshPlant } from '../../../shared/domain/codes/plants.ts'
import { call } from '../../api/bridge.ts'
import { errorWords } from '../../api/error-words.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { CODE_PROBLEM_WORDS } from './code-words.ts'

const readCodes = () => call('codes.list', {})

/** What came of keeping a code: its id, or why not in words. */
export type CodeSaved =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly why: string }

/** The register of codes, a plant that is still free, and ways to change it. */
export function useCodes() {
  const { loaded, reload } = useLoaded(readCodes)
  const register: Output<'codes.list'> | null = loaded.state === 'ready' ? loaded.value : null
  const codes = useMemo(() => register?.codes ?? [], [register])
  // One draw for as long as the page is open, so that the plant on offer does not change under a finger.
  const [draw] = useState(Math.random)

  const save = useCallback(
    async (name: string, colour: CodeColour, id: string = crypto.randomUUID()): Promise<CodeSaved> => {
      const result = await call('codes.save', { id, name, colour })
      if (!result.ok) return { ok: false, why: errorWords(result.error).happened }
      const { outcome } = result.value
      if (outcome !== 'saved') return { ok: false, why: CODE_PROBLEM_WORDS[outcome] }
      reload()
      return { ok: true, id }
    },
    [reload],
  )
  const putAway = useCallback(
    async (id: string, isPutAway: boolean) => {
      await call('codes.putAway', { id, isPutAway })
      reload()
    },
    [reload],
  )
  return {
    loaded,
    reload,
    codes,
    isAnyLinked: register?.isAnyLinked ?? true,
    suggestion: useMemo(
      () =>
        freshPlant(
          codes.map(({ name }) => name),
          () => draw,
        ),
      [codes, draw],
    ),
    save,
    putAway,
  }
}

/** The colour that is used least so far. */
export function nextColour(codes: readonly PersonCode[]): CodeColour {
  const uses = CODE_COLOURS.map((colour) => ({
    colour,
    times: codes.filter((code) => code.colour === colour).length,
  }))
  return uses.reduce((least, one) => (one.times < least.times ? one : least)).colour
}
