import { useCallback } from 'react'
import type { Shelf } from '../../../shared/contract/entry-filter.ts'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import type { PrintWays } from '../printing/use-printing.ts'

/** One shelf as it would print with the text of these pages, and how it leaves the vault. */
export function useShelfPrint(shelf: Shelf, withText: readonly string[]) {
  const chosen = withText.join(' ')
  const load = useCallback(
    () => call('journal.readShelfPage', { shelf, withText: chosen === '' ? [] : chosen.split(' ') }),
    [shelf, chosen],
  )
  const { loaded, reload } = useLoaded(load)
  const ways: PrintWays = {
    print: () => call('journal.printShelf', { shelf, withText: [...withText] }),
    savePdf: (secret) => call('journal.saveShelfPdf', { shelf, withText: [...withText], secret }),
  }
  return { loaded, reload, ways }
}
