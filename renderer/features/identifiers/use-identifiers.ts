import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Identifier } from '../../../shared/domain/identifiers/identifier.ts'
import {
  type FoundInPassages,
  findingsOnPage,
  foldWord,
  passagesToCheck,
  withoutDismissed,
} from '../../../shared/domain/identifiers/page-findings.ts'
import { call } from '../../api/bridge.ts'

/** Marks come only after a page was left in peace for this long: nobody is corrected in the middle of a sentence. */
const STILLNESS_MS = 3_000
/** Passages asked about at once, so that a save never waits long behind them. */
const PASSAGES_AT_ONCE = 4
/** A longer page, some twenty thousand words, is not looked through while it is written. */
const LONGEST_PAGE = 120_000

/** How far the look through a text got. `too-long` and `failed`: it was not looked through. */
export type IdentifierCheck = 'waiting' | 'done' | 'failed' | 'too-long'

const NOTHING: readonly Identifier[] = []

type IdentifiersOptions = {
  readonly text: string
  /** The entry whose own exceptions count; null for a text that is no entry. */
  readonly entryId: string | null
  /** Codes in use; they are nobody's name. */
  readonly codeNames: readonly string[]
  /** How long the text has to be still before it is looked at, in milliseconds. */
  readonly stillnessMs?: number
}

/**
 * What on a page may point at a person. The search runs in the vault process, a few paragraphs at a time and only those
 * that changed; a key pressed meanwhile ends it. Marks in paragraphs that did not change stay.
 */
export function useIdentifiers({ text, entryId, codeNames, stillnessMs }: IdentifiersOptions) {
  const [known, setKnown] = useState<FoundInPassages>(new Map())
  const knownNow = useRef(known)
  knownNow.current = known
  const [check, setCheck] = useState<IdentifierCheck>('waiting')
  const { always, onEntry, dismiss } = useDismissed(entryId)

  useEffect(() => {
    let isCurrent = true
    if (text.length > LONGEST_PAGE) {
      setCheck('too-long')
      return
    }
    setCheck('waiting')
    const look = async () => {
      const found = await findIn(passagesToCheck(text, knownNow.current), () => isCurrent)
      if (!isCurrent) return
      if (found !== null && found.size > 0) setKnown((before) => new Map([...before, ...found]))
      setCheck(found === null ? 'failed' : 'done')
    }
    const timer = setTimeout(() => void look(), stillnessMs ?? STILLNESS_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [text, stillnessMs])

  const found = useMemo(() => {
    if (known.size === 0 || text.length > LONGEST_PAGE) return NOTHING
    const dismissed = new Set([...always, ...onEntry, ...codeNames.map(foldWord)])
    return withoutDismissed(text, findingsOnPage(text, known), dismissed)
  }, [text, known, always, onEntry, codeNames])
  return { found, check, dismiss }
}

/** Looks through passages until `goOn` says no; null where it was ended or could not be done. */
async function findIn(
  passages: readonly string[],
  goOn: () => boolean,
): Promise<ReadonlyMap<string, readonly Identifier[]> | null> {
  const found = new Map<string, readonly Identifier[]>()
  for (let from = 0; from < passages.length; from += PASSAGES_AT_ONCE) {
    const some = passages.slice(from, from + PASSAGES_AT_ONCE)
    const result = await call('identifiers.find', { passages: some })
    if (!goOn() || !result.ok) return null
    for (const [index, passage] of some.entries()) found.set(passage, result.value.found[index] ?? [])
  }
  return found
}

/** The words that are left alone, here and everywhere. What is dismissed counts at once, saved or not. */
function useDismissed(entryId: string | null) {
  const [always, setAlways] = useState<readonly string[]>([])
  const [onEntry, setOnEntry] = useState<readonly string[]>([])
  useEffect(() => {
    let isCurrent = true
    void call('identifiers.readDismissed', { entryId }).then((result) => {
      if (!isCurrent || !result.ok) return
      const { value } = result
      setAlways((before) => [...before, ...value.always.map(({ folded }) => folded)])
      setOnEntry((before) => [...before, ...value.onEntry])
    })
    return () => {
      isCurrent = false
    }
  }, [entryId])

  const dismiss = useCallback(
    async (word: string, where: 'here' | 'everywhere') => {
      const add = (before: readonly string[]) => [...before, foldWord(word)]
      if (where === 'here') setOnEntry(add)
      else setAlways(add)
      if (where === 'here' && entryId === null) return
      await call('identifiers.dismiss', { word, entryId: where === 'here' ? entryId : null })
    },
    [entryId],
  )
  return { always, onEntry, dismiss }
}
