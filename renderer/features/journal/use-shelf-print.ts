import { useCallback, useState } from 'react'
import type { Shelf } from '../../../shared/contract/entry-filter.ts'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { useLoaded } from '../../app/use-loaded.ts'

type ShelfPrintOutcome =
  | { readonly kind: 'idle' | 'working' }
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'failed'; readonly words: ErrorWords }

/** One shelf as it would print with the text of these pages, and printing it. */
export function useShelfPrint(shelf: Shelf, withText: readonly string[]) {
  const chosen = withText.join(' ')
  const load = useCallback(
    () => call('journal.readShelfPage', { shelf, withText: chosen === '' ? [] : chosen.split(' ') }),
    [shelf, chosen],
  )
  const { loaded, reload } = useLoaded(load)
  const [outcome, setOutcome] = useState<ShelfPrintOutcome>({ kind: 'idle' })
  const print = async (how: 'pdf' | 'paper') => {
    setOutcome({ kind: 'working' })
    const result = await call('journal.printShelf', { shelf, how, withText: [...withText] })
    if (!result.ok) return setOutcome({ kind: 'failed', words: errorWords(result.error) })
    const { fileName } = result.value
    setOutcome({
      kind: 'done',
      words:
        fileName === null
          ? 'Handed to the printer.'
          : `Saved as ${fileName}. Anyone who can open that file can read it.`,
    })
  }
  return { loaded, reload, outcome, print: (how: 'pdf' | 'paper') => void print(how) }
}
